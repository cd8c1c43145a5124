import { Gavel } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** The way to a proposal, for whoever may make one about somebody who is not barred. */
export function ProposeButton({ employer }: { readonly employer: Employer }) {
  const say = useSay();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (employer.status === 'blacklisted' || !may('employer.proposeBar')) return null;
  return (
    <>
      <Button
        icon={Gavel}
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('rights.propose')}
      </Button>
      {open && (
        <ProposeDialog
          employer={employer}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

/** The hub refuses shorter reasons. */
const shortestReason = 6;

/** The rights window asks the manager to bar an employer. */
function ProposeDialog(props: { readonly employer: Employer; readonly onClose: () => void }) {
  const { employer, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const propose = useCommand('employer.proposeBar');
  const [text, setText] = useState('');
  const ready = text.trim().length >= shortestReason;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await propose.run({ employerId: employer.id, text: text.trim() });
    if (done === null) return;
    announce(say('rights.proposed'));
    onClose();
  }

  return (
    <Dialog
      title={say('rights.propose.title', { name: employer.details.displayName })}
      onClose={onClose}
    >
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="warn">{say('rights.propose.text')}</Message>
        <TextArea
          label={say('review.reason')}
          hint={say('review.reasonHint')}
          required
          maxLength={200}
          value={text}
          onChange={setText}
        />
        <Refused error={propose.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={propose.busy}>
            {say('rights.propose')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
