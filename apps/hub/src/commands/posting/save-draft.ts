import { err, ok } from '@hall/core/basics/result';
import { beginPosting, saveDraft } from '@hall/core/domain/posting/writing';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { visibleNumber } from '../visible-number.ts';

/** Keeps a posting that is not finished. */
export const savePostingDraft: Handler<'posting.saveDraft'> = (tx, input, actor) => {
  const { employerId, content } = input;
  const by = staffIdOf(actor);
  const known = input.postingId === null ? null : tx.stores.postings.get(input.postingId);
  if (input.postingId !== null && known?.employerId !== employerId) {
    return err({ code: 'not_found' });
  }
  if (tx.stores.employers.get(employerId) === null) return err({ code: 'not_found' });
  const saved = saveDraft(
    known ??
      beginPosting({
        id: tx.newId(),
        postingNo: visibleNumber(tx, 'posting'),
        employerId,
        content,
        by,
        nowMs: tx.nowMs,
      }),
    { content, by, nowMs: tx.nowMs },
  );
  if (!saved.ok) return saved;
  const { id, postingNo, version } = saved.value;
  tx.record({ type: 'posting.drafted', entityId: id, state: saved.value, detail: {} });
  return ok({ postingId: id, postingNo, version });
};
