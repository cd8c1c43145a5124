import type { Posting } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { Table } from '../widgets/table.tsx';
import { usePostingColumns } from './posting-columns.tsx';
import { employerWords } from './posting-words.ts';

/** Past postings as rows that lead somewhere. */
export function PastTable({
  rows,
  hrefOf,
}: {
  readonly rows: readonly Posting[];
  readonly hrefOf: (posting: Posting) => string;
}) {
  const say = useSay();
  const columns = usePostingColumns();
  const staff = useStaff();
  return (
    <Table<Posting>
      label={say('repost.past')}
      rows={rows}
      rowKey={(posting) => posting.id}
      hrefOf={hrefOf}
      columns={[
        {
          key: 'no',
          heading: say('posting.no'),
          cell: (posting) => posting.postingNo,
          width: '11rem',
        },
        columns.trade,
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
        columns.pay,
        columns.when,
        columns.status,
      ]}
      empty={<p>{say('repost.empty')}</p>}
    />
  );
}
