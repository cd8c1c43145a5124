import { useState, type SyntheticEvent } from 'react';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import { agentReason, type AgentReason } from '@hall/core/domain/employer/agent';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { agentName } from './agent-words.ts';

/** Somebody does not act for his employer any more; the reason goes to the ledger. */
export function DisableAgent({
  agent,
  isLast,
  onClose,
}: {
  readonly agent: ListedAgent;
  /** Nobody else may act. */
  readonly isLast: boolean;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const disable = useCommand('agent.disable');
  const [reason, setReason] = useState<AgentReason | ''>('');
  const [alone] = useState(isLast);
  const name = agentName(agent, say);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (reason === '') return;
    const done = await disable.run({ agentId: agent.agentId, reason });
    if (done === null) return;
    announce(say('agents.nowDisabled', { name }));
    onClose();
  }

  return (
    <Dialog title={say('agents.disableOf', { name })} onClose={onClose}>
      <form onSubmit={(event) => void act(event)}>
        <Stack>
          <Message tone="info">{say('agents.disable.text')}</Message>
          {alone && <Message tone="warn">{say('agents.disable.last')}</Message>}
          <Segments
            label={say('agents.disable.reason')}
            required
            value={reason}
            choices={agentReason.options.map((value) => ({
              value,
              label: say(`reason.${value}`),
            }))}
            onChange={setReason}
          />
          <Refused error={disable.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="danger" disabled={reason === ''} busy={disable.busy}>
              {say('agents.disable')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
