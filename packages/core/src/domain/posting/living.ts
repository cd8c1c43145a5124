import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Posting } from './posting.ts';
import { touched } from './staleness.ts';
import { filledIfNothingRemains, remainingPlaces } from './reviewing.ts';
import { nextStatus, type PostingEvent } from './transition.ts';

interface Told {
  readonly reason: { readonly code: string; readonly text: string };
  readonly nowMs: number;
}

const wrongState = err({ code: 'wrong_state' } as const);

/** Takes a posting down for good; the reason is told to the employer. */
export function withdraw(posting: Posting, told: Told): Result<Posting, HallError> {
  return move(posting, 'withdraw', told);
}

/** Takes a posting off the boards until somebody has looked into it. */
export function suspend(posting: Posting, told: Told): Result<Posting, HallError> {
  return move(posting, 'suspend', told);
}

function move(posting: Posting, event: PostingEvent, told: Told): Result<Posting, HallError> {
  const status = nextStatus(posting.status, event);
  if (status === null) return wrongState;
  return ok({
    ...posting,
    status,
    revision: null,
    reason: { ...told.reason },
    askedStillAtMs: null,
    updatedAtMs: told.nowMs,
  });
}

/** Puts a suspended posting back; what was reported has been looked into, so counting starts anew. */
export function restore(posting: Posting, nowMs: number): Result<Posting, HallError> {
  const status = nextStatus(posting.status, 'restore');
  if (status === null) return wrongState;
  if (isOver(posting, nowMs)) return err({ code: 'expired' });
  const back = touched({ ...posting, status, reason: null, reportedBy: [] }, nowMs);
  return ok(filledIfNothingRemains(back, nowMs));
}

/** Sets the places taken by hand; the last one fills the posting, fewer reopen it. */
export function setTaken(
  posting: Posting,
  change: { readonly taken: number; readonly nowMs: number },
): Result<Posting, HallError> {
  const { taken, nowMs } = change;
  if (posting.status !== 'published' && posting.status !== 'filled') return wrongState;
  const headcount = posting.content.headcount ?? 0;
  if (taken > headcount) return err({ code: 'invalid_fields', fields: ['taken'] });
  const next = touched({ ...posting, taken }, nowMs);
  if (posting.status === 'published') return ok(filledIfNothingRemains(next, nowMs));
  if (taken === headcount) return ok(next);
  if (isOver(posting, nowMs)) return err({ code: 'expired' });
  return ok({ ...next, status: 'published', filledAtMs: null });
}

/** A match takes one of the places; the last one fills the posting (D-10). */
export function takePlace(posting: Posting, nowMs: number): Result<Posting, HallError> {
  if (posting.status === 'filled') return err({ code: 'no_places' });
  if (posting.status !== 'published') return wrongState;
  if (isOver(posting, nowMs)) return err({ code: 'expired' });
  if (remainingPlaces(posting) === 0) return err({ code: 'no_places' });
  return setTaken(posting, { taken: posting.taken + 1, nowMs });
}

/**
 * The place of a match that came to nothing is free again (D-12), whatever has become of the posting
 * since. A filled one goes back to the boards where it still may be there.
 */
export function returnPlace(
  posting: Posting,
  { mayReopen, nowMs }: { readonly mayReopen: boolean; readonly nowMs: number },
): Posting {
  const next = touched({ ...posting, taken: Math.max(0, posting.taken - 1) }, nowMs);
  const reopens =
    posting.status === 'filled' &&
    mayReopen &&
    !isOver(posting, nowMs) &&
    remainingPlaces(next) > 0;
  return reopens ? { ...next, status: 'published', filledAtMs: null } : next;
}

/** Different visits that reported a posting before it leaves the boards by itself. */
const reportsToSuspend = 3;
const mostReports = 20;

/** Somebody reported the posting; the same visit counts once. */
export function report(
  posting: Posting,
  by: { readonly visitId: string; readonly nowMs: number },
): Result<Posting, HallError> {
  const live = posting.status === 'published' || posting.status === 'filled';
  if (!live && posting.status !== 'suspended') return wrongState;
  const known = posting.reportedBy.includes(by.visitId) || posting.reportedBy.length >= mostReports;
  if (known) return ok(posting);
  const next = {
    ...posting,
    reportedBy: [...posting.reportedBy, by.visitId],
    updatedAtMs: by.nowMs,
  };
  if (!live || next.reportedBy.length < reportsToSuspend) return ok(next);
  return suspend(next, { reason: { code: 'reported', text: '' }, nowMs: by.nowMs });
}

/**
 * When a posting's time is over by itself: a live one with its validity, a filled or an
 * unreviewed one with its work. Null for one that is not waiting for any time.
 */
export function endsAtMs(posting: Posting): number | null {
  switch (posting.status) {
    case 'published':
    case 'suspended':
      return posting.validUntilMs;
    case 'filled':
    case 'pending_review':
      return posting.content.workEndMs;
    case 'draft':
    case 'rejected':
    case 'expired':
    case 'withdrawn':
    case 'archived':
      return null;
  }
}

/** Ends a posting whose time is over. */
export function expire(posting: Posting, nowMs: number): Result<Posting, HallError> {
  const status = nextStatus(posting.status, 'expire');
  const endMs = endsAtMs(posting);
  if (status === null || endMs === null || endMs > nowMs) return wrongState;
  return ok({ ...posting, status, revision: null, askedStillAtMs: null, updatedAtMs: nowMs });
}

/** Puts away a posting nobody will work on any more. */
export function archive(posting: Posting, nowMs: number): Result<Posting, HallError> {
  const status = nextStatus(posting.status, 'archive');
  if (status === null) return wrongState;
  return ok({ ...posting, status, revision: null, updatedAtMs: nowMs });
}

function isOver(posting: Posting, nowMs: number): boolean {
  return posting.validUntilMs !== null && posting.validUntilMs <= nowMs;
}
