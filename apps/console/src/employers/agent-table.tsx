import { Pencil, RotateCcw, UserX } from 'lucide-react';
import { dayOf } from '@hall/core/basics/market-day';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { agentName, disabledWords } from './agent-words.ts';
import styles from './agents.module.css';

interface TableProps {
  readonly agents: readonly ListedAgent[];
  readonly ask: (asked: { readonly what: 'edit' | 'disable'; readonly agent: ListedAgent }) => void;
  readonly onChanged: () => void;
}

/** Who may act first; then who was disabled, and why. */
export function AgentTable(props: TableProps) {
  const say = useSay();
  const announce = useAnnounce();
  const enable = useCommand('agent.enable');
  const enableAgain = (agent: ListedAgent): void => {
    void enable.run({ agentId: agent.agentId }).then((done) => {
      if (done === null) return;
      announce(say('agents.enabled', { name: agentName(agent, say) }));
      props.onChanged();
    });
  };
  return (
    <>
      <Table<ListedAgent>
        label={say('agents.title')}
        rows={props.agents}
        rowKey={({ agentId }) => agentId}
        empty={<p>{say('agents.none')}</p>}
        columns={[
          ...useColumns(),
          {
            key: 'acts',
            heading: say('agents.column.acts'),
            cell: (agent) => (
              <Acts agent={agent} ask={props.ask} enable={enableAgain} busy={enable.busy} />
            ),
          },
        ]}
      />
      <Refused error={enable.error} />
    </>
  );
}

function useColumns(): Column<ListedAgent>[] {
  const say = useSay();
  const { members } = useStaff();
  return [
    {
      key: 'name',
      heading: say('agents.column.name'),
      cell: (agent) => (
        <>
          {agentName(agent, say)}
          {agent.person !== null && <span className={styles.more}>{agent.person.phone}</span>}
        </>
      ),
    },
    {
      key: 'since',
      heading: say('agents.column.since'),
      optional: true,
      cell: ({ sinceMs }) => <span className={styles.whole}>{dayOf(sinceMs)}</span>,
    },
    {
      key: 'status',
      heading: say('agents.column.status'),
      width: '7rem',
      cell: (agent) =>
        agent.disabled === null ? (
          <Pill tone="good">{say('agents.active')}</Pill>
        ) : (
          <>
            <Pill tone="plain">{say('agents.disabled')}</Pill>
            <span className={styles.more}>{disabledWords(agent, members, say)}</span>
          </>
        ),
    },
  ];
}

/** What can be done about somebody; nothing once nobody knows who he was. */
function Acts({
  agent,
  ask,
  enable,
  busy,
}: {
  readonly agent: ListedAgent;
  readonly ask: TableProps['ask'];
  readonly enable: (agent: ListedAgent) => void;
  readonly busy: boolean;
}) {
  const say = useSay();
  if (agent.person === null) return null;
  const { name } = agent.person;
  return (
    <span className={styles.acts}>
      <Button
        size="small"
        icon={Pencil}
        aria-label={say('agents.editOf', { name })}
        onClick={() => {
          ask({ what: 'edit', agent });
        }}
      >
        {say('agents.edit')}
      </Button>
      {agent.disabled === null ? (
        <Button
          size="small"
          icon={UserX}
          aria-label={say('agents.disableOf', { name })}
          onClick={() => {
            ask({ what: 'disable', agent });
          }}
        >
          {say('agents.disable')}
        </Button>
      ) : (
        <Button
          size="small"
          icon={RotateCcw}
          busy={busy}
          aria-label={say('agents.enableOf', { name })}
          onClick={() => {
            enable(agent);
          }}
        >
          {say('agents.enable')}
        </Button>
      )}
    </span>
  );
}
