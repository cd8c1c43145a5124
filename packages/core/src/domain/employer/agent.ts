import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { phoneNumber } from '../posting/posting.ts';

/** Why somebody does not act for an employer any more. */
export const agentReason = z.enum(['left', 'replaced', 'other']);
export type AgentReason = z.infer<typeof agentReason>;

/** Who a 经办人 is. Rests sealed and apart from the ledger, as with everybody (PIPL 51, K-01). */
export const agentPerson = z.strictObject({
  name: shortText(20).min(1),
  phone: phoneNumber,
});
export type AgentPerson = z.infer<typeof agentPerson>;

/** Somebody who may act for an employer (经办人, C-14), as the ledger knows him: by his id. */
export const agent = z.strictObject({
  id: z.uuid(),
  employerId: z.uuid(),
  sinceMs: instantMs,
  /** Null while he may act. */
  disabled: z.strictObject({ reason: agentReason, by: z.uuid(), atMs: instantMs }).nullable(),
  /** His name and phone were erased; the ledger still refers to him. */
  forgotten: z.boolean(),
  updatedAtMs: instantMs,
});
export type Agent = z.infer<typeof agent>;

/** People who may act for one employer at the same time; those who have left do not count. */
export const mostActiveAgents = 20;

/** Whether he may act. */
export function isActiveAgent({ disabled }: Agent): boolean {
  return disabled === null;
}

/** Somebody who may act from now on. */
export function newAgent(input: {
  readonly id: string;
  readonly employerId: string;
  readonly nowMs: number;
}): Agent {
  const { nowMs, ...ids } = input;
  return { ...ids, sinceMs: nowMs, disabled: null, forgotten: false, updatedAtMs: nowMs };
}

/** His name or phone was written anew; refused once both were erased (`wrong_state`). */
export function correctAgent(known: Agent, nowMs: number): Result<Agent, HallError> {
  if (known.forgotten) return err({ code: 'wrong_state' });
  return ok({ ...known, updatedAtMs: nowMs });
}

/** He may not act any more; refused for who already may not (`wrong_state`). */
export function disableAgent(
  known: Agent,
  change: { readonly reason: AgentReason; readonly by: string; readonly nowMs: number },
): Result<Agent, HallError> {
  if (!isActiveAgent(known)) return err({ code: 'wrong_state' });
  const { reason, by, nowMs } = change;
  return ok({ ...known, disabled: { reason, by, atMs: nowMs }, updatedAtMs: nowMs });
}

/** He may act again; refused for who may, and for whom nobody knows any more (`wrong_state`). */
export function enableAgent(known: Agent, nowMs: number): Result<Agent, HallError> {
  if (isActiveAgent(known) || known.forgotten) return err({ code: 'wrong_state' });
  return ok({ ...known, disabled: null, updatedAtMs: nowMs });
}

/**
 * His name and phone are erased; refused before he has been disabled since `keptSinceMs`
 * (`wrong_state`).
 */
export function forgetAgent(
  known: Agent,
  { keptSinceMs, nowMs }: { readonly keptSinceMs: number; readonly nowMs: number },
): Result<Agent, HallError> {
  const isOver = known.disabled !== null && known.disabled.atMs < keptSinceMs;
  if (known.forgotten || !isOver) return err({ code: 'wrong_state' });
  return ok({ ...known, forgotten: true, updatedAtMs: nowMs });
}
