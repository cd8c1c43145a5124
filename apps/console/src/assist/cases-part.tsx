import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useQuery } from '../app/use-query.ts';
import { Segments } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { Table } from '../widgets/table.tsx';
import type { ListedCase } from './assist-types.ts';
import { CaseState } from './case-state.tsx';
import { Progress } from './progress.tsx';
import styles from './assist.module.css';

const lists = ['open', 'overdue', 'closed'] as const;
type Which = (typeof lists)[number];

/** 帮扶档案: cases by what is due first, those that are late, and those that are over. */
export function CasesPart() {
  const { say } = useLanguage();
  const [which, setWhich] = useState<Which>('open');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const list = useQuery('assist.plans', { which, cursor: cursors.at(-1) ?? null });
  const [overdue, setOverdue] = useState(0);
  if (list.value !== null && list.value.overdue !== overdue) setOverdue(list.value.overdue);
  return (
    <Card>
      <Stack>
        <div className={styles.which}>
          <Segments<Which>
            label={say('assist.which')}
            value={which}
            onChange={(next) => {
              setCursors([]);
              setWhich(next);
            }}
            choices={lists.map((value) => ({
              value,
              label: say(`assist.which.${value}`, { count: overdue }),
            }))}
          />
        </div>
        <Refused error={list.error} />
        {list.busy && <p>{say('list.loading')}</p>}
        {list.value !== null && <Cases which={which} rows={list.value.plans} />}
        <Pager cursors={cursors} next={list.value?.next ?? null} onMove={setCursors} />
      </Stack>
    </Card>
  );
}

function Cases({ which, rows }: { readonly which: Which; readonly rows: readonly ListedCase[] }) {
  const { say } = useLanguage();
  return (
    <Table<ListedCase>
      label={say('assist.cases')}
      rows={rows}
      rowKey={({ planId }) => planId}
      hrefOf={({ who }) => hashTo('assist', who.workerId)}
      columns={[
        {
          key: 'who',
          heading: say('assist.who'),
          cell: ({ who }) => (
            <>
              <span className={styles.number}>{who.registrationNo}</span> {who.maskedName}
            </>
          ),
        },
        {
          key: 'progress',
          heading: say('assist.progress'),
          cell: ({ progress }) => <Progress progress={progress} />,
        },
        { key: 'opened', heading: say('assist.opened'), cell: ({ openedDay }) => openedDay },
        { key: 'due', heading: say('assist.due'), cell: ({ dueDay }) => dueDay },
        { key: 'state', heading: say('assist.state'), cell: (plan) => <CaseState plan={plan} /> },
      ]}
      empty={<p>{say(`assist.noCases.${which}`)}</p>}
    />
  );
}
