import styles from './large-code.module.css';

/** Digits that somebody reads across a desk, in two halves; greyed once they are over. */
export function LargeCode({
  code,
  over = false,
}: {
  readonly code: string;
  readonly over?: boolean;
}) {
  const half = Math.ceil(code.length / 2);
  return (
    <p className={styles.code} data-over={over || undefined}>
      {code.slice(0, half)} {code.slice(half)}
    </p>
  );
}

/** How long the digits above it are good. */
export function CodeNote({
  children,
  timer = false,
}: {
  readonly children: string;
  readonly timer?: boolean;
}) {
  return (
    <p className={styles.note} role={timer ? 'timer' : undefined}>
      {children}
    </p>
  );
}
