import { err, ok } from '@hall/core/basics/result';
import { rewrite } from '@hall/core/domain/posting/rewriting';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import type { Handler } from '../handler.ts';
import { scanInHall } from './scan-in-hall.ts';

/** One tap puts the neutral wording in place of what must not be published. */
export const rewritePosting: Handler<'posting.rewrite'> = (tx, input) => {
  const { postingId, version, hitKeys } = input;
  const posting = tx.stores.postings.get(postingId);
  const employer = posting === null ? null : tx.stores.employers.get(posting.employerId);
  if (posting === null || employer === null) return err({ code: 'not_found' });
  const done = rewrite(posting, {
    version,
    hitKeys,
    lexicon: baseLexicon,
    scan: (content) => scanInHall(tx, { postingId, employer, content }),
    nowMs: tx.nowMs,
  });
  if (!done.ok) return done;
  const { posting: state, version: next, rewritten } = done.value;
  const detail = { version: next, rewritten, hits: hitKeys.join(' ').slice(0, 400) };
  tx.record({ type: 'posting.rewritten', entityId: postingId, state, detail });
  return ok({ postingId, version: next, rewritten });
};
