import { parseDay } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Posting } from '../posting/posting.ts';
import { nextStatus } from '../posting/transition.ts';
import { checklistAfter, isPublic } from './checklist.ts';
import { fairEndMs, mostStalls, type Fair, type FairDetails, type FairStall } from './fair.ts';

const wrongState = err({ code: 'wrong_state' } as const);

/** Announces a fair. */
export function announceFair(wish: {
  readonly id: string;
  readonly details: FairDetails;
  readonly nowMs: number;
}): Result<Fair, HallError> {
  const { id, details, nowMs } = wish;
  const wrong = wrongTimes(details, nowMs);
  if (wrong !== null) return err(wrong);
  return ok({
    id,
    details,
    stalls: [],
    ...checklistAfter(null, details),
    status: 'open',
    endedPostings: 0,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    closedAtMs: null,
  });
}

/** Another name, place or time; a fair that is over stays as it was. */
export function changeFair(
  fair: Fair,
  { details, nowMs }: { readonly details: FairDetails; readonly nowMs: number },
): Result<Fair, HallError> {
  if (fair.status !== 'open') return wrongState;
  const wrong = wrongTimes(details, nowMs);
  if (wrong !== null) return err(wrong);
  const { id, stalls, status, endedPostings, createdAtMs, closedAtMs } = fair;
  return ok({
    ...{ id, details, stalls, status, endedPostings, createdAtMs, closedAtMs },
    ...checklistAfter(fair, details),
    updatedAtMs: nowMs,
  });
}

function wrongTimes(details: FairDetails, nowMs: number): HallError | null {
  if (parseDay(details.day) === null) return { code: 'invalid_fields', fields: ['day'] };
  if (details.to <= details.from) return { code: 'invalid_fields', fields: ['to'] };
  return fairEndMs(details) <= nowMs ? { code: 'expired' } : null;
}

/** Gives postings a table at the fair, or another one; who is there already keeps his place in the list. */
export function placePostings(
  fair: Fair,
  { stalls, nowMs }: { readonly stalls: readonly FairStall[]; readonly nowMs: number },
): Result<Fair, HallError> {
  if (fair.status !== 'open') return wrongState;
  const placed = new Map(fair.stalls.map((stall) => [stall.postingId, stall]));
  for (const stall of stalls) placed.set(stall.postingId, stall);
  if (placed.size > mostStalls) return err({ code: 'too_large' });
  return ok({ ...fair, stalls: [...placed.values()], updatedAtMs: nowMs });
}

/** Takes postings out of the fair; they stay on the boards for as long as they would have without it. */
export function removePostings(
  fair: Fair,
  { postingIds, nowMs }: { readonly postingIds: readonly string[]; readonly nowMs: number },
): Result<Fair, HallError> {
  if (fair.status !== 'open') return wrongState;
  const stalls = fair.stalls.filter(({ postingId }) => !postingIds.includes(postingId));
  return ok({ ...fair, stalls, updatedAtMs: nowMs });
}

/** The fair is over; so many postings ended with it. One that was never public was never held. */
export function closeFair(
  fair: Fair,
  { endedPostings, nowMs }: { readonly endedPostings: number; readonly nowMs: number },
): Result<Fair, HallError> {
  if (fair.status !== 'open' || !isPublic(fair)) return wrongState;
  return ok({ ...fair, status: 'closed', endedPostings, updatedAtMs: nowMs, closedAtMs: nowMs });
}

/** The fair is not held; its postings go on without it. */
export function callOffFair(fair: Fair, nowMs: number): Result<Fair, HallError> {
  if (fair.status !== 'open') return wrongState;
  return ok({ ...fair, status: 'called_off', updatedAtMs: nowMs, closedAtMs: nowMs });
}

/** Whether a posting can be offered at a fair: it is not over. */
export function mayJoinFair({ status }: Pick<Posting, 'status'>): boolean {
  return status !== 'expired' && status !== 'withdrawn' && status !== 'archived';
}

/**
 * The posting after its fair; null where the fair's end changes nothing: what was never
 * released, and what is over already.
 */
export function endedWithFair(posting: Posting, nowMs: number): Posting | null {
  const status = nextStatus(posting.status, 'expire');
  return status === null ? null : { ...posting, status, revision: null, updatedAtMs: nowMs };
}

/** Whose postings a wish names that are at another fair that is still to come. */
export function atAnotherFair(
  fairs: readonly Fair[],
  wish: { readonly fairId: string; readonly postingIds: readonly string[] },
): string[] {
  const elsewhere = new Set(
    fairs
      .filter(({ id, status }) => id !== wish.fairId && status === 'open')
      .flatMap(({ stalls }) => stalls.map(({ postingId }) => postingId)),
  );
  return wish.postingIds.filter((id) => elsewhere.has(id));
}
