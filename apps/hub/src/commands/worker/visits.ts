interface Visit {
  readonly workerId: string;
  readonly holder: string;
  lastUsedMs: number;
}

interface Guesses {
  count: number;
  sinceMs: number;
}

interface VisitOptions {
  /** A new secret; at least 20 characters. */
  readonly newToken: () => string;
  readonly idleMs?: number;
  readonly most?: number;
}

const wrongGuesses = 5;
const guessWindowMs = 10 * 60_000;

/**
 * Who is being served where: a token that a kiosk or window shows for the rest of a visit. Lives in
 * memory only and dies with the visit, so that nothing outside it can act for a worker.
 */
export class VisitRegistry {
  readonly #newToken: () => string;
  readonly #idleMs: number;
  readonly #most: number;
  /** In the order of last use, so that the oldest is first. */
  readonly #visits = new Map<string, Visit>();
  readonly #guesses = new Map<string, Guesses>();

  constructor({ newToken, idleMs = 10 * 60_000, most = 1_000 }: VisitOptions) {
    this.#newToken = newToken;
    this.#idleMs = idleMs;
    this.#most = most;
  }

  /** Begins a visit; one holder serves one worker at a time. */
  open(visit: {
    readonly holder: string;
    readonly workerId: string;
    readonly nowMs: number;
  }): string {
    for (const [token, open] of this.#visits) {
      if (open.holder === visit.holder) this.#visits.delete(token);
    }
    const oldest = this.#visits.keys().next();
    if (this.#visits.size >= this.#most && oldest.done !== true) this.#visits.delete(oldest.value);
    const token = this.#newToken();
    const { holder, workerId, nowMs } = visit;
    this.#visits.set(token, { holder, workerId, lastUsedMs: nowMs });
    return token;
  }

  /** The worker behind a token shown by the holder it was given to, or null. */
  find(shown: {
    readonly token: string;
    readonly holder: string;
    readonly nowMs: number;
  }): string | null {
    const visit = this.#visits.get(shown.token);
    if (visit === undefined || visit.holder !== shown.holder) return null;
    this.#visits.delete(shown.token);
    if (shown.nowMs - visit.lastUsedMs >= this.#idleMs) return null;
    this.#visits.set(shown.token, { ...visit, lastUsedMs: shown.nowMs });
    return visit.workerId;
  }

  /** Ends every visit of a worker whose person is gone. */
  endOf(workerId: string): void {
    for (const [token, visit] of this.#visits) {
      if (visit.workerId === workerId) this.#visits.delete(token);
    }
  }

  /** Whether a holder has typed too many wrong codes lately to be given another try. */
  isGuessing(holder: string, nowMs: number): boolean {
    const guesses = this.#guesses.get(holder);
    if (guesses === undefined) return false;
    if (nowMs - guesses.sinceMs >= guessWindowMs) {
      this.#guesses.delete(holder);
      return false;
    }
    return guesses.count >= wrongGuesses;
  }

  /** Counts a wrong code. Holders are enrolled terminals and people, so there are few. */
  guessedWrong(holder: string, nowMs: number): void {
    const guesses = this.#guesses.get(holder) ?? { count: 0, sinceMs: nowMs };
    guesses.count += 1;
    this.#guesses.set(holder, guesses);
  }
}
