import { useState } from 'react';
import { dayOf, formatTime } from '@hall/core/basics/market-day';
import type { GateJournalRow } from '@hall/core/contract/queries/gate-queries';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { Table } from '../widgets/table.tsx';
import { journalWords } from './journal-words.ts';
import { useFresh } from './use-fresh.ts';

/** Changes with everything about the lanes that has its line in the journal. */
function stampOf(lanes: readonly LaneRecord[]): string {
  const of = ({ emergency, isIsolated, lastAlarm }: LaneRecord) => [
    emergency,
    isIsolated,
    lastAlarm,
  ];
  return JSON.stringify(lanes.map(of));
}

/** Alarms, corrections and emergencies of today, with who did what. */
export function JournalCard({ lanes }: { readonly lanes: readonly LaneRecord[] }) {
  const say = useSay();
  const day = dayOf(useNow(60_000));
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const stamp = stampOf(lanes);
  const query = useFresh('gate.journal', { day, cursor: cursors.at(-1) ?? null }, stamp);
  const { shown } = query;
  return (
    <Card title={say('gates.journal')}>
      <Stack>
        <Refused error={query.error} />
        {shown === null && query.error === null && <p>{say('list.loading')}</p>}
        {shown !== null && (
          <Table<GateJournalRow>
            label={say('gates.journal')}
            rows={shown.rows}
            rowKey={({ seq }) => String(seq)}
            columns={[
              {
                key: 'time',
                heading: say('gates.journal.time'),
                cell: ({ atMs }) => formatTime(atMs),
              },
              {
                key: 'what',
                heading: say('gates.journal.what'),
                cell: ({ entry }) => journalWords(entry, lanes, say),
              },
              {
                key: 'by',
                heading: say('gates.journal.by'),
                cell: ({ by }) => by?.displayName ?? say('gates.journal.system'),
              },
            ]}
            empty={<p>{say('gates.journal.empty')}</p>}
          />
        )}
        {shown !== null && <Pager cursors={cursors} next={shown.next} onMove={setCursors} />}
      </Stack>
    </Card>
  );
}
