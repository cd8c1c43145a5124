import { endOfDay } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { BoothEmployer } from '@hall/core/contract/commands/booth-parts';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Stores } from '../../store/stores.ts';
import { GuessLock } from '../guess-lock.ts';
import { holderOf } from '../staff-of.ts';
import { TokenRegistry, type TokenOptions } from '../token-registry.ts';

/**
 * Which employer sits at which booth (C-05): a token the terminal shows until he leaves, says nothing
 * for ten minutes, or the day ends. Lives in memory only.
 */
export class BoothRegistry {
  readonly #booths: TokenRegistry;
  readonly #guesses = new GuessLock();
  /** What each terminal has shown of people in its present session; one entry for each terminal. */
  readonly #shown = new Map<string, { readonly token: string; readonly contacts: Set<string> }>();

  constructor(options: TokenOptions) {
    this.#booths = new TokenRegistry(options);
  }

  /** Opens a booth; whoever was there before has left. An employer may have several. */
  open(booth: {
    readonly holder: string;
    readonly employerId: string;
    readonly nowMs: number;
  }): string {
    const { holder, employerId: subjectId, nowMs } = booth;
    return this.#booths.open({ holder, subjectId, untilMs: endOfDay(nowMs), nowMs });
  }

  /** The employer behind a token shown by the terminal it was given to, or null. */
  find(shown: {
    readonly token: string;
    readonly holder: string;
    readonly nowMs: number;
  }): string | null {
    return this.#booths.find(shown);
  }

  /** The employer at a terminal has left. */
  close(holder: string): void {
    this.#booths.endAt(holder);
    this.#shown.delete(holder);
  }

  /** Ends every booth of an employer who may not hire any more. */
  endOf(employerId: string): void {
    this.#booths.endOf(employerId);
  }

  /** Those of the contacts that this session has not shown yet. */
  notYetShown(
    { token, holder }: { readonly token: string; readonly holder: string },
    contacts: readonly string[],
  ): string[] {
    const shown = this.#shown.get(holder);
    return contacts.filter((one) => shown?.token !== token || !shown.contacts.has(one));
  }

  /** Remembers, once the ledger has it, what a session shows. */
  nowShown(
    { token, holder }: { readonly token: string; readonly holder: string },
    contacts: readonly string[],
  ): void {
    const before = this.#shown.get(holder);
    const shown = before?.token === token ? before : { token, contacts: new Set<string>() };
    for (const one of contacts) shown.contacts.add(one);
    this.#shown.set(holder, shown);
  }

  /** Whether too many wrong codes were typed at a terminal lately. */
  isGuessing(holder: string, nowMs: number): boolean {
    return this.#guesses.isGuessing(holder, nowMs);
  }

  /** Counts a wrong code. */
  guessedWrong(holder: string, nowMs: number): void {
    this.#guesses.guessedWrong(holder, nowMs);
  }
}

/**
 * The employer a booth token stands for. Who is not verified any more, or barred, is shown out at
 * once with all his booths.
 */
export function boothEmployerOf(
  stores: Pick<Stores, 'employers'>,
  shown: {
    readonly booths: BoothRegistry;
    readonly boothToken: string;
    readonly actor: Actor;
    readonly nowMs: number;
  },
): Result<Employer, HallError> {
  const { booths, boothToken: token, actor, nowMs } = shown;
  const employerId = booths.find({ token, holder: holderOf(actor), nowMs });
  const employer = employerId === null ? null : stores.employers.get(employerId);
  if (employer === null) return err({ code: 'booth_closed' });
  if (statusAt(employer, nowMs) === 'verified') return ok(employer);
  booths.endOf(employer.id);
  return err({ code: 'booth_closed' });
}

/** What the booth may know of its employer. */
export function boothEmployerView(
  { gangmasters }: Pick<Stores, 'gangmasters'>,
  { id, details, verifiedUntilMs }: Employer,
): BoothEmployer {
  const line = details.type === 'gangmaster' ? gangmasters.get(id) : null;
  const nameVerified = line?.removed === false && line.verified !== null;
  return {
    employerId: id,
    displayName: details.displayName,
    verifiedUntilMs,
    gangmaster: details.type === 'gangmaster' ? { nameVerified } : null,
  };
}
