import { Plus, Trash2 } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Select, TimeInput } from '../widgets/inputs.tsx';
import { nextPeriod, problemOf, type PeriodForm } from './calendar-edit.ts';
import styles from './hall-day.module.css';

const modes = ['gig', 'general', 'fair'] as const;
const mostPeriods = 8;

/** The open periods of a day, one a row; what is wrong is said at the row it is wrong in. */
export function Periods({
  rows,
  change,
}: {
  readonly rows: readonly PeriodForm[];
  readonly change: (rows: readonly PeriodForm[]) => void;
}) {
  const say = useSay();
  const problem = problemOf(rows);
  return (
    <div className={styles.periods}>
      {rows.length === 0 && <p className={styles.shutNote}>{say('hallDay.shutAllDay')}</p>}
      {rows.map((row, at) => (
        <PeriodRow
          // Rows have no names; one that is taken out moves the others up.
          key={at}
          row={row}
          number={at + 1}
          error={
            // An empty time is not shouted at while it is typed.
            problem?.row === at && problem.problem !== 'missing'
              ? say(`hallDay.problem.${problem.problem}`)
              : null
          }
          change={(changed) => {
            change(rows.map((one, n) => (n === at ? changed : one)));
          }}
          remove={() => {
            change(rows.filter((_, n) => n !== at));
          }}
        />
      ))}
      {rows.length < mostPeriods && (
        <Button
          icon={Plus}
          onClick={() => {
            change([...rows, nextPeriod(rows)]);
          }}
        >
          {say('hallDay.addPeriod')}
        </Button>
      )}
    </div>
  );
}

function PeriodRow({
  row,
  number,
  error,
  change,
  remove,
}: {
  readonly row: PeriodForm;
  readonly number: number;
  readonly error: string | null;
  readonly change: (row: PeriodForm) => void;
  readonly remove: () => void;
}) {
  const say = useSay();
  return (
    <fieldset className={styles.period} data-mode={row.mode}>
      <legend>{say('hallDay.period', { number })}</legend>
      <TimeInput
        label={say('hallDay.from')}
        value={row.from}
        onChange={(from) => {
          change({ ...row, from });
        }}
      />
      <TimeInput
        label={say('hallDay.to')}
        value={row.to}
        onChange={(to) => {
          change({ ...row, to });
        }}
      />
      <Select
        label={say('hallDay.purpose')}
        value={row.mode}
        choices={modes.map((value) => ({ value, label: say(`hallDay.mode.${value}`) }))}
        onChange={(mode) => {
          change({ ...row, mode });
        }}
      />
      <Button icon={Trash2} onClick={remove}>
        {say('hallDay.removePeriod')}
      </Button>
      {error !== null && (
        <p role="alert" className={styles.problem}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
