import { clockTimeOn } from '@hall/core/basics/clock-time';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting, PostingScan } from '@hall/core/domain/posting/posting';
import {
  approve,
  isAfterCheckSample,
  waitingText,
  type Waiting,
} from '@hall/core/domain/posting/reviewing';
import { defaultValidUntil } from '@hall/core/rules/validity';
import type { Handler, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { scanInHall } from './scan-in-hall.ts';

interface Reviewed {
  readonly posting: Posting;
  readonly employer: Employer;
  readonly waiting: Waiting;
  /** Made now, not when the text was sent in. */
  readonly scan: PostingScan;
}

/** Releases a posting, or the edit of a live one, to the boards. */
export const approvePosting: Handler<'posting.approve'> = (tx, input, actor) => {
  const found = underReview(tx, input);
  if (!found.ok) return found;
  const { posting, waiting, scan } = found.value;
  const market = tx.stores.market.get();
  const approved = approve(posting, {
    version: input.version,
    scan,
    decisions: input.decisions,
    by: staffIdOf(actor),
    singleStaff: market.singleStaff,
    validUntilMs: defaultValidUntil({
      publishAtMs: tx.nowMs,
      workStartMs: waiting.content.workStartMs,
      closingMs: clockTimeOn(tx.nowMs, market.closesAt),
    }),
    nowMs: tx.nowMs,
  });
  if (!approved.ok) return approved;
  const state = approved.value;
  // First publications count (H.0): one that was pulled and released again is not a new one.
  if (posting.firstPublishedAtMs === null && posting.publishAtMs === null) {
    tx.stores.figures.add(tx.day, 'postings', 1);
  }
  recordApproval(tx, { state, fastLane: input.fastLane });
  return ok({
    postingId: state.id,
    validUntilMs: state.validUntilMs ?? tx.nowMs,
    selfReviewed: state.selfReviewed,
  });
};

function recordApproval(
  tx: Tx,
  { state, fastLane }: { readonly state: Posting; readonly fastLane: boolean },
): void {
  const { version, decisions, selfReviewed } = state;
  const afterCheck = selfReviewed && isAfterCheckSample(state.id);
  const detail = { version, decisions, selfReviewed, afterCheck, fastLane };
  tx.record({ type: 'posting.approved', entityId: state.id, state, detail });
}

function underReview(tx: Tx, input: CommandInput<'posting.approve'>): Result<Reviewed, HallError> {
  const posting = tx.stores.postings.get(input.postingId);
  const employer = posting === null ? null : tx.stores.employers.get(posting.employerId);
  if (posting === null || employer === null) return err({ code: 'not_found' });
  const waiting = waitingText(posting);
  if (waiting === null) return err({ code: 'wrong_state' });
  if (waiting.version !== input.version) return err({ code: 'version_conflict' });
  if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  const scan = scanInHall(tx, { postingId: posting.id, employer, content: waiting.content });
  if (input.fastLane && !scan.fastLane) return err({ code: 'fast_lane_refused' });
  return ok({ posting, employer, waiting, scan });
}
