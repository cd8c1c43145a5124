import { Check, Printer, X } from 'lucide-react';
import { useState } from 'react';
import type { Slip } from '@hall/core/contract/commands/worker-commands';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import styles from './slip-paper.module.css';

/**
 * A slip at the window: its code in large digits, the paper, and the question whether it came out.
 * The browser cannot know, so a person says so; the ledger never guesses.
 */
export function SlipPaper({ slip, onDone }: { readonly slip: Slip; readonly onDone: () => void }) {
  const say = useSay();
  const printed = useCommand('slip.printed');
  const [sent, setSent] = useState(false);

  async function tell(came: boolean): Promise<void> {
    const done = await printed.run({
      slipId: slip.slipId,
      result: came ? { outcome: 'confirmed' } : { outcome: 'failed', fault: 'no_answer' },
    });
    if (done === null) return;
    if (came) onDone();
    else setSent(false);
  }

  return (
    <>
      <p className={styles.code}>
        <span>{say('slip.code')}</span>
        <strong>{slip.code}</strong>
      </p>
      <PaperSheet paper={slip.document} />
      <Refused error={printed.error} />
      <Actions>
        {sent ? (
          <>
            <span>{say('slip.didItCome')}</span>
            <Button icon={X} busy={printed.busy} onClick={() => void tell(false)}>
              {say('slip.no')}
            </Button>
            <Button look="primary" icon={Check} busy={printed.busy} onClick={() => void tell(true)}>
              {say('slip.yes')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onDone}>{say('dialog.close')}</Button>
            <Button
              look="primary"
              icon={Printer}
              onClick={() => {
                window.print();
                setSent(true);
              }}
            >
              {say('print.now')}
            </Button>
          </>
        )}
      </Actions>
    </>
  );
}
