import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { employerWords, payWords, statusTone, titleWords, whenWords } from './posting-words.ts';

/** Past postings as rows that lead somewhere. */
export function PastTable({
  rows,
  hrefOf,
}: {
  readonly rows: readonly Posting[];
  readonly hrefOf: (posting: Posting) => string;
}) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
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
            <Pill tone={statusTone(posting.status)}>{say(`posting.status.${posting.status}`)}</Pill>
          ),
        },
      ]}
      empty={<p>{say('repost.empty')}</p>}
    />
  );
}
