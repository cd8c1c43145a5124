import type { ReactNode } from 'react';
import type { Tone } from '../words/views.ts';
import styles from './mark.module.css';

/** A state in a word. */
export function MarkPill({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles['mark']} data-tone={tone}>
      {children}
    </span>
  );
}
