import { PencilLine, Printer, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { QueryOutput } from '@hall/core/contract/queries';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo, type Route } from '../app/route.ts';
import { useQuery } from '../app/use-query.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Refused } from '../widgets/message.tsx';
import { PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { Table } from '../widgets/table.tsx';
import { RegisterWorkerPage } from './register-worker-page.tsx';
import { CorrectNameDialog } from './correct-name-dialog.tsx';
import { ReprintDialog } from './reprint-dialog.tsx';

type ListedWorker = QueryOutput<'worker.list'>['workers'][number];

/** 求职者: the masked list, registering at the window, and slips printed again. */
export function WorkersPage({ route }: { readonly route: Route }) {
  return route.id === 'new' ? <RegisterWorkerPage /> : <WorkerList />;
}

/** A registration number is asked for whole; less would be a search through people. */
const wholeNumber = /^\d{6}-\d{6}-\d{4,}$/;

function WorkerList() {
  const { say } = useLanguage();
  const may = useMay();
  const [search, setSearch] = useState('');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [asks, setAsks] = useState<'reprint' | 'name' | null>(null);
  const close = (): void => {
    setAsks(null);
  };
  const asked = search.trim();
  const list = useQuery('worker.list', {
    registrationNo: wholeNumber.test(asked) ? asked : null,
    cursor: cursors.at(-1) ?? null,
  });
  const next = list.value?.next ?? null;
  return (
    <>
      <PageHead title={say('page.workers')} note={say('workers.note')}>
        {may('slip.reprint') && (
          <Button
            icon={Printer}
            onClick={() => {
              setAsks('reprint');
            }}
          >
            {say('workers.reprint')}
          </Button>
        )}
        {may('worker.correct') && (
          <Button
            icon={PencilLine}
            onClick={() => {
              setAsks('name');
            }}
          >
            {say('workers.correctName')}
          </Button>
        )}
        {may('worker.register') && (
          <LinkButton look="primary" icon={UserPlus} href={hashTo('workers', 'new')}>
            {say('workers.new')}
          </LinkButton>
        )}
      </PageHead>
      <Stack>
        <SearchBox
          label={say('workers.search')}
          value={search}
          onChange={(value) => {
            setCursors([]);
            setSearch(value);
          }}
        />
        <Refused error={list.error} />
        {list.busy ? <p>{say('list.loading')}</p> : <Rows rows={list.value?.workers ?? []} />}
        <Pager cursors={cursors} next={next} onMove={setCursors} />
      </Stack>
      {asks === 'reprint' && <ReprintDialog onClose={close} />}
      {asks === 'name' && <CorrectNameDialog onClose={close} />}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly ListedWorker[] }) {
  const { say, language } = useLanguage();
  return (
    <Table<ListedWorker>
      label={say('page.workers')}
      rows={rows}
      rowKey={(worker) => worker.workerId}
      columns={[
        { key: 'no', heading: say('worker.no'), cell: (worker) => worker.registrationNo },
        { key: 'name', heading: say('field.name'), cell: (worker) => worker.maskedName },
        {
          key: 'phone',
          heading: say('field.phone'),
          cell: (worker) => worker.phoneMasked ?? say('value.none'),
        },
        {
          key: 'trades',
          heading: say('worker.trades'),
          cell: (worker) =>
            worker.occupationIds.map((id) => occupationName(id, language)).join(say('list.comma')),
        },
        {
          key: 'marks',
          heading: say('worker.marks'),
          cell: (worker) => (
            <Row>
              <Pill tone={worker.verified ? 'good' : 'plain'}>
                {say(worker.verified ? 'worker.verified' : 'worker.unverified')}
              </Pill>
              {worker.minorWorker && <Pill tone="warn">{say('worker.minor')}</Pill>}
            </Row>
          ),
        },
        {
          key: 'status',
          heading: say('posting.status'),
          cell: (worker) => say(`worker.status.${worker.status}`),
        },
        {
          key: 'seen',
          heading: say('worker.lastSeen'),
          figures: true,
          cell: (worker) => worker.lastSeenDay,
        },
      ]}
      empty={<p>{say('workers.empty')}</p>}
    />
  );
}
