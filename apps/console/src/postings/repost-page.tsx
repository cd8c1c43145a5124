import { useState } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useQuery } from '../app/use-query.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { PastTable } from './past-table.tsx';
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
  const { say } = useLanguage();
  const [employer, setEmployer] = useState<Employer | null>(null);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const history = useQuery('posting.history', {
    employerId: employer?.id ?? null,
    status: null,
    fromDay: null,
    toDay: null,
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
        <PastTable rows={rows} hrefOf={(posting) => hashTo('postings', 'again', posting.id)} />
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
