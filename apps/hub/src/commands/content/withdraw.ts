import { err, ok } from '@hall/core/basics/result';
import { withdrawContent } from '@hall/core/domain/content/release';
import type { Handler } from '../handler.ts';

/** Takes a page down. */
export const withdrawPage: Handler<'content.withdraw'> = (tx, { contentId }) => {
  const item = tx.stores.contents.get(contentId);
  if (item === null) return err({ code: 'not_found' });
  const withdrawn = withdrawContent(item, tx.nowMs);
  if (!withdrawn.ok) return withdrawn;
  tx.record({ type: 'content.withdrawn', entityId: contentId, state: withdrawn.value, detail: {} });
  return ok({ contentId });
};
