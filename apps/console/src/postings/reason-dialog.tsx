import { useState, type SyntheticEvent } from 'react';
import { suspendReason, withdrawReason, type Posting } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Select, TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** Acts that need a reason the employer can be told. */
export type ReasonAction = 'withdraw' | 'suspend' | 'restore';

/** Shorter texts tell nobody anything; the hub refuses them too. */
const shortestText = 2;

/** Reasons a person may pick; the others are the hall's own. */
const suspendChoices = suspendReason.exclude([
  'reported',
  'employer_blacklisted',
  'lexicon_update',
]);

/** Asks for the reason of a withdrawal, suspension or restoration, and does it. */
export function ReasonDialog({
  posting,
  action,
  onClose,
}: {
  readonly posting: Posting;
  readonly action: ReasonAction;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const withdraw = useCommand('posting.withdraw');
  const suspend = useCommand('posting.suspend');
  const restore = useCommand('posting.restore');
  const command = { withdraw, suspend, restore }[action];
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const choices = {
    withdraw: withdrawReason.options,
    suspend: suspendChoices.options,
    restore: [],
  }[action];
  const ready = text.trim().length >= shortestText && (choices.length === 0 || reason !== '');

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await send();
    if (done === null) return;
    announce(say(`posting.action.${action}.done`, { no: posting.postingNo }));
    onClose();
  }

  function send(): Promise<object | null> {
    const postingId = posting.id;
    const told = text.trim();
    switch (action) {
      case 'withdraw':
        return withdraw.run({ postingId, reason: withdrawReason.parse(reason), text: told });
      case 'suspend':
        return suspend.run({ postingId, reason: suspendChoices.parse(reason), text: told });
      case 'restore':
        return restore.run({ postingId, text: told });
    }
  }

  return (
    <Dialog
      title={say(`posting.action.${action}.title`, { no: posting.postingNo })}
      onClose={onClose}
    >
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          void act(event);
        }}
      >
        <Message tone="info">{say(`posting.action.${action}.text`)}</Message>
        {choices.length > 0 && (
          <Select
            label={say('reason.label')}
            required
            value={reason}
            onChange={setReason}
            choices={choices.map((value) => ({ value, label: say(`reason.${value}`) }))}
          />
        )}
        <TextArea
          label={say('reason.text')}
          hint={say('reason.textHint')}
          required
          maxLength={200}
          value={text}
          onChange={setText}
        />
        <Refused error={command.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button
            type="submit"
            look={action === 'restore' ? 'primary' : 'danger'}
            disabled={!ready}
            busy={command.busy}
          >
            {say(`posting.action.${action}`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
