import { TextInput } from './inputs.tsx';

/** The first or the last day of a range. */
export interface RangeEnd {
  readonly label: string;
  readonly value: string;
  readonly error?: string | null | undefined;
}

/** From a day to a day, side by side: the last is not before the first. */
export function DayRange({
  from,
  to,
  kind,
  span = 6,
  required = false,
  onChange,
}: {
  readonly from: RangeEnd;
  readonly to: RangeEnd;
  /** A date, or a day of every year as people write it (12-01), which may go over the new year. */
  readonly kind: 'date' | 'yearDay';
  /** Of each of the two, in twelfths of the form's grid. */
  readonly span?: 3 | 6;
  readonly required?: boolean;
  readonly onChange: (range: { readonly from: string; readonly to: string }) => void;
}) {
  const isDate = kind === 'date';
  return (
    <>
      <TextInput
        {...from}
        span={span}
        required={required}
        {...(isDate ? { type: 'date' } : { placeholder: '12-01' })}
        onChange={(value) => {
          onChange({ from: value, to: to.value });
        }}
      />
      <TextInput
        {...to}
        span={span}
        required={required}
        {...(isDate ? { type: 'date', min: from.value } : { placeholder: '02-28' })}
        onChange={(value) => {
          onChange({ from: from.value, to: value });
        }}
      />
    </>
  );
}
