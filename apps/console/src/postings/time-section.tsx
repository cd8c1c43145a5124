import { addDays, dayOf } from '@hall/core/basics/market-day';
import { employmentForm } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { dayWords } from '../shared/day-words.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, TextInput, TimeInput } from '../widgets/inputs.tsx';
import { shiftMinutes } from './shift-times.ts';
import type { SectionProps } from './section-props.ts';

/** When the work is: the first and the last day, and the shift of each. */
export function TimeSection({ form, change, errorOf }: SectionProps) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const minutes = shiftMinutes(form.shiftStart, form.shiftEnd);
  const overnight = form.shiftEnd !== '' && form.shiftEnd <= form.shiftStart;
  return (
    <FieldGroup legend={say('section.time')}>
      <QuickDays
        onPick={(day) => {
          change({ ...form, startDay: day, endDay: day });
        }}
        value={form.startDay === form.endDay ? form.startDay : ''}
      />
      <TextInput
        label={say('field.startDay')}
        hint={dayWords(form.startDay, nowMs, say)}
        error={errorOf('workStartMs')}
        required
        span={3}
        type="date"
        value={form.startDay}
        onChange={(startDay) => {
          const endDay = form.endDay < startDay ? startDay : form.endDay;
          change({ ...form, startDay, endDay });
        }}
      />
      <TextInput
        label={say('field.endDay')}
        hint={dayWords(form.endDay, nowMs, say)}
        error={errorOf('workEndMs')}
        required
        span={3}
        type="date"
        min={form.startDay}
        value={form.endDay}
        onChange={(endDay) => {
          change({ ...form, endDay });
        }}
      />
      <TimeInput
        label={say('field.shiftStart')}
        error={errorOf('shiftStart')}
        required
        span={2}
        value={form.shiftStart}
        onChange={(shiftStart) => {
          change({ ...form, shiftStart });
        }}
      />
      <TimeInput
        label={say('field.shiftEnd')}
        hint={overnight ? say('hint.overnight') : undefined}
        error={errorOf('shiftEnd')}
        required
        span={2}
        value={form.shiftEnd}
        onChange={(shiftEnd) => {
          change({ ...form, shiftEnd });
        }}
      />
      <TextInput
        label={say('field.hoursPerDay')}
        hint={say('hint.hoursPerDay')}
        error={errorOf('hoursPerDay')}
        required
        span={2}
        inputMode="decimal"
        maxLength={4}
        placeholder={minutes === null ? '' : String(minutes / 60)}
        value={form.hoursPerDay}
        onChange={(hoursPerDay) => {
          change({ ...form, hoursPerDay });
        }}
      />
      <Segments
        label={say('field.employmentForm')}
        error={errorOf('employmentForm')}
        required
        value={form.employmentForm}
        onChange={(chosen) => {
          change({ ...form, employmentForm: chosen });
        }}
        choices={employmentForm.options.map((value) => ({
          value,
          label: say(`employment.${value}`),
        }))}
      />
    </FieldGroup>
  );
}

function QuickDays({
  value,
  onPick,
}: {
  readonly value: string;
  readonly onPick: (day: string) => void;
}) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const today = dayOf(nowMs);
  return (
    <Segments
      label={say('field.whichDay')}
      value={value}
      onChange={onPick}
      choices={[0, 1, 2].map((ahead) => {
        const day: string = addDays(today, ahead);
        return { value: day, label: dayWords(day, nowMs, say) };
      })}
    />
  );
}
