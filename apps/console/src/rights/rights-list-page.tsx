import { Plus } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import type { QueryInput } from '@hall/core/contract/queries';
import { lastKnownYear } from '@hall/core/rules/working-days';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Segments } from '../widgets/inputs.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { ComplaintTable } from './complaint-table.tsx';
import { ProposalList } from './proposal-list.tsx';
import { useAskedAgain } from './use-asked-again.ts';
import styles from './rights.module.css';

type Heap = QueryInput<'complaint.list'>['heap'];
const heaps: readonly Heap[] = ['waiting', 'referred', 'ended'];

/** The complaints of the hall, and what the manager is asked. */
export function RightsListPage() {
  const say = useSay();
  const may = useMay();
  const { rights } = useStaff();
  const [heap, setHeap] = useState<Heap>('waiting');
  const handles = may('complaint.handle');
  const overdue = rights?.overdue ?? 0;
  return (
    <>
      <PageHead
        title={say('page.rights')}
        note={say(may('complaint.sheet') ? 'rights.note' : 'rights.statusNote')}
      >
        {may('complaint.enter') && (
          <LinkButton look="primary" icon={Plus} href={hashTo('rights', 'new')}>
            {say('rights.new')}
          </LinkButton>
        )}
      </PageHead>
      <Stack>
        {overdue > 0 && (
          <Message tone="warn">
            {say(handles ? 'rights.overdueCount' : 'rights.overdueForManager', { count: overdue })}
          </Message>
        )}
        {(rights?.proposals ?? 0) > 0 && <ProposalList />}
        <Card
          title={say('rights.list')}
          aside={say('rights.waitingCount', { count: rights?.waiting ?? 0 })}
        >
          <Stack>
            <Segments
              label={say('rights.heap')}
              value={heap}
              onChange={setHeap}
              choices={heaps.map((value) => ({ value, label: say(`rights.heap.${value}`) }))}
            />
            <Part key={heap} heap={heap} />
            <p className={styles.note}>{say('rights.calendar', { year: lastKnownYear() })}</p>
          </Stack>
        </Card>
      </Stack>
    </>
  );
}

function Part({ heap }: { readonly heap: Heap }) {
  const say = useSay();
  const today = dayOf(useNow(60_000));
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const list = useAskedAgain('complaint.list', { heap, cursor: cursors.at(-1) ?? null });
  if (list.shown === null) {
    return list.error === null ? <p>{say('list.loading')}</p> : <Refused error={list.error} />;
  }
  return (
    <>
      <ComplaintTable rows={list.shown.complaints} heap={heap} today={today} />
      <Pager cursors={cursors} next={list.shown.next} onMove={setCursors} />
    </>
  );
}
