import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { useAskedAgain } from '../rights/use-asked-again.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { AgentDeeds } from './agent-deeds.tsx';
import { AgentDialog } from './agent-dialog.tsx';
import { AgentTable } from './agent-table.tsx';
import { DisableAgent } from './disable-agent.tsx';

type Asked =
  { readonly what: 'add' } | { readonly what: 'edit' | 'disable'; readonly agent: ListedAgent };

/** 经办人: who may act for an employer, and what they did (C-14). */
export function AgentsCard({ employer }: { readonly employer: Employer }) {
  const say = useSay();
  const list = useAskedAgain('agent.list', { employerId: employer.id });
  const [asked, setAsked] = useState<Asked | null>(null);
  const agents = list.shown?.agents ?? null;
  const close = (): void => {
    setAsked(null);
    list.again();
  };
  return (
    <Card
      title={say('agents.title')}
      aside={
        <Button
          size="small"
          icon={Plus}
          onClick={() => {
            setAsked({ what: 'add' });
          }}
        >
          {say('agents.add')}
        </Button>
      }
    >
      <Stack>
        <p>{say('agents.note')}</p>
        <Refused error={list.error} />
        {agents === null && list.error === null && <p>{say('list.loading')}</p>}
        {agents !== null && (
          <Known employer={employer} agents={agents} ask={setAsked} onChanged={list.again} />
        )}
      </Stack>
      {asked !== null && (
        <AskedDialog employer={employer} asked={asked} agents={agents ?? []} onClose={close} />
      )}
    </Card>
  );
}

function mayAct({ disabled }: ListedAgent): boolean {
  return disabled === null;
}

function Known({
  employer,
  agents,
  ask,
  onChanged,
}: {
  readonly employer: Employer;
  readonly agents: readonly ListedAgent[];
  readonly ask: (asked: Asked) => void;
  readonly onChanged: () => void;
}) {
  const say = useSay();
  return (
    <>
      {agents.length > 0 && !agents.some(mayAct) && (
        <Message tone="warn">{say('agents.noneActive')}</Message>
      )}
      <AgentTable agents={agents} ask={ask} onChanged={onChanged} />
      {agents.length > 0 && <AgentDeeds employerId={employer.id} agents={agents} />}
    </>
  );
}

function AskedDialog({
  employer,
  asked,
  agents,
  onClose,
}: {
  readonly employer: Employer;
  readonly asked: Asked;
  readonly agents: readonly ListedAgent[];
  readonly onClose: () => void;
}) {
  if (asked.what === 'disable') {
    const isLast = agents.filter(mayAct).length === 1;
    return <DisableAgent agent={asked.agent} isLast={isLast} onClose={onClose} />;
  }
  const agent = asked.what === 'edit' ? asked.agent : null;
  return <AgentDialog employer={employer} agent={agent} onClose={onClose} />;
}
