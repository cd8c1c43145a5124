import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';
import { takePlace } from '@hall/core/domain/posting/living';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import { timesOverlap } from '@hall/core/domain/posting/shift';
import type { Worker } from '@hall/core/domain/worker/worker';
import { mayMinorsTake } from '@hall/core/rules/fit';
import type { Tx } from '../handler.ts';

/** A posting with who offers it. */
export interface Offer {
  readonly posting: Posting;
  readonly employer: Employer;
}

/** A posting and its employer, as they are now. */
export function offerOf(tx: Tx, postingId: string): Result<Offer, HallError> {
  const posting = tx.stores.postings.get(postingId);
  const employer = posting === null ? null : tx.stores.employers.get(posting.employerId);
  if (posting === null || employer === null) return err({ code: 'not_found' });
  return ok({ posting, employer });
}

/**
 * The posting with one place more taken by this worker, or why he cannot have it: the employer may
 * not hire, no place is left (D-10), the work is not for him (D-07), or he has other work then.
 */
export function mayTake(
  tx: Tx,
  { posting, employer }: Offer,
  worker: Worker,
): Result<Posting, HallError> {
  if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  if (worker.status === 'paused' || worker.status === 'left') return err({ code: 'wrong_state' });
  const bound = boundBy(tx, posting, worker.id);
  if (!bound.ok) return bound;
  const taken = takePlace(posting, tx.nowMs);
  if (!taken.ok) return taken;
  const content = finished(posting);
  if (worker.minorWorker && !mayMinorsTake(content)) return err({ code: 'not_for_minors' });
  return taken;
}

/** Whether this very work, or other work at the same time, is his already. */
function boundBy(tx: Tx, posting: Posting, workerId: string): Result<null, HallError> {
  const { matches, postings } = tx.stores;
  const confirmed = matches
    .openOrConfirmedOf(workerId)
    .filter(({ status }) => status === 'confirmed');
  if (confirmed.some(({ postingId }) => postingId === posting.id)) {
    return err({ code: 'already_matched' });
  }
  const content = finished(posting);
  const overlaps = confirmed.some(({ postingId }) => {
    const other = postings.get(postingId);
    return other !== null && timesOverlap(finished(other), content);
  });
  return overlaps ? err({ code: 'times_overlap' }) : ok(null);
}

/** Only finished texts are ever published, see `completeContent`. */
function finished({ content }: Posting): PostingContent {
  return content as PostingContent;
}
