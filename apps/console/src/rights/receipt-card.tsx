import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import type { ReceiptGiven } from '@hall/core/contract/commands/complaint-kiosk-commands';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';

interface ReceiptProps {
  readonly sheet: QueryOutput<'complaint.sheet'>;
  readonly onChanged: () => void;
}

/** Whether somebody can ask at a kiosk, and another receipt for whoever lost his (I-02). */
export function ReceiptCard({ sheet, onChanged }: ReceiptProps) {
  const say = useSay();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { hasReceipt, complaint } = sheet;
  // Nobody complained yet of a draft; of what is erased there is nothing left to ask.
  const canGive = complaint.status !== 'draft' && !complaint.forgotten;
  return (
    <Card title={say('rights.receipt')}>
      <Stack>
        <p>{say(hasReceipt ? 'rights.receipt.has' : 'rights.receipt.none')}</p>
        {canGive && may('complaint.renewReceipt') && (
          <Button
            icon={ReceiptText}
            onClick={() => {
              setOpen(true);
            }}
          >
            {say(hasReceipt ? 'rights.receipt.renew' : 'rights.receipt.give')}
          </Button>
        )}
      </Stack>
      {isOpen && (
        <RenewDialog
          sheet={sheet}
          onChanged={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Card>
  );
}

/** First who it is for, then the receipt, once. */
function RenewDialog(props: ReceiptProps & { readonly onClose: () => void }) {
  const { sheet, onChanged, onClose } = props;
  const { id: complaintId, complaintNo: no } = sheet.complaint;
  const say = useSay();
  const renew = useCommand('complaint.renewReceipt');
  const [receipt, setReceipt] = useState<ReceiptGiven | null>(null);

  async function act(): Promise<void> {
    const given = await renew.run({ complaintId });
    if (given === null) return;
    setReceipt(given);
    onChanged();
  }

  return (
    <Dialog title={say('rights.receipt.renewTitle', { no })} onClose={onClose}>
      {receipt === null ? (
        <>
          <p>{say('rights.receipt.check')}</p>
          {sheet.hasReceipt && <Message tone="warn">{say('rights.receipt.dies')}</Message>}
          <Refused error={renew.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button look="primary" busy={renew.busy} onClick={() => void act()}>
              {say(sheet.hasReceipt ? 'rights.receipt.renew' : 'rights.receipt.give')}
            </Button>
          </Actions>
        </>
      ) : (
        <ReceiptPaper receipt={receipt} onAway={onClose} />
      )}
    </Dialog>
  );
}
