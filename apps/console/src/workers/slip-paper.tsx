import type { Slip } from '@hall/core/contract/commands/worker-commands';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Refused } from '../widgets/message.tsx';
import { PaperActions } from './paper-actions.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import styles from './slip-paper.module.css';

/**
 * A slip at the window: its code in large digits, the paper, and the question whether it came out.
 * The browser cannot know, so a person says so; the ledger never guesses.
 */
export function SlipPaper({ slip, onDone }: { readonly slip: Slip; readonly onDone: () => void }) {
  const say = useSay();
  const printed = useCommand('slip.printed');

  async function tell(came: boolean): Promise<boolean> {
    const done = await printed.run({
      slipId: slip.slipId,
      result: came ? { outcome: 'confirmed' } : { outcome: 'failed', fault: 'no_answer' },
    });
    if (done !== null && came) onDone();
    return done !== null;
  }

  return (
    <>
      <p className={styles.code}>
        <span>{say('slip.code')}</span>
        <strong>{slip.code}</strong>
      </p>
      <PaperSheet paper={slip.document} />
      <Refused error={printed.error} />
      <PaperActions
        question={say('slip.didItCome')}
        busy={printed.busy}
        tell={tell}
        onClose={onDone}
      />
    </>
  );
}
