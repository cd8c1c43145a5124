import { Plus } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { LinkButton } from '../widgets/link-button.tsx';
import { PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { Table } from '../widgets/table.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import {
  byName,
  employerHeapCounts,
  employerHeaps,
  employerMatches,
  isExpiring,
  isOnHeap,
  type EmployerHeap,
} from './employer-list.ts';
import { employerTone } from './employer-words.ts';

/** Every employer the market knows. */
export function EmployerListPage() {
  const say = useSay();
  const may = useMay();
  const nowMs = useNow(60_000);
  const { employers } = useStaff();
  const [heap, setHeap] = useState<EmployerHeap>('all');
  const [search, setSearch] = useState('');
  const counts = employerHeapCounts(employers, nowMs);
  const rows = byName(employers).filter(
    (employer) => isOnHeap(heap, employer, nowMs) && employerMatches(employer, search),
  );
  return (
    <>
      <PageHead title={say('page.employers')} note={say('employers.note')}>
        {may('employer.register') && (
          <LinkButton look="primary" icon={Plus} href={hashTo('employers', 'new')}>
            {say('employers.new')}
          </LinkButton>
        )}
      </PageHead>
      <Stack>
        <Row>
          <SearchBox label={say('employers.search')} value={search} onChange={setSearch} />
          <Tabs
            label={say('postings.heaps')}
            value={heap}
            onChange={setHeap}
            tabs={employerHeaps.map((value) => ({
              value,
              label: say(`employer.heap.${value}`),
              count: counts[value],
            }))}
          />
        </Row>
        <Table<Employer>
          label={say('page.employers')}
          rows={rows}
          rowKey={(employer) => employer.id}
          hrefOf={(employer) => hashTo('employers', employer.id)}
          columns={[
            {
              key: 'name',
              heading: say('field.displayName'),
              cell: ({ details }) => details.displayName,
            },
            {
              key: 'legal',
              heading: say('field.legalName'),
              cell: ({ details }) => details.legalName,
            },
            {
              key: 'type',
              heading: say('field.type'),
              cell: ({ details }) => say(`employer.type.${details.type}`),
            },
            {
              key: 'contact',
              heading: say('field.contactName'),
              cell: ({ details }) => `${details.contactName} ${details.contactPhone}`,
            },
            {
              key: 'until',
              heading: say('employer.verifiedUntil'),
              figures: true,
              cell: (employer) =>
                employer.verifiedUntilMs === null
                  ? say('value.none')
                  : dayOf(employer.verifiedUntilMs),
            },
            {
              key: 'status',
              heading: say('posting.status'),
              cell: (employer) => (
                <Row>
                  <Pill tone={employerTone(statusAt(employer, nowMs))}>
                    {say(`employer.status.${statusAt(employer, nowMs)}`)}
                  </Pill>
                  {isExpiring(employer, nowMs) && (
                    <Pill tone="warn">{say('employer.heap.expiring')}</Pill>
                  )}
                </Row>
              ),
            },
          ]}
          empty={
            <p>{employers.length === 0 ? say('employers.empty') : say('list.nothingFound')}</p>
          }
        />
      </Stack>
    </>
  );
}
