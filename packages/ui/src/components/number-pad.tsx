import { Icon } from './icon.tsx';
import styles from './number-pad.module.css';
import { PadKey } from './pad-key.tsx';

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
    <PadKey
      key={digit}
      onPress={() => {
        props.onDigit(digit);
      }}
    >
      {digit}
    </PadKey>
  );
  return (
    <div className={styles['pad']} role="group" aria-label={props.label}>
      {digits.map(key)}
      <PadKey word onPress={props.onClear}>
        {props.clearLabel}
      </PadKey>
      {key('0')}
      <PadKey word onPress={props.onDelete}>
        <span className={styles['delete']}>
          <Icon name="delete" />
          {props.deleteLabel}
        </span>
      </PadKey>
    </div>
  );
}
