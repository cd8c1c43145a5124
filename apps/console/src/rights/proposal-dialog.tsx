import { useState, type SyntheticEvent } from 'react';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { BarringProposal } from '@hall/core/domain/employer/barring-proposal';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments, TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

type Choice = CommandInput<'employer.answerProposal'>['answer'];
const choices: readonly Choice[] = ['bar', 'decline'];
/** The hub refuses shorter reasons. */
const shortestReason = 6;

/** The manager's answer to a proposal, with his reason (C-08). */
export function ProposalDialog(props: {
  readonly proposal: BarringProposal;
  readonly onAnswered: () => void;
  readonly onClose: () => void;
}) {
  const { proposal, onAnswered, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const staff = useStaff();
  const command = useCommand('employer.answerProposal');
  const [answer, setAnswer] = useState<Choice | ''>('');
  const [text, setText] = useState('');
  const name = employerWords(staff.employerById.get(proposal.id), say);
  const ready = answer !== '' && text.trim().length >= shortestReason;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await command.run({ employerId: proposal.id, answer, text: text.trim() });
    if (done === null) return;
    announce(say('rights.proposal.answered'));
    onAnswered();
    onClose();
  }

  return (
    <Dialog title={say('rights.proposal.title', { name })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="warn">{say('rights.proposal.text')}</Message>
        <Segments
          label={say('rights.proposal.choice')}
          required
          value={answer}
          onChange={setAnswer}
          choices={choices.map((value) => ({ value, label: say(`rights.proposal.${value}`) }))}
        />
        <TextArea
          label={say('review.reason')}
          hint={say('review.reasonHint')}
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
            look={answer === 'bar' ? 'danger' : 'primary'}
            disabled={!ready}
            busy={command.busy}
          >
            {say('rights.proposal.answer')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
