import { useState, type SyntheticEvent } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** The hub refuses shorter reasons. */
const shortestReason = 6;

/** Bars an employer, or lifts the bar; both with a reason. */
export function BarDialog({
  employer,
  onClose,
}: {
  readonly employer: Employer;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const bar = useCommand('employer.blacklist');
  const lift = useCommand('employer.unblacklist');
  const [text, setText] = useState('');
  const [barred] = useState(employer.status === 'blacklisted');
  const ready = text.trim().length >= shortestReason;
  const words = barred ? 'unbar' : 'bar';

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const input = { employerId: employer.id, text: text.trim() };
    if (barred) {
      const done = await lift.run(input);
      if (done === null) return;
      announce(say('employer.unbarred'));
    } else {
      const done = await bar.run(input);
      if (done === null) return;
      announce(say('employer.barred', { count: done.suspended }));
    }
    onClose();
  }

  return (
    <Dialog
      title={say(`employer.${words}.title`, { name: employer.details.displayName })}
      onClose={onClose}
    >
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone={barred ? 'info' : 'alarm'}>{say(`employer.${words}.text`)}</Message>
        <TextArea
          label={say('review.reason')}
          hint={say('review.reasonHint')}
          required
          maxLength={200}
          value={text}
          onChange={setText}
        />
        <Refused error={bar.error ?? lift.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button
            type="submit"
            look={barred ? 'primary' : 'danger'}
            disabled={!ready}
            busy={bar.busy || lift.busy}
          >
            {say(`employer.${words}`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
