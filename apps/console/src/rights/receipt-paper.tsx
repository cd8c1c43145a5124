import type { ReceiptGiven } from '@hall/core/contract/commands/complaint-kiosk-commands';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { CodeNote, LargeCode } from '../widgets/large-code.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { PaperActions } from '../workers/paper-actions.tsx';
import { PaperSheet } from '../workers/paper-sheet.tsx';
import styles from './rights.module.css';

/**
 * A receipt at a desk: its number, its code large enough to read out, and the paper. `onAway` is told
 * whether the paper came out; nothing shows the code again after that (I-02).
 */
export function ReceiptPaper(props: {
  readonly receipt: ReceiptGiven;
  readonly onAway: (came: boolean) => void;
}) {
  const { receipt, onAway } = props;
  const { complaintId } = receipt;
  const say = useSay();
  const printed = useCommand('complaint.receiptPrinted');

  async function tell(came: boolean): Promise<boolean> {
    const done = await printed.run({
      complaintId,
      result: came ? { outcome: 'confirmed' } : { outcome: 'failed', fault: 'no_answer' },
    });
    if (done !== null && came) onAway(true);
    return done !== null;
  }

  return (
    <>
      <p className={styles.given}>{receipt.complaintNo}</p>
      <div role="group" aria-label={say('rights.receipt.code')}>
        <CodeNote>{say('rights.receipt.code')}</CodeNote>
        <LargeCode code={receipt.code} />
      </div>
      <Message tone="warn">{say('rights.receipt.once')}</Message>
      <p className={styles.note}>{say('rights.receipt.use')}</p>
      <Refused error={printed.error} />
      <PaperActions
        question={say('rights.receipt.came')}
        busy={printed.busy}
        tell={tell}
        onClose={() => {
          onAway(false);
        }}
      />
      <PaperSheet paper={receipt.document} />
    </>
  );
}
