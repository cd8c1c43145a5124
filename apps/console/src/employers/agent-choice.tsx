import { User } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { useQuery } from '../app/use-query.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { agentName } from './agent-words.ts';
import styles from './agents.module.css';

/** Which of several people takes the code of the day. */
export function AgentChoice({
  employerId,
  busy,
  choose,
}: {
  readonly employerId: string;
  readonly busy: boolean;
  readonly choose: (agentId: string) => void;
}) {
  const say = useSay();
  const list = useQuery('agent.list', { employerId });
  const active = (list.value?.agents ?? []).filter(({ disabled }) => disabled === null);
  return (
    <Stack>
      <Refused error={list.error} />
      {list.busy && <p>{say('list.loading')}</p>}
      {list.value !== null && active.length === 0 && (
        <Message tone="warn">{say('agents.code.none')}</Message>
      )}
      {active.length > 0 && (
        <>
          <p>{say('agents.code.who')}</p>
          <ul className={styles.choices}>
            {active.map((agent) => (
              <li key={agent.agentId}>
                <Button
                  icon={User}
                  busy={busy}
                  onClick={() => {
                    choose(agent.agentId);
                  }}
                >
                  {`${agentName(agent, say)} ${agent.person?.phone ?? ''}`}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}
