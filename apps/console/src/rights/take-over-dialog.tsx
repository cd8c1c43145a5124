import { useState, type SyntheticEvent } from 'react';
import { complaintKind, type ComplaintKind } from '@hall/core/domain/complaint/complaint';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Select, TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** The hub refuses shorter texts. */
const shortestAccount = 4;

/** Makes a complaint of what people reported at kiosks. */
export function TakeOverDialog(props: { readonly posting: Posting; readonly onClose: () => void }) {
  const { posting, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const takeOver = useCommand('complaint.takeOverReports');
  const count = posting.reportedBy.length;
  const [kind, setKind] = useState<ComplaintKind>('false_posting');
  const [account, setAccount] = useState(() => say('rights.takeOver.account', { count }));
  const ready = account.trim().length >= shortestAccount;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await takeOver.run({ postingId: posting.id, kind, account: account.trim() });
    if (done === null) return;
    announce(say('rights.entered', { no: done.complaintNo }));
    onClose();
  }

  return (
    <Dialog title={say('rights.takeOver.title', { no: posting.postingNo })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="info">{say('rights.takeOver.text')}</Message>
        <Select
          label={say('rights.kind')}
          required
          value={kind}
          onChange={setKind}
          choices={complaintKind.options.map((value) => ({
            value,
            label: say(`rights.kind.${value}`),
          }))}
        />
        <TextArea
          label={say('rights.account')}
          required
          rows={4}
          maxLength={2_000}
          value={account}
          onChange={setAccount}
        />
        <Refused error={takeOver.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={takeOver.busy}>
            {say('rights.takeOver')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
