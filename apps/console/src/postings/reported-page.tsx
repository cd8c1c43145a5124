import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { PageHead, Pill, Stack, Card } from '../widgets/page.tsx';
import { TakeOverDialog } from '../rights/take-over-dialog.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { employerWords, statusTone, titleWords } from './posting-words.ts';
import { reasonWords } from './reason-words.ts';
import { reportedPostings, suspendedPostings } from './reported.ts';

/** 举报: what people at the kiosks reported, and what is off the boards until somebody has looked. */
export function ReportedPage() {
  const { say, language } = useLanguage();
  const nowMs = useNow(30_000);
  const staff = useStaff();
  const may = useMay();
  const [taken, setTaken] = useState<Posting | null>(null);
  const shared: Column<Posting>[] = [
    { key: 'no', heading: say('posting.no'), cell: (posting) => posting.postingNo, width: '11rem' },
    {
      key: 'trade',
      heading: say('field.occupationId'),
      cell: (posting) => titleWords(posting.content, { say, language, nowMs }),
    },
    {
      key: 'employer',
      heading: say('field.employerId'),
      cell: (posting) => employerWords(staff.employerById.get(posting.employerId), say),
    },
  ];
  const since: Column<Posting> = {
    key: 'changed',
    heading: say('posting.changed'),
    figures: true,
    cell: (posting) => timeWords(posting.updatedAtMs, nowMs, say),
  };
  const takeOver: Column<Posting> = {
    key: 'takeOver',
    heading: say('page.rights'),
    cell: (posting) => (
      <Button
        size="small"
        icon={Scale}
        aria-label={say('rights.takeOver.title', { no: posting.postingNo })}
        onClick={() => {
          setTaken(posting);
        }}
      >
        {say('rights.takeOver')}
      </Button>
    ),
  };
  return (
    <>
      <PageHead title={say('page.reported')} note={say('reported.note')} />
      <Stack>
        <Card title={say('reported.title')}>
          <Table
            label={say('reported.title')}
            rows={reportedPostings(staff.postings)}
            rowKey={(posting) => posting.id}
            hrefOf={(posting) => hashTo('postings', posting.id)}
            columns={[
              ...shared,
              {
                key: 'reports',
                heading: say('reported.reports'),
                figures: true,
                cell: (posting) => posting.reportedBy.length,
              },
              {
                key: 'status',
                heading: say('posting.status'),
                cell: (posting) => (
                  <Pill tone={statusTone(posting.status)}>
                    {say(`posting.status.${posting.status}`)}
                  </Pill>
                ),
              },
              since,
              ...(may('complaint.takeOverReports') ? [takeOver] : []),
            ]}
            empty={<p>{say('reported.empty')}</p>}
          />
        </Card>
        <Card title={say('reported.suspended')}>
          <Table
            label={say('reported.suspended')}
            rows={suspendedPostings(staff.postings)}
            rowKey={(posting) => posting.id}
            hrefOf={(posting) => hashTo('postings', posting.id)}
            columns={[
              ...shared,
              {
                key: 'reason',
                heading: say('reason.label'),
                cell: (posting) =>
                  posting.reason === null
                    ? say('value.none')
                    : [reasonWords(posting.reason.code, say), posting.reason.text]
                        .filter((part) => part !== '')
                        .join(' · '),
              },
              since,
            ]}
            empty={<p>{say('reported.noneSuspended')}</p>}
          />
        </Card>
      </Stack>
      {taken !== null && (
        <TakeOverDialog
          posting={taken}
          onClose={() => {
            setTaken(null);
          }}
        />
      )}
    </>
  );
}
