import styles from './number-pad.module.css';
import { Icon } from './icon.tsx';

export interface NumberPadProps {
  readonly label: string;
  readonly deleteLabel: string;
  readonly clearLabel: string;
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Ten digits in the order of a telephone, one press one digit. */
export function NumberPad(props: NumberPadProps) {
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className={styles['key']}
      onClick={() => {
        props.onDigit(digit);
      }}
    >
      {digit}
    </button>
  );
  return (
    <div className={styles['pad']} role="group" aria-label={props.label}>
      {digits.map(key)}
      <button type="button" className={styles['key']} data-word="" onClick={props.onClear}>
        {props.clearLabel}
      </button>
      {key('0')}
      <button
        type="button"
        className={styles['key']}
        aria-label={props.deleteLabel}
        onClick={props.onDelete}
      >
        <Icon name="delete" />
      </button>
    </div>
  );
}
