import { occupationName } from '@hall/core/rules/occupations';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { placesOf } from '../postings/posting-actions.ts';
import { employerWords, payWords, statusTone } from '../postings/posting-words.ts';
import { Pill } from '../widgets/page.tsx';
import type { Column } from '../widgets/table.tsx';

/** What a fair's lists say of a posting. */
export function usePostingColumns(): Column<Posting>[] {
  const { say, language } = useLanguage();
  const { employerById } = useStaff();
  return [
    { key: 'no', heading: say('posting.no'), width: '11rem', cell: ({ postingNo }) => postingNo },
    {
      key: 'trade',
      heading: say('field.occupationId'),
      cell: ({ content }) => occupationName(content.occupationId ?? '', language),
    },
    {
      key: 'employer',
      heading: say('field.employerId'),
      width: '10rem',
      cell: ({ employerId }) => employerWords(employerById.get(employerId), say),
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
      cell: ({ content }) => payWords(content, say),
    },
    {
      key: 'status',
      heading: say('posting.status'),
      cell: ({ status }) => (
        <Pill tone={statusTone(status)}>{say(`posting.status.${status}`)}</Pill>
      ),
    },
  ];
}
