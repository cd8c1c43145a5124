import { err, ok } from '@hall/core/basics/result';
import { statusAt } from '@hall/core/domain/employer/verification';
import { openHits } from '@hall/core/domain/posting/decisions';
import { realEmployerNamed } from '@hall/core/domain/posting/real-employer';
import { restore } from '@hall/core/domain/posting/living';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { Handler } from '../handler.ts';
import { scanInHall } from './scan-in-hall.ts';

/** Puts a suspended posting back. It is publishing again, so it is checked like publishing. */
export const restorePosting: Handler<'posting.restore'> = (tx, { postingId, text }) => {
  const posting = tx.stores.postings.get(postingId);
  const employer = posting === null ? null : tx.stores.employers.get(posting.employerId);
  if (posting === null || employer === null) return err({ code: 'not_found' });
  const restored = restore(posting, tx.nowMs);
  if (!restored.ok) return restored;
  if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  // Only finished texts were ever published.
  const content = posting.content as PostingContent;
  const named = realEmployerNamed(employer.details, content);
  if (!named.ok) return named;
  const scan = scanInHall(tx, { postingId, employer, content });
  const open = openHits(scan, posting.decisions);
  if (open.length > 0) return err({ code: 'hits_open', fields: open.map((hit) => hit.key) });
  const state = { ...restored.value, scan };
  tx.record({ type: 'posting.restored', entityId: postingId, state, detail: { text } });
  return ok({ postingId });
};
