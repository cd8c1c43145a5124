import {
  assistanceGoal,
  progressOf,
  recordAssistance,
  type AssistanceEvent,
  type AssistancePlan,
} from '@hall/core/domain/assistance/assistance-plan';
import type { HallError } from '@hall/core/contract/errors';
import { ok, type Result } from '@hall/core/basics/result';
import type { SlipRecord } from '../../store/stores.ts';
import type { Tx } from '../handler.ts';

type Recommendation = Extract<AssistanceEvent, { kind: 'recommendation' }>;

/** Puts a recommendation on a case; the same posting twice is refused (D-06). */
export function recommendIn(
  tx: Tx,
  plan: AssistancePlan,
  how: Pick<Recommendation, 'postingId' | 'handedOver' | 'staffId'>,
): Result<AssistancePlan, HallError> {
  const event: Recommendation = { kind: 'recommendation', atMs: tx.nowMs, ...how };
  const recorded = recordAssistance(plan, event);
  if (!recorded.ok) return recorded;
  tx.record({
    type: 'assistance.recommended',
    entityId: plan.id,
    state: recorded.value,
    detail: { handedOver: how.handedOver },
  });
  return ok(recorded.value);
}

/**
 * The postings on a slip that came out of the printer, in the transaction that says so. They count up
 * to what a case has to have: a slip a day would otherwise fill the record with what nobody did.
 */
export function countSlip(tx: Tx, slip: Pick<SlipRecord, 'workerId' | 'postingIds'>): void {
  let plan = tx.stores.assistance.openOf(slip.workerId);
  for (const postingId of slip.postingIds) {
    if (plan === null) return;
    // A slip printed again leaves out what is gone by then.
    if (tx.stores.postings.get(postingId)?.status !== 'published') continue;
    if (progressOf(plan).recommendations >= assistanceGoal.recommendations) return;
    const counted = recommendIn(tx, plan, { postingId, handedOver: 'slip', staffId: null });
    if (counted.ok) plan = counted.value;
  }
}

/** An organised meeting hands its posting over; where he was told of it before, nothing changes. */
export function countMeeting(
  tx: Tx,
  meeting: { readonly workerId: string; readonly postingId: string; readonly staffId: string },
): void {
  const plan = tx.stores.assistance.openOf(meeting.workerId);
  if (plan === null) return;
  const { postingId, staffId } = meeting;
  recommendIn(tx, plan, { postingId, handedOver: 'meeting', staffId });
}
