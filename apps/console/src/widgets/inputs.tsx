import { useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { useSay } from '../app/language.tsx';
import { parseClockTime } from '../shared/clock-time.ts';
import { Field, type ControlProps, type FieldProps } from './field.tsx';
import styles from './field.module.css';

interface TextInputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

type NativeProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'list' | 'min' | 'max' | 'name'
>;

/** One line of text, a number, a day or a time. */
export function TextInput(props: TextInputProps & NativeProps & { readonly unit?: string }) {
  const { label, hint, error, required, span, value, onChange, unit, ...native } = props;
  return (
    <Field {...given({ label, hint, error, required, span })}>
      {(control) => {
        const input = (
          <input
            autoComplete="off"
            {...native}
            {...control}
            required={required}
            className={styles.control}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        );
        return unit === undefined ? (
          input
        ) : (
          <span className={styles.affixed}>
            {input}
            <span className={styles.affix}>{unit}</span>
          </span>
        );
      }}
    </Field>
  );
}

/**
 * A time of day on the 24-hour clock. Browsers ask for it in their own fashion, so it is a plain
 * line that is put in order when it is left.
 */
export function TimeInput(props: TextInputProps) {
  const { value, onChange } = props;
  const { label, hint, error, required, span } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...given({ label, hint, error, required, span })}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          inputMode="numeric"
          maxLength={6}
          placeholder="08:00"
          required={required}
          className={styles.control}
          value={typed ?? value}
          onChange={(event) => {
            setTyped(event.target.value);
            // What can be read is taken at once, so that hints and checks follow the typing.
            onChange(parseClockTime(event.target.value) ?? '');
          }}
          onBlur={() => {
            if (typed !== null && (parseClockTime(typed) !== null || typed === '')) setTyped(null);
          }}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: TextInputProps & { readonly rows?: number }) {
  const { label, hint, error, required, span, value, onChange, ...native } = props;
  return (
    <Field {...given({ label, hint, error, required, span })}>
      {(control) => (
        <textarea
          rows={3}
          {...native}
          {...control}
          required={required}
          className={styles.control}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

/** A choice as a list or a row of buttons offers it. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceProps<V extends string> extends FieldProps {
  readonly value: V | '';
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of many, from a list that opens. */
export function Select<V extends string>(props: ChoiceProps<V>) {
  const say = useSay();
  const { label, hint, error, required, span, value, choices, onChange, disabled } = props;
  return (
    <Field {...given({ label, hint, error, required, span })}>
      {(control) => (
        <select
          {...control}
          required={required}
          disabled={disabled}
          className={styles.control}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {value === '' && <option value="">{say('form.choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, all in sight. */
export function Segments<V extends string>(props: ChoiceProps<V>) {
  const { label, hint, error, required, span, value, choices, onChange } = props;
  return (
    <Field {...given({ label, hint, error, required, span })}>
      {(control) => (
        <Group control={control} role="radiogroup" label={label}>
          {choices.map((choice) => (
            <label key={choice.value} className={styles.segment}>
              <input
                type="radio"
                name={control.id}
                checked={choice.value === value}
                onChange={() => {
                  onChange(choice.value);
                }}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </Group>
      )}
    </Field>
  );
}

/** Several controls that answer one question, as a screen reader has to hear them. */
function Group({
  control,
  role,
  label,
  children,
}: {
  readonly control: ControlProps;
  readonly role: 'radiogroup' | 'group';
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <span
      id={control.id}
      role={role}
      aria-label={label}
      aria-describedby={control['aria-describedby']}
      className={role === 'group' ? styles.checks : styles.segments}
    >
      {children}
    </span>
  );
}

/** One yes or no. */
export function Check(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** Any number of a few. */
export function Checks<V extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly span?: FieldProps['span'];
  readonly values: readonly V[];
  readonly choices: readonly Choice<V>[];
  readonly onChange: (values: V[]) => void;
}) {
  const { label, hint, error, required, span, values, choices, onChange } = props;
  return (
    <Field {...given({ label, hint, error, required, span })}>
      {(control) => (
        <Group control={control} role="group" label={label}>
          {choices.map((choice) => (
            <Check
              key={choice.value}
              label={choice.label}
              checked={values.includes(choice.value)}
              onChange={(checked) => {
                const others = values.filter((value) => value !== choice.value);
                onChange(checked ? [...others, choice.value] : others);
              }}
            />
          ))}
        </Group>
      )}
    </Field>
  );
}

/** Leaves out what was not given, so that defaults of the receiver hold. */
function given(props: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | null | undefined;
  readonly required: boolean | undefined;
  readonly span: FieldProps['span'] | undefined;
}): FieldProps {
  return {
    label: props.label,
    hint: props.hint,
    error: props.error,
    ...(props.required === undefined ? {} : { required: props.required }),
    ...(props.span === undefined ? {} : { span: props.span }),
  };
}
