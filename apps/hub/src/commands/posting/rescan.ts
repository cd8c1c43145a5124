import { err, ok } from '@hall/core/basics/result';
import type { Posting } from '@hall/core/domain/posting/posting';
import { rescan, type Rescanned } from '@hall/core/domain/posting/rescanning';
import type { Stores } from '../../store/stores.ts';
import type { Handler } from '../handler.ts';

/** Reads an open posting with the lexicon in force; a new BLOCK takes it off the boards. */
export const rescanPosting: Handler<'posting.rescan'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const found = rescanInHall(tx.stores, posting, tx.nowMs);
  if (found === null) return ok({ postingId, suspended: false });
  const { scan } = found.posting;
  tx.record({
    type: 'posting.rescanned',
    entityId: postingId,
    state: found.posting,
    detail: { lexiconVersion: scan?.lexiconVersion ?? '', hits: scan?.hits.length ?? 0 },
  });
  const { suspended } = found;
  if (suspended !== null) {
    const detail = { reason: 'lexicon_update' as const, text: suspended.reason?.text ?? '' };
    tx.record({ type: 'posting.suspended', entityId: postingId, state: suspended, detail });
  }
  return ok({ postingId, suspended: suspended !== null });
};

/** What the lexicon in force finds in a posting now; null when it is what was found before. */
export function rescanInHall(stores: Stores, posting: Posting, nowMs: number): Rescanned | null {
  const employer = stores.employers.get(posting.employerId);
  return rescan(posting, {
    lexicon: stores.lexicon.inForce(),
    employerName: employer?.details.displayName ?? '',
    nowMs,
  });
}
