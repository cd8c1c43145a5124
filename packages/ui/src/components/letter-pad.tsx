import { Icon } from './icon.tsx';
import styles from './letter-pad.module.css';
import { PadKey } from './pad-key.tsx';

export interface LetterPadProps {
  readonly label: string;
  readonly deleteLabel: string;
  readonly clearLabel: string;
  /** A small letter; the keys show capitals, as a keyboard does. */
  readonly onLetter: (letter: string) => void;
  /** Letters that lead somewhere; all of them unless given. */
  readonly alive?: ReadonlySet<string>;
  /** What else a key stands for, set small beside its letter. */
  readonly marks?: Readonly<Record<string, string>>;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** In the order of the alphabet: who knows no keyboard still knows where M is. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Twenty-six letters in four rows of seven, or in `--pad-columns`; one press one letter. */
export function LetterPad(props: LetterPadProps) {
  return (
    <div className={styles['pad']} role="group" aria-label={props.label}>
      {letters.map((letter) => (
        <PadKey
          key={letter}
          disabled={props.alive?.has(letter) === false}
          onPress={() => {
            props.onLetter(letter);
          }}
        >
          <span>
            {letter.toUpperCase()}
            {props.marks?.[letter] === undefined ? null : (
              <span className={styles['mark']}>{props.marks[letter]}</span>
            )}
          </span>
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
