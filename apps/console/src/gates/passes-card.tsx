import { dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import styles from './gates.module.css';
import { useFresh } from './use-fresh.ts';

type Flagged = QueryOutput<'gate.passes'>['flagged'][number];

const ways = ['slip', 'card', 'button', 'staff'] as const;

/** What opened the lanes today, and the slips that opened so often that somebody should look (G-07). */
export function PassesCard({ inToday }: { readonly inToday: number }) {
  const say = useSay();
  const day = dayOf(useNow(60_000));
  const query = useFresh('gate.passes', { day }, String(inToday));
  const { shown } = query;
  return (
    <Card title={say('gates.passes')}>
      <Stack>
        <p className={styles.mode}>{say('gates.passes.note')}</p>
        <Refused error={query.error} />
        {shown === null && query.error === null && <p>{say('list.loading')}</p>}
        {shown !== null && (
          <>
            <dl className={styles.passes}>
              {ways.map((by) => (
                <div key={by}>
                  <dt>{say(`gates.passes.${by}`)}</dt>
                  <dd>
                    {shown[by].toLocaleString('en')} <small>{say('gates.times')}</small>
                  </dd>
                </div>
              ))}
            </dl>
            <Often flagged={shown.flagged} />
          </>
        )}
      </Stack>
    </Card>
  );
}

function Often({ flagged }: { readonly flagged: readonly Flagged[] }) {
  const say = useSay();
  if (flagged.length === 0) return <p className={styles.mode}>{say('gates.passes.fine')}</p>;
  return (
    <>
      <Message tone="warn">{say('gates.passes.flagged', { count: flagged.length })}</Message>
      <Table<Flagged>
        label={say('gates.passes.often')}
        rows={flagged}
        rowKey={({ registrationNo }) => registrationNo}
        columns={[
          {
            key: 'no',
            heading: say('gates.passes.no'),
            cell: ({ registrationNo }) => registrationNo,
          },
          {
            key: 'uses',
            heading: say('gates.passes.uses'),
            figures: true,
            cell: ({ uses }) => `${String(uses)} ${say('gates.times')}`,
          },
        ]}
        empty={null}
      />
    </>
  );
}
