import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { Pill } from '../widgets/page.tsx';
import type { Column } from '../widgets/table.tsx';
import { payWords, statusTone, titleWords, whenWords } from './posting-words.ts';

/** The columns that every table of postings shares. */
export function usePostingColumns(): Readonly<
  Record<'trade' | 'pay' | 'when' | 'status', Column<Posting>>
> {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  return {
    trade: {
      key: 'trade',
      heading: say('field.occupationId'),
      cell: (posting) => titleWords(posting.content, { say, language, nowMs }),
    },
    pay: {
      key: 'pay',
      heading: say('posting.payHeading'),
      figures: true,
      cell: (posting) => payWords(posting.content, say),
    },
    when: {
      key: 'when',
      heading: say('posting.when'),
      cell: (posting) => whenWords(posting.content, { say, language, nowMs }),
    },
    status: {
      key: 'status',
      heading: say('posting.status'),
      cell: (posting) => (
        <Pill tone={statusTone(posting.status)}>{say(`posting.status.${posting.status}`)}</Pill>
      ),
    },
  };
}
