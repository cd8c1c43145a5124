import { CalendarPlus } from 'lucide-react';
import { dayOf, dayStartMs, parseDay, weekdayOf } from '@hall/core/basics/market-day';
import type { HallCalendar, SpecialDay } from '@hall/core/domain/hall-day/calendar';
import { useSay } from '../app/language.tsx';
import { dayWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Card } from '../widgets/page.tsx';
import type { PickedDay } from './day-dialog.tsx';
import styles from './hall-day.module.css';

const mostDays = 120;

/** The days to come that are unlike the others, the next first. */
export function SpecialDays({
  calendar,
  nowMs,
  onOpen,
  onAdd,
}: {
  readonly calendar: HallCalendar;
  readonly nowMs: number;
  readonly onOpen: (picked: PickedDay) => void;
  readonly onAdd: () => void;
}) {
  const say = useSay();
  const today = dayOf(nowMs);
  const coming = calendar.specialDays.filter(({ day }) => day >= today);
  coming.sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <Card
      title={say('hallDay.special')}
      aside={
        calendar.specialDays.length < mostDays && (
          <Button icon={CalendarPlus} onClick={onAdd}>
            {say('hallDay.special.add')}
          </Button>
        )
      }
    >
      {coming.length === 0 ? (
        <p className={styles.hint}>{say('hallDay.special.none')}</p>
      ) : (
        <ul className={styles.specials}>
          {coming.map((special) => (
            <SpecialRow key={special.day} special={special} nowMs={nowMs} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function SpecialRow({
  special: { day, name, plan },
  nowMs,
  onOpen,
}: {
  readonly special: SpecialDay;
  readonly nowMs: number;
  readonly onOpen: (picked: PickedDay) => void;
}) {
  const say = useSay();
  const known = parseDay(day);
  if (known === null) return null;
  const words = dayWords(day, nowMs, say);
  return (
    <li>
      <button
        type="button"
        className={styles.special}
        onClick={() => {
          const weekday = weekdayOf(dayStartMs(known));
          onOpen({ title: words, weekday, day: known, season: null, special: name, plan });
        }}
      >
        <span className={styles.specialDay}>{words}</span>
        <span className={styles.specialName}>{name}</span>
        <span className={styles.chips}>
          {plan.length === 0 && (
            <span className={styles.chip} data-mode="closed">
              {say('hallDay.mode.closed')}
            </span>
          )}
          {plan.map(({ mode, from, to }) => (
            <span key={from} className={styles.chip} data-mode={mode}>
              {`${from}–${to} ${say(`hallDay.mode.${mode}`)}`}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
