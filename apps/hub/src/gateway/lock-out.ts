import type { Clock } from '@hall/core/basics/ports';

const wrongMax = 5;
const firstLockMs = 5 * 60_000;
const longestLockMs = 60 * 60_000;
/** Names are typed by whoever is there; a ceiling keeps their number from growing. */
const namesMax = 10_000;

interface Attempts {
  wrong: number;
  locks: number;
  lockedUntilMs: number;
}

/**
 * Five wrong passwords lock a name for five minutes, then ten, at most an hour. Names that do not
 * exist are locked just the same, so that a lock tells nothing.
 */
export class LockOut {
  readonly #clock: Clock;
  readonly #names = new Map<string, Attempts>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  isLocked(name: string): boolean {
    return (this.#names.get(name)?.lockedUntilMs ?? 0) > this.#clock.now();
  }

  /** Counts a wrong password; true when this one locked the name. */
  wrong(name: string): boolean {
    const attempts = this.#names.get(name) ?? { wrong: 0, locks: 0, lockedUntilMs: 0 };
    this.#names.delete(name);
    this.#names.set(name, attempts);
    if (this.#names.size > namesMax) {
      const [oldest] = this.#names.keys();
      this.#names.delete(oldest ?? name);
    }
    attempts.wrong += 1;
    if (attempts.wrong < wrongMax) {
      return false;
    }
    const lockMs = Math.min(firstLockMs * 2 ** attempts.locks, longestLockMs);
    attempts.wrong = 0;
    attempts.locks += 1;
    attempts.lockedUntilMs = this.#clock.now() + lockMs;
    return true;
  }

  right(name: string): void {
    this.#names.delete(name);
  }
}
