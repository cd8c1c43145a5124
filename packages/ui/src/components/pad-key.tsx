import type { ReactNode } from 'react';
import styles from './pad-key.module.css';

export interface PadKeyProps {
  /** Said by a screen reader where the key shows a picture. */
  readonly label?: string;
  /** A word is set smaller than a digit or a letter. */
  readonly word?: boolean;
  /** Leads nowhere right now; stays where it is, so that the others do. */
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One key of a pad on the screen. */
export function PadKey({ label, word = false, disabled = false, onPress, children }: PadKeyProps) {
  return (
    <button
      type="button"
      className={styles['key']}
      aria-label={label}
      disabled={disabled}
      data-word={word ? '' : undefined}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
