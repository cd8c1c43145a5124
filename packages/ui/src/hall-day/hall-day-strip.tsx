import { formatTime } from '@hall/core/basics/market-day';
import { minutesToClosing, type ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import type { Language } from '@hall/core/i18n/translate';
import { Clock, Moon } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useHall } from '../hall/use-hall.ts';
import { asOfWords, openingWords, sayDay } from './hall-day-words.ts';
import styles from './hall-day-strip.module.css';
import { useHallDay, useHallDayAsOf } from './use-hall-day.ts';

const lookEveryMs = 5_000;

function everyFewSeconds(listener: () => void): () => void {
  const handle = window.setInterval(listener, lookEveryMs);
  return () => {
    window.clearInterval(handle);
  };
}

/** What the hall is for and how long still, for whoever sits at a window; nothing while nobody told. */
export function HallDayStrip({ language }: { readonly language: Language }) {
  const client = useHall();
  const now = useHallDay();
  const asOfMs = useHallDayAsOf();
  const nowMs = useSyncExternalStore(
    everyFewSeconds,
    () => Math.floor(client.hubNow() / lookEveryMs) * lookEveryMs,
  );
  if (now === null) return null;
  const minutes = minutesToClosing(now, nowMs);
  const isClosed = now.mode === 'closed';
  return (
    <div
      className={styles['strip']}
      role="status"
      data-hall-mode={now.mode}
      data-tone={isClosed || minutes !== null ? 'soon' : 'calm'}
    >
      {isClosed ? (
        <Moon aria-hidden size={20} strokeWidth={2.25} />
      ) : (
        <Clock aria-hidden size={20} strokeWidth={2.25} />
      )}
      {isClosed ? (
        <ClosedWords now={now} nowMs={nowMs} language={language} />
      ) : (
        <OpenWords now={now} minutes={minutes} language={language} />
      )}
      {asOfMs === null ? null : <span>{asOfWords(asOfMs, nowMs, language)}</span>}
    </div>
  );
}

function ClosedWords({
  now,
  nowMs,
  language,
}: {
  readonly now: ScreenDay;
  readonly nowMs: number;
  readonly language: Language;
}) {
  const opening = now.opensAtMs === null ? null : openingWords(now.opensAtMs, nowMs, language);
  const when =
    opening === null
      ? null
      : [opening.day, opening.weekday, opening.time].filter((part) => part !== null).join(' ');
  return (
    <>
      <strong>
        {when === null
          ? sayDay(language, 'day.counter.closed')
          : sayDay(language, 'day.counter.closed.opens', { when })}
      </strong>
      <span>{sayDay(language, 'day.counter.quiet')}</span>
    </>
  );
}

function OpenWords({
  now,
  minutes,
  language,
}: {
  readonly now: ScreenDay;
  readonly minutes: number | null;
  readonly language: Language;
}) {
  return (
    <>
      <strong>{sayDay(language, `day.mode.${now.mode}`)}</strong>
      {now.untilMs === null ? null : (
        <span>{sayDay(language, 'day.counter.until', { time: formatTime(now.untilMs) })}</span>
      )}
      {minutes === null ? null : (
        <strong>{sayDay(language, 'day.counter.closing', { minutes })}</strong>
      )}
    </>
  );
}
