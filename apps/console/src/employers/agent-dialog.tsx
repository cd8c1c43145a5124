import { useState, type SyntheticEvent } from 'react';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import { agentPerson } from '@hall/core/domain/employer/agent';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { written } from '../shared/form-problems.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';

/** Enters somebody who acts for an employer, or writes his name and phone anew. */
export function AgentDialog({
  employer,
  agent,
  onClose,
}: {
  readonly employer: Employer;
  readonly agent: ListedAgent | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const add = useCommand('agent.add');
  const correct = useCommand('agent.correct');
  const [form, setForm] = useState(agent?.person ?? { name: '', phone: '' });
  const [tried, setTried] = useState(false);
  const person = written(agentPerson, form);

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!person.ok) return;
    const { value } = person;
    const done = await (agent === null
      ? add.run({ employerId: employer.id, person: value })
      : correct.run({ agentId: agent.agentId, person: value }));
    if (done === null) return;
    announce(say(agent === null ? 'agents.saved' : 'agents.corrected', { name: value.name }));
    onClose();
  }

  function errorOf(field: 'name' | 'phone'): string | null {
    const problem = person.ok ? undefined : person.problems.get(field);
    if (!tried || problem === undefined) return null;
    return say(problem === 'missing' || field === 'name' ? 'problem.missing' : 'problem.phone');
  }

  return (
    <Dialog
      title={
        agent === null
          ? say('agents.add.title', { employer: employer.details.displayName })
          : say('agents.editOf', { name: agent.person?.name ?? '' })
      }
      onClose={onClose}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack>
          <Message tone="info">
            {say(agent === null ? 'agents.add.text' : 'agents.edit.text')}
          </Message>
          {(['name', 'phone'] as const).map((field) => (
            <TextInput
              key={field}
              label={say(`agents.field.${field}`)}
              required
              autoFocus={field === 'name'}
              maxLength={20}
              {...(field === 'phone' ? { inputMode: 'tel' as const } : {})}
              error={errorOf(field)}
              value={form[field]}
              onChange={(value) => {
                setForm({ ...form, [field]: value });
              }}
            />
          ))}
          <Refused error={add.error ?? correct.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="primary" busy={add.busy || correct.busy}>
              {say('form.save')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
