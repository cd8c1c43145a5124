import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { timeWords } from '../shared/day-words.ts';
import { Pill, Row } from '../widgets/page.tsx';
import type { Column } from '../widgets/table.tsx';
import type { ListedMatch } from './match-list.ts';
import styles from './match.module.css';

/** The columns every table of matches begins with. A worker is his number and nothing else. */
export function useMatchColumns(): Record<'time' | 'posting' | 'worker', Column<ListedMatch>> {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  return {
    time: {
      key: 'time',
      heading: say('matches.changed'),
      cell: (match) => timeWords(match.changedAtMs, nowMs, say),
    },
    posting: {
      key: 'posting',
      heading: say('matches.posting'),
      width: '14rem',
      cell: ({ posting }) => (
        <>
          <span className={styles.two}>
            {[occupationName(posting.occupationId, language), posting.employer].join(' · ')}
          </span>
          <span className={styles.small}>{posting.postingNo}</span>
        </>
      ),
    },
    worker: {
      key: 'worker',
      heading: say('matches.worker'),
      cell: ({ worker }) => (
        <Row>
          <span className={styles.number}>{worker.registrationNo}</span>
          {!worker.verified && <Pill tone="plain">{say('matches.unverified')}</Pill>}
        </Row>
      ),
    },
  };
}
