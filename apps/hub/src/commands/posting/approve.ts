import { dayOf } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting, PostingScan } from '@hall/core/domain/posting/posting';
import { realEmployerNamed } from '@hall/core/domain/posting/real-employer';
import {
  approve,
  isAfterCheckSample,
  waitingText,
  type Waiting,
} from '@hall/core/domain/posting/reviewing';
import { defaultValidUntil } from '@hall/core/rules/validity';
import { openSpansOf } from '../../hall-day.ts';
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

/** A review as a reviewer gives it, now or the evening before. */
export interface Verdict extends CommandInput<'posting.approve'> {
  readonly by: string;
}

/** Releases a posting, or the edit of a live one, to the boards. */
export const approvePosting: Handler<'posting.approve'> = (tx, input, actor) =>
  publish(tx, { ...input, by: staffIdOf(actor) });

/** Puts a reviewed text on the boards, if it still may be there. */
export function publish(
  tx: Tx,
  verdict: Verdict,
): Result<CommandOutput<'posting.approve'>, HallError> {
  const judged = judge(tx, verdict, tx.nowMs);
  if (!judged.ok) return judged;
  const { before, state } = judged.value;
  // First publications count (H.0): one that was pulled and released again is not a new one.
  if (before.firstPublishedAtMs === null && before.publishAtMs === null) {
    tx.stores.figures.add(tx.day, 'postings', 1);
  }
  recordApproval(tx, { state, fastLane: verdict.fastLane });
  return ok({
    postingId: state.id,
    validUntilMs: state.validUntilMs ?? tx.nowMs,
    selfReviewed: state.selfReviewed,
  });
}

/** The posting as it would be on the boards from `publishAtMs` on, or why it may not. */
export function judge(
  tx: Tx,
  verdict: Verdict,
  publishAtMs: number,
): Result<{ readonly before: Posting; readonly state: Posting }, HallError> {
  const found = underReview(tx, verdict);
  if (!found.ok) return found;
  const { posting, waiting, scan } = found.value;
  const approved = approve(posting, {
    version: verdict.version,
    scan,
    decisions: verdict.decisions,
    by: verdict.by,
    singleStaff: tx.stores.market.get().singleStaff,
    validUntilMs: defaultValidUntil({
      publishAtMs,
      workStartMs: waiting.content.workStartMs,
      closingMs: closingMsOf(tx, publishAtMs),
    }),
    nowMs: publishAtMs,
  });
  return approved.ok ? ok({ before: posting, state: approved.value }) : approved;
}

/** The end of the hall's day; a day on which it is shut has none left to go by. */
function closingMsOf({ stores }: Tx, atMs: number): number {
  return openSpansOf(stores, dayOf(atMs)).at(-1)?.toMs ?? atMs;
}

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
  const named = realEmployerNamed(employer.details, waiting.content);
  if (!named.ok) return named;
  const scan = scanInHall(tx, { postingId: posting.id, employer, content: waiting.content });
  if (input.fastLane && !scan.fastLane) return err({ code: 'fast_lane_refused' });
  return ok({ posting, employer, waiting, scan });
}
