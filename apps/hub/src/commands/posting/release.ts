import { err, ok } from '@hall/core/basics/result';
import { releaseOf } from '@hall/core/domain/posting/reviewing';
import { hallNowOf } from '../../hall-day.ts';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { judge, publish } from './approve.ts';

/** Passes a posting in the evening; it is on the boards when the hall opens (K-09). */
export const approveForOpening: Handler<'posting.approveForOpening'> = (tx, input, actor) => {
  const { opensAtMs } = hallNowOf(tx.stores, tx.nowMs);
  const posting = tx.stores.postings.get(input.postingId);
  if (posting === null) return err({ code: 'not_found' });
  if (opensAtMs === null || posting.status !== 'pending_review')
    return err({ code: 'wrong_state' });
  const by = staffIdOf(actor);
  // Judged now too, so that a reviewer learns in the evening what would be refused in the morning.
  const judged = judge(tx, { ...input, by }, opensAtMs);
  if (!judged.ok) return judged;
  const { version, decisions, fastLane } = input;
  const release = { version, decisions: [...decisions], by, fastLane, atMs: tx.nowMs };
  const state = { ...posting, release, updatedAtMs: tx.nowMs };
  const detail = { version, decisions };
  tx.record({ type: 'posting.release_planned', entityId: posting.id, state, detail });
  return ok({ postingId: posting.id, opensAtMs });
};

/** The hall is open: what was passed for it is published, or waits for a person again. */
export const releasePosting: Handler<'posting.release'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  const release = posting === null ? null : releaseOf(posting);
  if (posting === null || release === null) return err({ code: 'wrong_state' });
  if (hallNowOf(tx.stores, tx.nowMs).mode === 'closed') return err({ code: 'too_early' });
  const { version, decisions, by, fastLane } = release;
  const published = publish(tx, { postingId, version, decisions, by, fastLane });
  if (published.ok) return ok({ postingId, isPublished: true });
  const state = { ...posting, release: null, updatedAtMs: tx.nowMs };
  const detail = { code: published.error.code };
  tx.record({ type: 'posting.release_dropped', entityId: postingId, state, detail });
  return ok({ postingId, isPublished: false });
};
