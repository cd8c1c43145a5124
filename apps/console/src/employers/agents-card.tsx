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
  const close = (): void => {
    setAsked(null);
    list.again();
  };
  const agents = list.shown?.agents ?? null;
  const active = (agents ?? []).filter(({ disabled }) => disabled === null);
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
        {agents !== null && agents.length > 0 && active.length === 0 && (
          <Message tone="warn">{say('agents.noneActive')}</Message>
        )}
        {agents !== null && <AgentTable agents={agents} ask={setAsked} onChanged={list.again} />}
        {agents !== null && agents.length > 0 && (
          <AgentDeeds employerId={employer.id} agents={agents} />
        )}
      </Stack>
      {asked !== null && asked.what !== 'disable' && (
        <AgentDialog
          employer={employer}
          agent={asked.what === 'edit' ? asked.agent : null}
          onClose={close}
        />
      )}
      {asked?.what === 'disable' && (
        <DisableAgent agent={asked.agent} isLast={active.length === 1} onClose={close} />
      )}
    </Card>
  );
}
