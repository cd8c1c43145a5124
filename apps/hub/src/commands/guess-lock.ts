interface Guesses {
  readonly count: number;
  readonly sinceMs: number;
}

const wrongGuesses = 5;
const guessWindowMs = 10 * 60_000;

/** Counts wrong codes by who typed them, so that nobody tries them all. */
export class GuessLock {
  readonly #guesses = new Map<string, Guesses>();

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
    const { count, sinceMs } = this.#guesses.get(holder) ?? { count: 0, sinceMs: nowMs };
    this.#guesses.set(holder, { count: count + 1, sinceMs });
  }
}
