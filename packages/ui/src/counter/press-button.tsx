import { useId } from 'react';
import { Icon, type IconName } from '../components/icon.tsx';
import { useDesk } from './desk-context.ts';
import { keyOf } from './keys.ts';
import type { PressName } from './presses.ts';
import { hintOf, labelOf } from './press-words.ts';
import styles from './press-button.module.css';

const iconOf: Readonly<Record<PressName, IconName>> = {
  next: 'megaphone',
  start: 'play',
  complete: 'check',
  recall: 'bell-ring',
  miss: 'skip-forward',
  hold: 'clock',
  transfer: 'arrow-right-left',
  chosen: 'hash',
  pause: 'pause',
  undo: 'undo-2',
};

export interface PressButtonProps {
  readonly press: PressName;
  readonly look: 'step' | 'strong' | 'tile';
  readonly onPress: () => void;
}

/**
 * One press: what it is, its key, and under it what it does or why it cannot. A button that cannot
 * be pressed keeps the focus, so that nobody loses his place on the keyboard.
 */
export function PressButton({ press, look, onPress }: PressButtonProps) {
  const frame = useDesk();
  const hintId = useId();
  const state = frame.presses[press];
  const hint = hintOf(press, state, frame);
  const paused = press === 'pause' && frame.now.counter.shows === 'paused';
  const usable = state.can && frame.machine.running === null;
  return (
    <button
      type="button"
      className={styles['press']}
      data-press={press}
      data-look={look}
      data-off={state.can ? undefined : ''}
      aria-disabled={!usable}
      aria-describedby={hintId}
      aria-keyshortcuts={frame.touch ? undefined : keyOf[press]}
      onClick={() => {
        if (usable) onPress();
      }}
    >
      <Icon name={paused ? 'play' : iconOf[press]} size={look === 'step' ? '1.4em' : '1.35em'} />
      <span className={styles['label']}>{labelOf(press, frame)}</span>
      {!frame.touch && (
        <kbd className={styles['key']} aria-hidden>
          {keyOf[press]}
        </kbd>
      )}
      <span id={hintId} className={styles['hint']} data-tone={hint.tone}>
        {hint.text}
      </span>
    </button>
  );
}
