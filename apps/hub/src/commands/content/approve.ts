import { err, ok } from '@hall/core/basics/result';
import { approveContent } from '@hall/core/domain/content/release';
import { scanTexts } from '@hall/core/domain/posting/text-scan';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { faultOfShowcase } from './showcase-check.ts';

/** Releases a page to the boards. */
export const approvePage: Handler<'content.approve'> = (tx, { contentId }, actor) => {
  const item = tx.stores.contents.get(contentId);
  if (item === null) return err({ code: 'not_found' });
  // Between writing and release he may have been barred.
  const fault = faultOfShowcase(tx, item.details);
  if (fault !== null) return err(fault);
  const { title, lines } = item.details;
  const hits = scanTexts({ title, lines: lines.join('\n') }, tx.stores.lexicon.inForce());
  const approved = approveContent(item, {
    hits,
    by: staffIdOf(actor),
    singleStaff: tx.stores.market.get().singleStaff,
    nowMs: tx.nowMs,
  });
  if (!approved.ok) return approved;
  tx.record({ type: 'content.approved', entityId: contentId, state: approved.value, detail: {} });
  return ok({ contentId });
};
