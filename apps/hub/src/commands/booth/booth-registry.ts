import { endOfDay } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { BoothAgent, BoothEmployer } from '@hall/core/contract/commands/booth-parts';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import { isActiveAgent, type Agent } from '@hall/core/domain/employer/agent';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';
import { maskHouseholdName } from '@hall/core/rules/masking';
import type { Stores } from '../../store/stores.ts';
import { GuessLock } from '../guess-lock.ts';
import { holderOf } from '../staff-of.ts';
import { TokenRegistry, type TokenOptions } from '../token-registry.ts';

/**
 * Who acts for an employer at which booth (C-05, C-14): a token the terminal shows until he leaves,
 * says nothing for ten minutes, or the day ends. Lives in memory only.
 */
export class BoothRegistry {
  readonly #booths: TokenRegistry;
  readonly #guesses = new GuessLock();
  /** What each terminal has shown of people in its present session; one entry for each terminal. */
  readonly #shown = new Map<string, { readonly token: string; readonly contacts: Set<string> }>();

  constructor(options: TokenOptions) {
    this.#booths = new TokenRegistry(options);
  }

  /** Opens a booth; whoever was there before has left. An agent may have several. */
  open(booth: {
    readonly holder: string;
    readonly agentId: string;
    readonly nowMs: number;
  }): string {
    const { holder, agentId: subjectId, nowMs } = booth;
    return this.#booths.open({ holder, subjectId, untilMs: endOfDay(nowMs), nowMs });
  }

  /** The agent behind a token shown by the terminal it was given to, or null. */
  find(shown: {
    readonly token: string;
    readonly holder: string;
    readonly nowMs: number;
  }): string | null {
    return this.#booths.find(shown);
  }

  /** Whoever was at a terminal has left. */
  close(holder: string): void {
    this.#booths.endAt(holder);
    this.#shown.delete(holder);
  }

  /** Ends every booth of an agent. */
  endOf(agentId: string): void {
    this.#booths.endOf(agentId);
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

/** Whom a booth serves: the employer, and who acts for him. */
export interface BoothSession {
  readonly employer: Employer;
  readonly agent: Agent;
}

/**
 * Whom a booth token stands for. An employer who is not verified any more, or barred, is shown out at
 * once with all his booths; an agent who was disabled is told so (C-14).
 */
export function boothSessionOf(
  stores: Pick<Stores, 'agents' | 'employers'>,
  shown: {
    readonly booths: BoothRegistry;
    readonly boothToken: string;
    readonly actor: Actor;
    readonly nowMs: number;
  },
): Result<BoothSession, HallError> {
  const { booths, boothToken: token, actor, nowMs } = shown;
  const agentId = booths.find({ token, holder: holderOf(actor), nowMs });
  const agent = agentId === null ? null : stores.agents.get(agentId);
  const employer = agent === null ? null : stores.employers.get(agent.employerId);
  if (agent === null || employer === null) return err({ code: 'booth_closed' });
  if (!isActiveAgent(agent)) return err({ code: 'agent_disabled' });
  if (statusAt(employer, nowMs) === 'verified') return ok({ employer, agent });
  endBoothsOf(stores, booths, employer.id);
  return err({ code: 'booth_closed' });
}

/** Ends every booth of an employer who may not hire any more. */
export function endBoothsOf(
  { agents }: Pick<Stores, 'agents'>,
  booths: Pick<BoothRegistry, 'endOf'>,
  employerId: string,
): void {
  for (const { id } of agents.activeOf(employerId)) booths.endOf(id);
}

/** Who acts, as booths and slips may call him: surname and two stars. */
export function boothAgentView(
  { agentPrivate }: Pick<Stores, 'agentPrivate'>,
  { id }: Pick<Agent, 'id'>,
): BoothAgent {
  return { agentId: id, called: maskHouseholdName(agentPrivate.get(id)?.name ?? '') };
}

/** What the booth may know of its employer, and of who acts for him. */
export function boothEmployerView(
  stores: Pick<Stores, 'agentPrivate' | 'gangmasters'>,
  { employer: { id, details, verifiedUntilMs }, agent }: BoothSession,
): BoothEmployer {
  const line = details.type === 'gangmaster' ? stores.gangmasters.get(id) : null;
  const nameVerified = line?.removed === false && line.verified !== null;
  return {
    employerId: id,
    displayName: details.displayName,
    agent: boothAgentView(stores, agent),
    verifiedUntilMs,
    gangmaster: details.type === 'gangmaster' ? { nameVerified } : null,
  };
}
