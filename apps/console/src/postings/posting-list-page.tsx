import { FileSearch, History, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { occupationName } from '@hall/core/rules/occupations';
import { timeWords } from '../shared/day-words.ts';
import { LinkButton } from '../widgets/link-button.tsx';
import { PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import { everyFair, FairFilter, postingsOfFair } from '../fairs/fair-filter.tsx';
import { placesOf } from './posting-actions.ts';
import { heapCounts, heaps, isOn, matches, newestFirst, type Heap } from './posting-list.ts';
import {
  employerWords,
  isSameDay,
  payWords,
  statusTone,
  whenWords,
  type Speaking,
} from './posting-words.ts';

/** Every posting the desk works on, by heap. */
export function PostingList() {
  const { say, language } = useLanguage();
  const may = useMay();
  const staff = useStaff();
  const nowMs = useNow(30_000);
  const [heap, setHeap] = useState<Heap>('all');
  const [search, setSearch] = useState('');
  const [fairId, setFairId] = useState<string>(everyFair);
  const ofFair = postingsOfFair(staff, fairId);
  const counts = heapCounts(ofFair);
  const rows = newestFirst(ofFair).filter(
    (posting) =>
      isOn(heap, posting) &&
      matches(
        posting,
        {
          employer: staff.employerById.get(posting.employerId) ?? null,
          occupation: occupationName(posting.content.occupationId ?? '', language),
        },
        search,
      ),
  );
  return (
    <>
      <PageHead title={say('page.postings')} note={say('postings.note')}>
        {may('posting.history') && (
          <LinkButton icon={FileSearch} href={hashTo('postings', 'past')}>
            {say('postings.past')}
          </LinkButton>
        )}
        {may('posting.repost') && (
          <LinkButton icon={History} href={hashTo('postings', 'again')}>
            {say('postings.again')}
          </LinkButton>
        )}
        {may('posting.submit') && (
          <LinkButton look="primary" icon={Plus} href={hashTo('postings', 'new')}>
            {say('postings.new')}
          </LinkButton>
        )}
      </PageHead>
      <Stack>
        <Row>
          <SearchBox label={say('postings.search')} value={search} onChange={setSearch} />
          <Tabs
            label={say('postings.heaps')}
            value={heap}
            onChange={setHeap}
            tabs={heaps.map((value) => ({
              value,
              label: say(`heap.${value}`),
              count: counts[value],
            }))}
          />
          <FairFilter value={fairId} onChange={setFairId} nowMs={nowMs} />
        </Row>
        <Table
          label={say('page.postings')}
          rows={rows}
          rowKey={(posting) => posting.id}
          hrefOf={(posting) => hashTo('postings', posting.id)}
          columns={columns({ say, language, nowMs }, (id) =>
            employerWords(staff.employerById.get(id), say),
          )}
          empty={
            <p>
              {search === '' && staff.postings.length === 0
                ? say('postings.empty')
                : say('list.nothingFound')}
            </p>
          }
        />
      </Stack>
    </>
  );
}

function columns(
  speaking: Speaking,
  employerOf: (employerId: string) => string,
): Column<Posting>[] {
  const { say, language, nowMs } = speaking;
  return [
    { key: 'no', heading: say('posting.no'), cell: (posting) => posting.postingNo, width: '11rem' },
    {
      key: 'trade',
      heading: say('field.occupationId'),
      cell: (posting) => (
        <>
          {occupationName(posting.content.occupationId ?? '', language)}{' '}
          {isSameDay(posting, nowMs) && <Pill tone="warn">{say('posting.sameDay')}</Pill>}
        </>
      ),
    },
    {
      key: 'employer',
      heading: say('field.employerId'),
      width: '10rem',
      cell: (posting) => employerOf(posting.employerId),
    },
    {
      key: 'places',
      heading: say('posting.places'),
      figures: true,
      cell: (posting) => {
        const { free, all } = placesOf(posting);
        return `${String(free)} / ${String(all)}`;
      },
    },
    {
      key: 'pay',
      heading: say('posting.payHeading'),
      figures: true,
      cell: (posting) => payWords(posting.content, say),
    },
    {
      key: 'when',
      heading: say('posting.when'),
      width: '9.5rem',
      cell: (posting) => whenWords(posting.content, speaking),
    },
    {
      key: 'status',
      heading: say('posting.status'),
      cell: (posting) => (
        <Row>
          <Pill tone={statusTone(posting.status)}>{say(`posting.status.${posting.status}`)}</Pill>
          {posting.revision !== null && <Pill tone="accent">{say('posting.revisionWaits')}</Pill>}
        </Row>
      ),
    },
    {
      key: 'changed',
      heading: say('posting.changed'),
      optional: true,
      figures: true,
      cell: (posting) => timeWords(posting.updatedAtMs, nowMs, say),
    },
  ];
}
