import { useEffect, useState } from 'react';
import { occupationName } from '@hall/core/rules/occupations';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useLanguage, useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { Message } from '../widgets/message.tsx';
import { Card, Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { ArriveDialog } from './arrive-dialog.tsx';
import { BayActs } from './bay-acts.tsx';
import { bayRows, type BayRow, type BayVehicle } from './bay-rows.ts';
import { ExtendDialog } from './extend-dialog.tsx';
import styles from './bays.module.css';

const tones = { free: 'good', busy: 'accent', overdue: 'warn' } as const;

/** Whose vehicles they are: asked again whenever one comes or goes. The last answer stays meanwhile. */
function useVehicles(version: number): readonly BayVehicle[] {
  const { value, again } = useQuery('bay.vehicles', {});
  const [last, setLast] = useState<readonly BayVehicle[]>([]);
  if (value !== null && value.vehicles !== last) setLast(value.vehicles);
  useEffect(() => {
    again();
  }, [again, version]);
  return last;
}

/** Every bay as it is now, and what can be done about it. */
export function LiveBays() {
  const say = useSay();
  const { records, ready, version } = useTopic('bays');
  const nowMs = useNow(1_000);
  const vehicles = useVehicles(version);
  const [asked, setAsked] = useState<{ act: 'arrive' | 'extend'; bayId: string } | null>(null);
  const rows = bayRows(records.values(), vehicles, nowMs);
  const chosen = rows.find(({ bay }) => bay.id === asked?.bayId)?.bay;
  const close = (): void => {
    setAsked(null);
  };
  if (!ready) return <p>{say('list.loading')}</p>;
  if (rows.length === 0) return <Message tone="info">{say('bays.none')}</Message>;
  const free = rows.filter(({ bay }) => bay.state === 'free').length;
  const over = rows.filter(({ isOver }) => isOver).length;
  return (
    <Card
      title={say('bays.part.live')}
      aside={say('bays.counts', { total: rows.length, free, over })}
    >
      <BayTable rows={rows} ask={setAsked} />
      {chosen !== undefined && asked?.act === 'arrive' && (
        <ArriveDialog bay={chosen} onClose={close} />
      )}
      {chosen !== undefined && asked?.act === 'extend' && (
        <ExtendDialog bay={chosen} onClose={close} />
      )}
    </Card>
  );
}

function BayTable({
  rows,
  ask,
}: {
  readonly rows: readonly BayRow[];
  readonly ask: (what: { act: 'arrive' | 'extend'; bayId: string }) => void;
}) {
  const { say } = useLanguage();
  return (
    <Table<BayRow>
      label={say('page.bays')}
      rows={rows}
      rowKey={({ bay }) => bay.id}
      empty={null}
      columns={[
        {
          key: 'number',
          heading: say('bays.column.number'),
          cell: ({ bay }) => <strong>{say('bays.number', { number: bay.number })}</strong>,
        },
        {
          key: 'state',
          heading: say('bays.column.state'),
          cell: ({ bay, isOver }) => {
            const state = isOver ? 'overdue' : bay.state;
            return <Pill tone={tones[state]}>{say(`bays.state.${state}`)}</Pill>;
          },
        },
        {
          key: 'time',
          heading: say('bays.column.time'),
          figures: true,
          cell: ({ bay, isOver, minutes }) =>
            bay.state === 'free'
              ? say('value.none')
              : say(isOver ? 'bays.over' : 'bays.left', { minutes }),
        },
        {
          key: 'employer',
          heading: say('bays.column.employer'),
          width: '12rem',
          cell: ({ vehicle }) => vehicle?.employer ?? say('value.none'),
        },
        {
          key: 'plate',
          heading: say('bays.column.plate'),
          figures: true,
          cell: ({ vehicle }) => vehicle?.plateEnd ?? say('value.none'),
        },
        {
          key: 'posting',
          heading: say('bays.column.posting'),
          cell: ({ bay }) => <Work bay={bay} />,
        },
        {
          key: 'acts',
          heading: say('bays.column.acts'),
          cell: ({ bay }) => <BayActs bay={bay} ask={ask} />,
        },
      ]}
    />
  );
}

function Work({ bay: { posting } }: Pick<BayRow, 'bay'>) {
  const { say, language } = useLanguage();
  if (posting === null) return say('value.none');
  return (
    <div className={styles.work}>
      {occupationName(posting.occupationId, language)}
      <span>{posting.postingNo}</span>
    </div>
  );
}
