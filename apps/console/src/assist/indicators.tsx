import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { spanWords } from '../shared/span-words.ts';
import styles from './assist.module.css';

/** A month, as far as the question reaches. */
const days = 31;

/** The two indicators of D-15, over the last month. */
export function Indicators() {
  const say = useSay();
  const today = dayOf(useNow(60_000));
  const asked = { fromDay: addDays(today, 1 - days), toDay: today };
  const { value } = useQuery('assist.indicators', asked);
  return (
    <section className={styles.figures} aria-label={say('assist.figures', { days })}>
      <p className={styles.period}>{say('assist.figures', { days })}</p>
      {value === null ? <p>{say('list.loading')}</p> : <Figures told={value} />}
    </section>
  );
}

function Figures({ told }: { readonly told: QueryOutput<'assist.indicators'> }) {
  const say = useSay();
  const { matches, parts } = told;
  if (parts === null) {
    return (
      <p className={styles.few}>{say(matches === 0 ? 'assist.noMatches' : 'assist.tooFew')}</p>
    );
  }
  const { supported, others, share } = parts;
  const wait = (ms: number | null): string => (ms === null ? '–' : spanWords(ms, say));
  return (
    <dl className={styles.figureList}>
      <div>
        <dt>{say('assist.share')}</dt>
        <dd>
          <strong>{`${String(Math.round(share * 100))}%`}</strong>
          <span>{say('assist.shareOf', { count: supported.matches, matches })}</span>
        </dd>
      </div>
      <div>
        <dt>{say('assist.waitSupported')}</dt>
        <dd>
          <strong>{wait(supported.avgWaitMs)}</strong>
          <span>{say('assist.waitNote')}</span>
        </dd>
      </div>
      <div>
        <dt>{say('assist.waitOthers')}</dt>
        <dd>
          <strong>{wait(others.avgWaitMs)}</strong>
          <span>{say('assist.waitNote')}</span>
        </dd>
      </div>
    </dl>
  );
}
