import { err, ok } from '@hall/core/basics/result';
import { waitingText } from '@hall/core/domain/posting/reviewing';
import { rewrite, rewriteContent } from '@hall/core/domain/posting/rewriting';
import type { Handler } from '../handler.ts';
import { scanInHall } from './scan-in-hall.ts';

/** Puts the neutral wording of the scanner into a text under review and scans it again. */
export const rewritePosting: Handler<'posting.rewrite'> = (tx, input) => {
  const { postingId, version, hitKeys } = input;
  const posting = tx.stores.postings.get(postingId);
  const employer = posting === null ? null : tx.stores.employers.get(posting.employerId);
  if (posting === null || employer === null) return err({ code: 'not_found' });
  const waiting = waitingText(posting);
  if (waiting === null) return err({ code: 'wrong_state' });
  const written = rewriteContent(waiting.content, hitKeys, tx.stores.lexicon.inForce());
  if (!written.ok) return written;
  const { content, rewritten } = written.value;
  const scan = scanInHall(tx, { postingId, employer, content });
  const changed = rewrite(posting, { version, content, scan });
  if (!changed.ok) return changed;
  const state = changed.value;
  const next = waitingText(state)?.version ?? state.version;
  const detail = { version: next, rewritten };
  tx.record({ type: 'posting.rewritten', entityId: postingId, state, detail });
  return ok({ postingId, version: next, rewritten });
};
