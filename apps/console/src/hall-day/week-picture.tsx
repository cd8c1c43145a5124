import type { DayPlan, OpenPeriod } from '@hall/core/domain/hall-day/calendar';
import { useSay } from '../app/language.tsx';
import styles from './hall-day.module.css';

/** A day of the picture. */
export interface DayColumn {
  readonly key: string;
  readonly title: string;
  readonly sub: string | null;
  /** Of the special day or the season it follows. */
  readonly name: string | null;
  readonly plan: DayPlan;
  readonly isToday: boolean;
}

const hourHeightRem = 1.75;
/** A lower bar has no room for two lines. */
const twoLinesMinutes = 100;

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** The hours that are shown: from before the first opening to after the last closing. */
export function hoursShown(plans: readonly DayPlan[]): {
  readonly from: number;
  readonly to: number;
} {
  const periods = plans.flat();
  if (periods.length === 0) return { from: 6, to: 18 };
  const from = Math.floor(Math.min(...periods.map((one) => minuteOf(one.from))) / 60);
  const to = Math.ceil(Math.max(...periods.map((one) => minuteOf(one.to))) / 60);
  return { from, to: Math.max(to, from + 4) };
}

/** Seven days beside each other, each a button: when the hall is open and what for. */
export function WeekPicture({
  columns,
  nowMinute,
  onOpen,
}: {
  readonly columns: readonly DayColumn[];
  /** Where the line of now is drawn, in the column of today. */
  readonly nowMinute: number | null;
  readonly onOpen: (at: number) => void;
}) {
  const hours = hoursShown(columns.map(({ plan }) => plan));
  const every = hours.to - hours.from > 10 ? 2 : 1;
  const marks = Array.from(
    { length: Math.floor((hours.to - hours.from) / every) + 1 },
    (_, n) => hours.from + n * every,
  );
  const height = `${String((hours.to - hours.from) * hourHeightRem)}rem`;
  const at = (minute: number): string =>
    `${String(((minute - hours.from * 60) / ((hours.to - hours.from) * 60)) * 100)}%`;
  return (
    <div className={styles.scroll}>
      <div className={styles.week}>
        <div className={styles.axis} style={{ height }} aria-hidden>
          {marks.map((hour) => (
            <span key={hour} style={{ top: at(hour * 60) }}>
              {`${String(hour).padStart(2, '0')}:00`}
            </span>
          ))}
        </div>
        {columns.map((column, n) => (
          <Column
            key={column.key}
            column={column}
            height={height}
            at={at}
            nowMinute={column.isToday ? nowMinute : null}
            onOpen={() => {
              onOpen(n);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Column({
  column,
  height,
  at,
  nowMinute,
  onOpen,
}: {
  readonly column: DayColumn;
  readonly height: string;
  readonly at: (minute: number) => string;
  readonly nowMinute: number | null;
  readonly onOpen: () => void;
}) {
  const say = useSay();
  const { title, sub, name, plan, isToday } = column;
  return (
    <button type="button" className={styles.day} data-today={isToday || undefined} onClick={onOpen}>
      <span className={styles.dayHead}>
        <strong>{isToday ? say('hallDay.todayOf', { weekday: title }) : title}</strong>
        <span>{sub}</span>
        <span className={styles.dayName}>{name}</span>
      </span>
      <span className={styles.track} style={{ height }}>
        {plan.length === 0 && <span className={styles.shut}>{say('hallDay.mode.closed')}</span>}
        {plan.map((period) => (
          <Bar key={period.from} period={period} at={at} />
        ))}
        {nowMinute !== null && <span className={styles.now} style={{ top: at(nowMinute) }} />}
      </span>
    </button>
  );
}

function Bar({
  period: { mode, from, to },
  at,
}: {
  readonly period: OpenPeriod;
  readonly at: (minute: number) => string;
}) {
  const say = useSay();
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const style = { top: at(start), bottom: `calc(100% - ${at(end)})` };
  return (
    <span
      className={styles.bar}
      data-mode={mode}
      data-low={end - start < twoLinesMinutes || undefined}
      style={style}
    >
      <span className={styles.times}>{`${from}–${to}`}</span>
      <span className={styles.mode}>{say(`hallDay.mode.${mode}`)}</span>
    </span>
  );
}
