import { restingPlace } from '@hall/core/domain/hall-day/night';
import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import type { Language } from '@hall/core/i18n/translate';
import { Icon } from '@hall/ui/components/icon';
import { asOfWords, openingWords, sayDay } from '@hall/ui/hall-day/hall-day-words';
import { useHallDayAsOf } from '@hall/ui/hall-day/use-hall-day';
import type { CSSProperties, ReactNode } from 'react';
import styles from './closed-hall.module.css';

export interface ClosedHallProps {
  readonly day: ScreenDay;
  readonly nowMs: number;
  readonly language: Language;
  readonly lead: string;
  /** What can be done before the opening. */
  readonly children?: ReactNode;
}

/** A closed hall, on a glass people stand before: since nothing else happens here, when it opens. */
export function ClosedHall({ day, nowMs, language, lead, children }: ClosedHallProps) {
  const { x, y } = restingPlace(nowMs);
  const asOfMs = useHallDayAsOf();
  return (
    <section
      className={styles['closed']}
      style={{ '--rest-x': x, '--rest-y': y } as CSSProperties}
      data-closed
    >
      <div className={styles['words']}>
        <h1 className={styles['state']}>
          <Icon name="moon" size="0.9em" />
          {day.name === null
            ? sayDay(language, 'day.closed')
            : sayDay(language, 'day.closed.named', { name: day.name })}
        </h1>
        <Opening opensAtMs={day.opensAtMs} nowMs={nowMs} language={language} />
        <p className={styles['lead']}>{lead}</p>
        {asOfMs === null ? null : (
          <p className={styles['label']}>{asOfWords(asOfMs, nowMs, language)}</p>
        )}
      </div>
      {children === undefined ? null : <div className={styles['look']}>{children}</div>}
    </section>
  );
}

function Opening({
  opensAtMs,
  nowMs,
  language,
}: Pick<ClosedHallProps, 'nowMs' | 'language'> & Pick<ScreenDay, 'opensAtMs'>) {
  if (opensAtMs === null) {
    return (
      <div className={styles['opening']}>
        <p className={styles['unknown']}>{sayDay(language, 'day.opens.unknown')}</p>
      </div>
    );
  }
  const { day, weekday, time } = openingWords(opensAtMs, nowMs, language);
  return (
    <div className={styles['opening']}>
      <p className={styles['label']}>{sayDay(language, 'day.opens')}</p>
      <p className={styles['when']}>
        <span className={styles['day']}>
          {[day, weekday].filter((one) => one !== null).join(' ')}
        </span>
        <time className={styles['time']}>{time}</time>
      </p>
    </div>
  );
}
