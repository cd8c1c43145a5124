import type { ShowcaseDetails } from '@hall/core/domain/content/content';
import { mayShowcase, showcasePostings } from '@hall/core/domain/content/showcase';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { placesOf } from '../postings/posting-actions.ts';
import { usePostingColumns } from '../postings/posting-columns.tsx';
import { Message } from '../widgets/message.tsx';
import { Card } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';

/** What the boards show of a showcase now: the postings that are live, or why it is skipped. */
export function ShowcaseNow({ details }: { readonly details: ShowcaseDetails }) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const { trade, pay, when } = usePostingColumns();
  const { employerById, postings, postingById } = useStaff();
  const employer = employerById.get(details.employerId);
  if (employer === undefined || !mayShowcase(employer, nowMs)) {
    return <Message tone="warn">{say('content.showcase.notShown')}</Message>;
  }
  const live = postings.filter(
    ({ employerId, status }) => employerId === employer.id && status === 'published',
  );
  const rows = showcasePostings(details, live).flatMap((id) => postingById.get(id) ?? []);
  if (rows.length === 0) return <Message tone="info">{say('content.showcase.none')}</Message>;
  return (
    <Card title={say('content.showcase.now')}>
      <Table<Posting>
        label={say('content.showcase.now')}
        rows={rows}
        rowKey={({ id }) => id}
        hrefOf={({ id }) => hashTo('postings', id)}
        columns={[
          { key: 'no', heading: say('posting.no'), cell: ({ postingNo }) => postingNo },
          trade,
          when,
          pay,
          {
            key: 'places',
            heading: say('posting.places'),
            figures: true,
            cell: (posting) => {
              const { free, all } = placesOf(posting);
              return `${String(free)} / ${String(all)}`;
            },
          },
        ]}
        empty={null}
      />
    </Card>
  );
}
