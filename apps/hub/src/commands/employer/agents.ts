import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import {
  correctAgent,
  disableAgent,
  enableAgent,
  forgetAgent,
  isActiveAgent,
  mostActiveAgents,
  newAgent,
  type Agent,
  type AgentPerson,
} from '@hall/core/domain/employer/agent';
import { agentsKeptSinceMs } from '@hall/core/domain/employer/agent-retention';
import type { BoothRegistry } from '../booth/booth-registry.ts';
import type { Handler, Handlers, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';

type AgentCommand = Extract<keyof Handlers, `agent.${string}`>;

/** 经办人: who may act for an employer (C-14). */
export function agentHandlers(booths: Pick<BoothRegistry, 'endOf'>): Pick<Handlers, AgentCommand> {
  return {
    'agent.add': addAgent,
    'agent.correct': rewriteAgent,
    'agent.disable': endAgent,
    'agent.enable': (tx, { agentId }) => {
      const known = tx.stores.agents.get(agentId);
      if (known === null) return err({ code: 'not_found' });
      if (isFull(tx, known.employerId)) return err({ code: 'agent_limit' });
      const enabled = enableAgent(known, tx.nowMs);
      if (!enabled.ok) return enabled;
      // What ended with him stays ended: he gets a new code.
      tx.stores.boothCodes.endOf(agentId);
      booths.endOf(agentId);
      return recorded(tx, 'agent.enabled', enabled.value);
    },
    'agent.fromContact': contactAsAgent,
    'agent.lapse': lapseAgent,
  };
}

/** Enters somebody who may act from now on. */
export function enterAgent(
  tx: Tx,
  of: {
    readonly employerId: string;
    readonly person: AgentPerson;
    readonly from: 'window' | 'contact';
  },
): string {
  const { employerId, person, from } = of;
  const id = tx.newId();
  const state = newAgent({ id, employerId, nowMs: tx.nowMs });
  tx.stores.agentPrivate.put(id, person);
  tx.record({ type: 'agent.added', entityId: id, state, detail: { employerId, from } });
  return id;
}

const addAgent: Handler<'agent.add'> = (tx, { employerId, person }) => {
  if (tx.stores.employers.get(employerId) === null) return err({ code: 'not_found' });
  if (isFull(tx, employerId)) return err({ code: 'agent_limit' });
  if (isListed(tx, employerId, person)) return err({ code: 'already_exists' });
  return ok({ agentId: enterAgent(tx, { employerId, person, from: 'window' }) });
};

/** The event tells booths too, so that a name on a screen is the new one. */
const rewriteAgent: Handler<'agent.correct'> = (tx, { agentId, person }) => {
  const known = tx.stores.agents.get(agentId);
  if (known === null) return err({ code: 'not_found' });
  const corrected = correctAgent(known, tx.nowMs);
  if (!corrected.ok) return corrected;
  tx.stores.agentPrivate.put(agentId, person);
  return recorded(tx, 'agent.corrected', corrected.value);
};

/**
 * His code and his booths are left as they are, so that both can be told why they are over; neither
 * does anything for who is disabled.
 */
const endAgent: Handler<'agent.disable'> = (tx, { agentId, reason }, actor) => {
  const known = tx.stores.agents.get(agentId);
  if (known === null) return err({ code: 'not_found' });
  const state = disableAgent(known, { reason, by: staffIdOf(actor), nowMs: tx.nowMs });
  if (!state.ok) return state;
  tx.record({
    type: 'agent.disabled',
    entityId: agentId,
    state: state.value,
    detail: { reason },
  });
  return ok({ agentId });
};

const contactAsAgent: Handler<'agent.fromContact'> = (tx, { employerId }) => {
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  if (tx.stores.agents.ofEmployer(employerId).length > 0) return err({ code: 'already_exists' });
  return ok({ agentId: enterAgent(tx, { employerId, ...contactOf(employer) }) });
};

/** The contact of an employer, as its first agent. */
export function contactOf({
  details,
}: {
  readonly details: { readonly contactName: string; readonly contactPhone: string };
}): { readonly person: AgentPerson; readonly from: 'contact' } {
  return { person: { name: details.contactName, phone: details.contactPhone }, from: 'contact' };
}

const lapseAgent: Handler<'agent.lapse'> = (tx, { agentId }) => {
  const known = tx.stores.agents.get(agentId);
  if (known === null) return err({ code: 'not_found' });
  const { nowMs } = tx;
  const forgotten = forgetAgent(known, { keptSinceMs: agentsKeptSinceMs(nowMs), nowMs });
  if (!forgotten.ok) return forgotten;
  tx.stores.agentPrivate.erase(agentId);
  return recorded(tx, 'agent.forgotten', forgotten.value);
};

function recorded(
  tx: Tx,
  type: 'agent.corrected' | 'agent.enabled' | 'agent.forgotten',
  state: Agent,
): Result<{ agentId: string }, HallError> {
  tx.record({ type, entityId: state.id, state, detail: {} });
  return ok({ agentId: state.id });
}

function isFull(tx: Tx, employerId: string): boolean {
  return tx.stores.agents.activeOf(employerId).length >= mostActiveAgents;
}

function isListed(tx: Tx, employerId: string, { name, phone }: AgentPerson): boolean {
  return tx.stores.agents.ofEmployer(employerId).some(({ id }) => {
    const person = tx.stores.agentPrivate.get(id);
    return person?.name === name && person.phone === phone;
  });
}

/**
 * Who takes a code for an employer: the one who was named, or his only one. Somebody of another
 * employer is not there (`not_found`).
 */
export function agentAtWindow(
  tx: Tx,
  { employerId, agentId }: { readonly employerId: string; readonly agentId: string | null },
): Result<Agent, HallError> {
  if (agentId === null) {
    const [only, other] = tx.stores.agents.activeOf(employerId);
    return only === undefined || other !== undefined ? err({ code: 'agent_needed' }) : ok(only);
  }
  const named = tx.stores.agents.get(agentId);
  if (named?.employerId !== employerId) return err({ code: 'not_found' });
  return isActiveAgent(named) ? ok(named) : err({ code: 'agent_disabled' });
}
