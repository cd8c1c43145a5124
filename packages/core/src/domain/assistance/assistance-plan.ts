import { z } from 'zod';
import { instantMs, marketDay, shortText } from '../../basics/fields.ts';
import { addDays, dayOf, type MarketDay } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';

/** How a recommendation reached him: on his slip, by word of mouth, or with a meeting (点对点). */
export const handedOver = z.enum(['slip', 'called', 'meeting']);
export type HandedOver = z.infer<typeof handedOver>;

/**
 * One thing that was done for somebody who finds work hard to find. A recommendation counts only when
 * it was handed over. What was said in a guidance, and the name of a course, are notes about a person:
 * they rest under `noteId`, encrypted and apart from the ledger, and can be erased.
 */
export const assistanceEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('guidance'),
    atMs: instantMs,
    staffId: z.uuid(),
    noteId: z.uuid(),
  }),
  z.strictObject({
    kind: z.literal('recommendation'),
    atMs: instantMs,
    staffId: z.uuid().nullable(),
    postingId: z.uuid(),
    handedOver,
  }),
  z.strictObject({
    kind: z.literal('training'),
    atMs: instantMs,
    staffId: z.uuid(),
    noteId: z.uuid(),
  }),
]);
export type AssistanceEvent = z.infer<typeof assistanceEvent>;

/** The words of a guidance or a training, as they rest encrypted. */
export const assistanceNote = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('guidance'),
    topic: shortText(60).min(2),
    advice: shortText(200).min(2),
  }),
  z.strictObject({ kind: z.literal('training'), course: shortText(60).min(2) }),
]);
export type AssistanceNote = z.infer<typeof assistanceNote>;

/** Why a case was closed. */
export const closeReason = z.enum(['employed', 'withdrawn', 'left', 'over']);
export type CloseReason = z.infer<typeof closeReason>;

/** A case lasts a year at most; the rules that ask for it name no period. */
export const caseDaysMost = 365;
/** A case with more on its record than this is no case any more but a job of its own. */
const eventsMost = 100;

/**
 * 一人一档 for a hardship worker: once guidance, three recommendations, once training (000/吉 二,
 * "1-3-1"). Which hardship it is does not stand here.
 */
export const assistancePlan = z.strictObject({
  id: z.uuid(),
  workerId: z.uuid(),
  openedDay: marketDay,
  /** The last day on which what is missing may still be done. */
  dueDay: marketDay,
  events: z.array(assistanceEvent).max(eventsMost),
  /** Why it was closed; an open case has none. */
  closed: z.strictObject({ reason: closeReason, atMs: instantMs }).nullable(),
  version: z.number().int().min(1),
});
export type AssistancePlan = z.infer<typeof assistancePlan>;

/** What was done of what has to be. */
export interface AssistanceProgress {
  readonly guidance: number;
  readonly recommendations: number;
  readonly training: number;
  readonly isComplete: boolean;
}

/** What a case has to have (D-06). */
export const assistanceGoal = { guidance: 1, recommendations: 3, training: 1 } as const;

/** Opens a case; `days` of it are left to do what has to be done. */
export function openPlan(start: {
  readonly id: string;
  readonly workerId: string;
  readonly nowMs: number;
  readonly days: number;
}): AssistancePlan {
  const { id, workerId, nowMs, days } = start;
  const openedDay = dayOf(nowMs);
  const dueDay = addDays(openedDay, Math.min(days, caseDaysMost));
  return { id, workerId, openedDay, dueDay, events: [], closed: null, version: 1 };
}

/** Puts an event on record. The same posting recommended twice is one recommendation. */
export function recordAssistance(
  plan: AssistancePlan,
  event: AssistanceEvent,
): Result<AssistancePlan, HallError> {
  if (plan.closed !== null || plan.events.length >= eventsMost) return err({ code: 'wrong_state' });
  const isTold =
    event.kind === 'recommendation' &&
    plan.events.some(
      (known) => known.kind === 'recommendation' && known.postingId === event.postingId,
    );
  if (isTold) return err({ code: 'already_exists' });
  return ok({ ...plan, events: [...plan.events, event], version: plan.version + 1 });
}

/** Closes a case; what was done stays on record. */
export function closePlan(
  plan: AssistancePlan,
  closed: NonNullable<AssistancePlan['closed']>,
): Result<AssistancePlan, HallError> {
  if (plan.closed !== null) return err({ code: 'wrong_state' });
  return ok({ ...plan, closed, version: plan.version + 1 });
}

/** 指导1/1 推荐2/3 培训0/1. */
export function progressOf(plan: AssistancePlan): AssistanceProgress {
  const count = (kind: AssistanceEvent['kind']): number =>
    plan.events.filter((event) => event.kind === kind).length;
  const guidance = count('guidance');
  const recommendations = count('recommendation');
  const training = count('training');
  const isComplete =
    guidance >= assistanceGoal.guidance &&
    recommendations >= assistanceGoal.recommendations &&
    training >= assistanceGoal.training;
  return { guidance, recommendations, training, isComplete };
}

/** Whether a case is open past its day with something still missing. */
export function isOverdue(plan: AssistancePlan, today: MarketDay): boolean {
  return plan.closed === null && today > plan.dueDay && !progressOf(plan).isComplete;
}
