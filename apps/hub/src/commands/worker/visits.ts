import { GuessLock } from '../guess-lock.ts';
import { TokenRegistry, type TokenOptions } from '../token-registry.ts';

/**
 * Which worker is being served where: a token that a kiosk or window shows for the rest of a visit.
 * Lives in memory only and dies with the visit.
 */
export class VisitRegistry {
  readonly #visits: TokenRegistry;
  readonly #guesses = new GuessLock();

  constructor(options: TokenOptions) {
    this.#visits = new TokenRegistry(options);
  }

  /** Begins a visit; one holder serves one worker at a time. */
  open(visit: {
    readonly holder: string;
    readonly workerId: string;
    readonly nowMs: number;
  }): string {
    const { holder, workerId: subjectId, nowMs } = visit;
    return this.#visits.open({ holder, subjectId, untilMs: Infinity, nowMs });
  }

  /** The worker behind a token shown by the holder it was given to, or null. */
  find(shown: {
    readonly token: string;
    readonly holder: string;
    readonly nowMs: number;
  }): string | null {
    return this.#visits.find(shown);
  }

  /** Ends every visit of a worker whose person is gone. */
  endOf(workerId: string): void {
    this.#visits.endOf(workerId);
  }

  /** Whether a holder has typed too many wrong codes lately to be given another try. */
  isGuessing(holder: string, nowMs: number): boolean {
    return this.#guesses.isGuessing(holder, nowMs);
  }

  /** Counts a wrong code. */
  guessedWrong(holder: string, nowMs: number): void {
    this.#guesses.guessedWrong(holder, nowMs);
  }
}
