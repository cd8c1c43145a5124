import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useSay } from '../app/language.tsx';
import { useKept } from '../app/use-kept.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { ArrivalCell } from '../match/arrival-cell.tsx';
import { useMatchColumns } from '../match/match-cells.tsx';
import { dayWords } from '../shared/day-words.ts';
import { Refused } from '../widgets/message.tsx';
import { Card } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { Table } from '../widgets/table.tsx';
import styles from './follow-up.module.css';

type Unmarked = QueryOutput<'match.unmarked'>['matches'][number];

/** Who was hired for work that has begun, and nobody has said whether he came (D-11). */
export function UnmarkedCard() {
  const say = useSay();
  const staff = useStaff();
  const nowMs = useNow(60_000);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const list = useKept('match.unmarked', { today: dayOf(nowMs), cursor: cursors.at(-1) ?? null });
  const columns = useMatchColumns();
  const phoneOf = ({ employerId }: Unmarked): string => {
    const details = staff.employerById.get(employerId)?.details;
    return details === undefined ? '' : `${details.contactName} ${details.contactPhone}`;
  };
  return (
    <Card title={say('followUp.arrivals')}>
      <Refused error={list.error} />
      <Table<Unmarked>
        label={say('followUp.arrivals')}
        rows={list.shown?.matches ?? []}
        rowKey={({ matchId }) => matchId}
        columns={[
          {
            key: 'day',
            heading: say('matches.day'),
            cell: ({ day }) => dayWords(day, nowMs, say),
          },
          columns.posting,
          {
            key: 'contact',
            heading: say('followUp.contact'),
            cell: (match) => <span className={styles.number}>{phoneOf(match)}</span>,
          },
          columns.worker,
          {
            key: 'arrival',
            heading: say('matches.arrival'),
            cell: (match) => <ArrivalCell match={match} onChanged={list.again} />,
          },
        ]}
        empty={<p>{say(list.shown === null ? 'list.loading' : 'followUp.noneUnmarked')}</p>}
      />
      <Pager cursors={cursors} next={list.shown?.next ?? null} onMove={setCursors} />
    </Card>
  );
}
