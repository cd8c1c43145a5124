import { dayOf, formatTime } from '@hall/core/basics/market-day';
import type { HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { HallOverride } from '@hall/core/domain/hall-day/hall-day';
import { useSay, type Say } from '../app/language.tsx';
import { timeWords } from '../shared/day-words.ts';
import { changesBy, restOfDay, type DayPart, type PartChange } from './override-effect.ts';
import styles from './hall-day.module.css';

/** What the rest of the day becomes by the manager's word, before he says it. */
export function RestOfDay({
  calendar,
  override,
  nowMs,
}: {
  readonly calendar: HallCalendar;
  readonly override: HallOverride;
  readonly nowMs: number;
}) {
  const say = useSay();
  const changes = changesBy(restOfDay(calendar, null, nowMs), override);
  return (
    <section className={styles.rest} aria-live="polite">
      <h3 className={styles.restTitle}>{say('hallDay.rest')}</h3>
      <ul className={styles.chips}>
        {restOfDay(calendar, override, nowMs).map((part) => (
          <li key={part.fromMs} className={styles.chip} data-mode={part.mode}>
            {partWords(part, nowMs, say)}
          </li>
        ))}
      </ul>
      {changes.map((one) => (
        <p key={one.part.fromMs}>{changeWords(one, nowMs, say)}</p>
      ))}
    </section>
  );
}

function partWords({ mode, fromMs, toMs }: DayPart, nowMs: number, say: Say): string {
  const from = fromMs === nowMs ? say('hallDay.now') : formatTime(fromMs);
  const what = say(`hallDay.mode.${mode}`);
  return toMs === null || dayOf(toMs) !== dayOf(nowMs)
    ? say('hallDay.rest.from', { from, what })
    : `${from}–${formatTime(toMs)} ${what}`;
}

/** What is said of a part that was planned. */
export function changeWords(one: PartChange, nowMs: number, say: Say): string {
  const { mode, fromMs, toMs } = one.part;
  const shut = mode === 'closed' ? 'shut' : 'open';
  const what = say(`hallDay.mode.${mode}`);
  const from = timeWords(fromMs, nowMs, say);
  if (one.change === 'later') {
    return say(`hallDay.rest.later.${shut}`, {
      what,
      from,
      to: timeWords(one.beginsMs, nowMs, say),
    });
  }
  const to = toMs === null ? '' : timeWords(toMs, nowMs, say);
  return say(`hallDay.rest.dropped.${shut}`, { what, from, to });
}
