import { useState } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { useStaff } from '../app/use-staff.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Pill, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { employerWords, payWords, statusTone, titleWords, whenWords } from './posting-words.ts';
import { RepostForm } from './repost-form.tsx';
import { usePosting } from './use-posting.ts';

/** Posting an old job again: pick it, look at day, heads and pay, send. */
export function RepostPage({ fromId }: { readonly fromId: string | null }) {
  const { say } = useLanguage();
  return (
    <>
      <PageHead
        title={say('postings.again')}
        note={say('repost.note')}
        back={{ href: hashTo('postings'), label: say('page.postings') }}
      />
      {fromId === null ? <Past /> : <Again fromId={fromId} />}
    </>
  );
}

function Again({ fromId }: { readonly fromId: string }) {
  const { say } = useLanguage();
  const posting = usePosting(fromId);
  if (posting === undefined) return <p>{say('list.loading')}</p>;
  if (posting === null) return <Message tone="warn">{say('posting.notFoundText')}</Message>;
  return <RepostForm key={posting.id} posting={posting} />;
}

function Past() {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const staff = useStaff();
  const [employer, setEmployer] = useState<Employer | null>(null);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const history = useQuery('posting.history', {
    employerId: employer?.id ?? null,
    status: null,
    cursor: cursors.at(-1) ?? null,
  });
  const rows = (history.value?.postings ?? []).filter((posting) => posting.status !== 'draft');
  const next = history.value?.next ?? null;
  return (
    <Stack>
      <Card>
        <EmployerPicker
          value={employer?.id ?? ''}
          onChange={(chosen) => {
            setCursors([]);
            setEmployer(chosen);
          }}
        />
      </Card>
      <Refused error={history.error} />
      {history.busy ? (
        <p>{say('list.loading')}</p>
      ) : (
        <Table<Posting>
          label={say('repost.past')}
          rows={rows}
          rowKey={(posting) => posting.id}
          hrefOf={(posting) => hashTo('postings', 'again', posting.id)}
          columns={[
            {
              key: 'no',
              heading: say('posting.no'),
              cell: (posting) => posting.postingNo,
              width: '11rem',
            },
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
            {
              key: 'heads',
              heading: say('field.headcount'),
              figures: true,
              cell: (posting) => posting.content.headcount,
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
              cell: (posting) => whenWords(posting.content, { say, language, nowMs }),
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
          ]}
          empty={<p>{say('repost.empty')}</p>}
        />
      )}
      {next !== null && (
        <Button
          onClick={() => {
            setCursors([...cursors, next]);
          }}
        >
          {say('list.older')}
        </Button>
      )}
    </Stack>
  );
}
