import styles from './countdown.module.css';

export interface CountdownProps {
  readonly secondsLeft: number;
  readonly totalSeconds: number;
  /** What a screen reader says; told once, not every second. */
  readonly label: string;
}

const radius = 44;
const circumference = 2 * Math.PI * radius;

/** A ring that empties, with the seconds in its middle. */
export function Countdown({ secondsLeft, totalSeconds, label }: CountdownProps) {
  const share = totalSeconds <= 0 ? 0 : Math.min(1, Math.max(0, secondsLeft / totalSeconds));
  return (
    <div className={styles['countdown']} role="timer" aria-label={label} aria-live="off">
      <svg viewBox="0 0 100 100" aria-hidden focusable={false}>
        <circle className={styles['track']} cx="50" cy="50" r={radius} />
        <circle
          className={styles['rest']}
          cx="50"
          cy="50"
          r={radius}
          strokeDasharray={circumference}
          strokeDashoffset={circumference * (1 - share)}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <span className={styles['number']}>{secondsLeft}</span>
    </div>
  );
}
