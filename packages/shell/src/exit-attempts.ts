/** Wrong codes so far and until when no code is looked at. Survives the dialog, not a restart. */
export interface ExitAttempts {
  readonly wrong: number;
  readonly lockedUntilMs: number;
}

/** Nothing tried yet. */
export const NO_ATTEMPTS: ExitAttempts = { wrong: 0, lockedUntilMs: 0 };

/** Wrong codes before the pad locks. */
export const FREE_ATTEMPTS = 5;

const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 3_600_000;

/** How long the pad stays locked at `nowMs`; 0 when a code may be tried. */
export function lockedForMs(attempts: ExitAttempts, nowMs: number): number {
  return Math.max(0, attempts.lockedUntilMs - nowMs);
}

/** After a wrong code: the fifth locks for a minute, every further one twice as long, to an hour. */
export function afterWrongCode(attempts: ExitAttempts, nowMs: number): ExitAttempts {
  const wrong = attempts.wrong + 1;
  if (wrong < FREE_ATTEMPTS) return { wrong, lockedUntilMs: 0 };
  const doublings = Math.min(wrong - FREE_ATTEMPTS, 10);
  const lockMs = Math.min(FIRST_LOCK_MS * 2 ** doublings, LONGEST_LOCK_MS);
  return { wrong, lockedUntilMs: nowMs + lockMs };
}
