import styles from './tile.module.css';
import { Icon, type IconName } from './icon.tsx';

export interface TileProps {
  readonly icon: IconName;
  readonly label: string;
  /** A second, smaller line. */
  readonly note?: string | undefined;
  /** Given for a tile that is chosen or not; left out for one that leads somewhere. */
  readonly chosen?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
}

/** A big picture button: icon above, a few characters below. */
export function Tile({ icon, label, note, chosen, disabled = false, onPress }: TileProps) {
  return (
    <button
      type="button"
      className={styles['tile']}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onPress}
    >
      {chosen === true ? (
        <span className={styles['mark']}>
          <Icon name="check" size="1em" />
        </span>
      ) : null}
      <Icon name={icon} size="2.25em" />
      <span className={styles['label']}>{label}</span>
      {note === undefined ? null : <span className={styles['note']}>{note}</span>}
    </button>
  );
}
