import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import { useSay } from '../app/language.tsx';
import { useQuery } from '../app/use-query.ts';
import { EventList } from '../ledger/event-list.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { agentName } from './agent-words.ts';

/** Who of them did what at booths, and when; fetched when somebody wants to know. */
export function AgentDeeds({
  employerId,
  agents,
}: {
  readonly employerId: string;
  readonly agents: readonly ListedAgent[];
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const deeds = useQuery('agent.deeds', open ? { employerId } : null);
  const names = new Map(agents.map((agent) => [agent.agentId, agentName(agent, say)]));
  if (!open) {
    return (
      <Actions>
        <Button
          size="small"
          icon={ChevronDown}
          onClick={() => {
            setOpen(true);
          }}
        >
          {say('agents.deeds')}
        </Button>
      </Actions>
    );
  }
  return (
    <Stack>
      <h3>{say('agents.deeds')}</h3>
      <p>{say('agents.deeds.note')}</p>
      {deeds.busy && <p>{say('list.loading')}</p>}
      <Refused error={deeds.error} />
      {deeds.value !== null &&
        (deeds.value.deeds.length === 0 ? (
          <p>{say('agents.deeds.none')}</p>
        ) : (
          <EventList events={deeds.value.deeds} agents={names} />
        ))}
      <Actions>
        <Button size="small" busy={deeds.busy} onClick={deeds.again}>
          {say('history.again')}
        </Button>
      </Actions>
    </Stack>
  );
}
