import { err, ok } from '@hall/core/basics/result';
import {
  closePlan,
  openPlan,
  recordAssistance,
  type AssistanceNote,
} from '@hall/core/domain/assistance/assistance-plan';
import { isOffered } from '@hall/core/rules/fit';
import type { Handler } from '../handler.ts';
import { offerOf } from '../match/may-take.ts';
import { staffIdOf } from '../staff-of.ts';
import { recommendIn } from './recommendations.ts';
import { supported, supportedCase } from './supported.ts';

/** Writes down why work is hard to find, encrypted; the ledger learns only that it was done. */
export const recognise: Handler<'assist.recognise'> = (tx, input, actor) => {
  const { workerId, categories, document } = input;
  const worker = supported(tx, workerId);
  if (!worker.ok) return worker;
  const staffId = staffIdOf(actor);
  const recognition = document === null ? null : { day: tx.day, staffId, document };
  const id = tx.newId();
  tx.stores.assistancePrivate.putHardship(workerId, {
    id,
    categories: [...new Set(categories)],
    recognition,
    atMs: tx.nowMs,
  });
  const basis = recognition === null ? 'claimed' : 'recognised';
  // Under an id of its own: who may read a worker's history is not told of it there.
  tx.record({ type: 'assistance.recognised', entityId: id, state: null, detail: { basis } });
  return ok({ workerId });
};

/** Opens a case. */
export const openCase: Handler<'assist.openPlan'> = (tx, { workerId, days }) => {
  const worker = supported(tx, workerId);
  if (!worker.ok) return worker;
  if (tx.stores.assistance.openOf(workerId) !== null) return err({ code: 'already_exists' });
  const plan = openPlan({ id: tx.newId(), workerId, nowMs: tx.nowMs, days });
  tx.record({ type: 'assistance.opened', entityId: plan.id, state: plan, detail: {} });
  return ok({ planId: plan.id });
};

/** 职业指导: what was said rests encrypted. */
export const recordGuidance: Handler<'assist.guidance'> = (tx, input, actor) => {
  const { planId, topic, advice } = input;
  return noted({
    tx,
    planId,
    note: { kind: 'guidance', topic, advice },
    staffId: staffIdOf(actor),
  });
};

/** 技能培训. */
export const recordTraining: Handler<'assist.training'> = (tx, { planId, course }, actor) =>
  noted({ tx, planId, note: { kind: 'training', course }, staffId: staffIdOf(actor) });

const noteEvents = {
  guidance: 'assistance.guided',
  training: 'assistance.trained',
} as const;

function noted(deed: {
  readonly tx: Parameters<Handler<'assist.training'>>[0];
  readonly planId: string;
  readonly note: AssistanceNote;
  readonly staffId: string;
}): ReturnType<Handler<'assist.training'>> {
  const { tx, planId, note, staffId } = deed;
  const found = supportedCase(tx, planId);
  if (!found.ok) return found;
  const { plan, worker } = found.value;
  const noteId = tx.newId();
  const event = { kind: note.kind, atMs: tx.nowMs, staffId, noteId };
  const recorded = recordAssistance(plan, event);
  if (!recorded.ok) return recorded;
  tx.stores.assistancePrivate.putNote(worker.id, noteId, note);
  tx.record({ type: noteEvents[note.kind], entityId: planId, state: recorded.value, detail: {} });
  return ok({ planId });
}

/** A posting that staff told him of; it must be there to be had. */
export const recommendByMouth: Handler<'assist.recommend'> = (tx, input, actor) => {
  const { planId, postingId } = input;
  const found = supportedCase(tx, planId);
  if (!found.ok) return found;
  const offer = offerOf(tx, postingId);
  if (!offer.ok) return offer;
  if (!isOffered(offer.value.posting, tx.nowMs)) return err({ code: 'wrong_state' });
  const how = { postingId, handedOver: 'called', staffId: staffIdOf(actor) } as const;
  const told = recommendIn(tx, found.value.plan, how);
  return told.ok ? ok({ planId }) : told;
};

/** Closes a case by hand; also one whose owner let nobody help him any more. */
export const closeCase: Handler<'assist.closePlan'> = (tx, { planId, reason }) => {
  const plan = tx.stores.assistance.get(planId);
  if (plan === null) return err({ code: 'not_found' });
  const closed = closePlan(plan, { reason, atMs: tx.nowMs });
  if (!closed.ok) return closed;
  tx.record({
    type: 'assistance.closed',
    entityId: planId,
    state: closed.value,
    detail: { reason },
  });
  return ok({ planId });
};
