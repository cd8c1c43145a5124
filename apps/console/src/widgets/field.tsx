import { useId, type ReactNode } from 'react';
import { useSay } from '../app/language.tsx';
import styles from './field.module.css';

/** What a control is given so that a screen reader finds its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly required?: boolean;
  /** How much of the form's grid it takes, in twelfths; all of it by default. */
  readonly span?: 2 | 3 | 4 | 6 | 8 | 9 | 12;
}

/** A label, its control, and what is wrong with it. */
export function Field(
  props: FieldProps & { readonly children: (control: ControlProps) => ReactNode },
) {
  const id = useId();
  const say = useSay();
  const { label, hint, error, required = false, span = 12, children } = props;
  const described = [hint === undefined ? null : `${id}-hint`, error ? `${id}-error` : null];
  const describedBy = described.filter((part) => part !== null).join(' ');
  return (
    <div className={styles.field} data-span={span}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {required && (
          <span className={styles.must} title={say('form.required')}>
            <span aria-hidden>*</span>
            <span className={styles.unseen}>{say('form.required')}</span>
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error ? true : undefined,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A group of controls under one heading. */
export function FieldGroup({
  legend,
  children,
}: {
  readonly legend: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.grid}>{children}</div>
    </fieldset>
  );
}
