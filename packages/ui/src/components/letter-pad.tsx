import { Icon } from './icon.tsx';
import styles from './letter-pad.module.css';
import { PadKey } from './pad-key.tsx';

export interface LetterPadProps {
  readonly label: string;
  readonly deleteLabel: string;
  readonly clearLabel: string;
  /** A small letter; the keys show capitals, as a keyboard does. */
  readonly onLetter: (letter: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** In the order of the alphabet: who knows no keyboard still knows where M is. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Twenty-six letters in four rows of seven, one press one letter. */
export function LetterPad(props: LetterPadProps) {
  return (
    <div className={styles['pad']} role="group" aria-label={props.label}>
      {letters.map((letter) => (
        <PadKey
          key={letter}
          onPress={() => {
            props.onLetter(letter);
          }}
        >
          {letter.toUpperCase()}
        </PadKey>
      ))}
      <PadKey word onPress={props.onClear}>
        {props.clearLabel}
      </PadKey>
      <PadKey label={props.deleteLabel} onPress={props.onDelete}>
        <Icon name="delete" />
      </PadKey>
    </div>
  );
}
