import { useState } from 'react';
import { dayOf, weekdayOf } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { dayWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card } from '../widgets/page.tsx';
import {
  curveOf,
  dayBeside,
  dayIn,
  dayMoment,
  daysToAsk,
  oldestDay,
  type CurveHour,
  type HourPassed,
} from './hour-curve.ts';
import { HourChart } from './hour-chart.tsx';
import { useFresh } from './use-fresh.ts';
import styles from './hours.module.css';

/** Who came in by the hour, beside what is usual on that weekday: when to open early (G-10). */
export function HoursCard() {
  const say = useSay();
  const nowMs = useNow(30_000);
  const today = dayOf(nowMs);
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  return (
    <Card
      title={say('gates.hours')}
      aside={<DayChoice day={day} today={today} onChoose={setChosen} />}
    >
      <DayHours key={day} day={day} nowMs={nowMs} />
    </Card>
  );
}

/** Any day of those that are kept, and a step to the next one. */
function DayChoice({
  day,
  today,
  onChoose,
}: {
  readonly day: string;
  readonly today: string;
  /** Null follows the days as they come. */
  readonly onChoose: (day: string | null) => void;
}) {
  const say = useSay();
  const choose = (wanted: string | null): void => {
    if (wanted !== null) onChoose(wanted === today ? null : wanted);
  };
  return (
    <div className={styles.choice}>
      <Step text={say('gates.hours.dayBefore')} to={dayBeside(day, -1, today)} onChoose={choose} />
      <TextInput
        label={say('gates.hours.day')}
        type="date"
        min={oldestDay(today)}
        max={today}
        value={day}
        onChange={(typed) => {
          choose(dayIn(typed, today));
        }}
      />
      <Step text={say('gates.hours.dayAfter')} to={dayBeside(day, 1, today)} onChoose={choose} />
    </div>
  );
}

function Step({
  text,
  to,
  onChoose,
}: {
  readonly text: string;
  /** Null where there is no such day. */
  readonly to: string | null;
  readonly onChoose: (day: string | null) => void;
}) {
  return (
    <Button
      disabled={to === null}
      onClick={() => {
        onChoose(to);
      }}
    >
      {text}
    </Button>
  );
}

function DayHours({ day, nowMs }: { readonly day: string; readonly nowMs: number }) {
  const say = useSay();
  const query = useFresh('gate.hours', daysToAsk(day));
  const hours = query.shown === null ? null : curveOf(query.shown.hours, { day, nowMs });
  return (
    <div className={styles.day}>
      <Refused error={query.error} />
      {hours === null && query.error === null && <p>{say('list.loading')}</p>}
      {hours !== null && hours.length === 0 && <p>{say('gates.hours.empty')}</p>}
      {hours !== null && hours.length > 0 && (
        <Hours hours={hours} day={day} dayName={dayWords(day, nowMs, say)} />
      )}
    </div>
  );
}

function Hours({
  hours,
  day,
  dayName,
}: {
  readonly hours: readonly CurveHour[];
  readonly day: string;
  readonly dayName: string;
}) {
  const say = useSay();
  const weekday = say(`weekday.${weekdayOf(dayMoment(day))}`);
  const isCompared = hours.some(({ usualIn }) => usualIn !== null);
  return (
    <div className={styles.pair}>
      <figure className={styles.figure}>
        <HourChart hours={hours} label={say('gates.hours.label', { day: dayName })} />
        <figcaption className={styles.legend}>
          <span>
            <i className={styles.bar} aria-hidden />
            {dayName}
          </span>
          {isCompared && (
            <span>
              <i className={styles.line} aria-hidden />
              {say('gates.hours.usual', { weekday })}
            </span>
          )}
        </figcaption>
        {isCompared && <p className={styles.note}>{say('gates.hours.usualNote')}</p>}
      </figure>
      <HourTable hours={hours} />
    </div>
  );
}

function HourTable({ hours }: { readonly hours: readonly CurveHour[] }) {
  const say = useSay();
  const passed = hours.flatMap((hour) => hour.passed ?? []);
  const sum = (of: (one: HourPassed) => number): number =>
    passed.reduce((total, one) => total + of(one), 0);
  const isCompared = hours.some(({ usualIn }) => usualIn !== null);
  const usual = hours.reduce((total, hour) => total + (hour.usualIn ?? 0), 0);
  return (
    <div className={styles.frame} role="region" aria-label={say('gates.hours')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['hour', 'in', 'out', 'peak', 'usualShort'] as const).map((name) => (
              <th key={name} scope="col">
                {say(`gates.hours.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour.hour}>
              <th scope="row">{say('gates.hours.at', { hour: hour.hour })}</th>
              <Passed passed={hour.passed} />
              <td>{hour.usualIn ?? '–'}</td>
            </tr>
          ))}
          <tr data-total>
            <th scope="row">{say('gates.hours.total')}</th>
            <td>{sum((one) => one.in)}</td>
            <td>{sum((one) => one.out)}</td>
            <td>{Math.max(0, ...passed.map(({ peakInside }) => peakInside))}</td>
            <td>{isCompared ? usual : '–'}</td>
          </tr>
        </tbody>
      </table>
      {passed.some(({ isApproximate }) => isApproximate) && (
        <p className={styles.note}>{say('gates.hours.approx')}</p>
      )}
    </div>
  );
}

/** An hour that has not come has no figures. */
function Passed({ passed }: { readonly passed: HourPassed | null }) {
  const say = useSay();
  if (passed === null) return <td colSpan={3} />;
  return (
    <>
      <td>
        <small>{passed.isApproximate ? say('gates.approx') : ''}</small> {passed.in}
      </td>
      <td>{passed.out}</td>
      <td>{passed.peakInside}</td>
    </>
  );
}
