import { Trash2 } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Checks, TimeInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import { weekdays, type HoursForm, type Weekday } from './service-form.ts';
import styles from './setup.module.css';

/** Weekdays and the hours of them. */
export function HoursFields({
  hours,
  errorOf,
  change,
  remove,
}: {
  readonly hours: HoursForm;
  readonly errorOf: (field: string) => string | null;
  readonly change: (hours: HoursForm) => void;
  readonly remove: () => void;
}) {
  const say = useSay();
  return (
    <Wide>
      <div className={styles.hours}>
        <Checks<Weekday>
          label={say('queueSetup.field.days')}
          error={errorOf('days')}
          values={hours.days}
          choices={weekdays.map((value) => ({ value, label: say(`weekday.${value}`) }))}
          onChange={(days) => {
            change({ ...hours, days: weekdays.filter((day) => days.includes(day)) });
          }}
        />
        {(['from', 'to'] as const).map((name) => (
          <TimeInput
            key={name}
            label={say(`queueSetup.field.${name}`)}
            error={errorOf(name)}
            value={hours[name]}
            onChange={(value) => {
              change({ ...hours, [name]: value });
            }}
          />
        ))}
        <Button icon={Trash2} onClick={remove}>
          {say('settings.remove')}
        </Button>
      </div>
    </Wide>
  );
}
