import { Icon } from './icon.tsx';
import { PadKey } from './pad-key.tsx';
import styles from './stroke-pad.module.css';

/** A key of a stroke: what is typed, how it is written and what it is called. */
export interface StrokeKey {
  readonly stroke: string;
  readonly shape: string;
  readonly name: string;
}

export interface StrokePadProps {
  readonly label: string;
  readonly deleteLabel: string;
  readonly clearLabel: string;
  readonly keys: readonly StrokeKey[];
  /** Strokes that lead somewhere. */
  readonly alive: ReadonlySet<string>;
  readonly onStroke: (stroke: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** The kinds of strokes, each with its name under it, in rows of four. */
export function StrokePad(props: StrokePadProps) {
  return (
    <div className={styles['pad']} role="group" aria-label={props.label}>
      {props.keys.map(({ stroke, shape, name }) => (
        <PadKey
          key={stroke}
          disabled={!props.alive.has(stroke)}
          onPress={() => {
            props.onStroke(stroke);
          }}
        >
          <span className={styles['stroke']}>
            <span className={styles['shape']}>{shape}</span>
            <span className={styles['word']}>{name}</span>
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
