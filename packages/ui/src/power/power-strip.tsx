import { formatTime } from '@hall/core/basics/market-day';
import type { Language } from '@hall/core/i18n/translate';
import { PowerIcon } from './power-icon.tsx';
import styles from './power-strip.module.css';
import { powerWords } from './power-words.ts';
import { usePower } from './use-power.ts';

/** For whoever works in the hall: how its power stands, over his page and below a danger. */
export function PowerStrip({ language }: { readonly language: Language }) {
  const power = usePower();
  if (power === null) return null;
  const { record, news } = power;
  const { what, todo } = powerWords(news, record, language);
  return (
    <div className={styles['strip']} role="status" data-power-notice={news}>
      <PowerIcon news={news} />
      <p>
        <strong>{what}</strong>
        <span>{todo}</span>
      </p>
      <time dateTime={new Date(record.sinceMs).toISOString()}>{formatTime(record.sinceMs)}</time>
    </div>
  );
}
