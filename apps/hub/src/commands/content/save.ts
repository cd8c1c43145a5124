import { err, ok } from '@hall/core/basics/result';
import { writeContent } from '@hall/core/domain/content/release';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { faultOfShowcase } from './showcase-check.ts';

/** Writes a page or changes one; either way it waits for somebody else to release it. */
export const saveContent: Handler<'content.save'> = (tx, { contentId, details }, actor) => {
  const known = contentId === null ? null : tx.stores.contents.get(contentId);
  if (contentId !== null && known === null) return err({ code: 'not_found' });
  const fault = faultOfShowcase(tx, details);
  if (fault !== null) return err(fault);
  const id = contentId ?? tx.newId();
  const written = writeContent({ id }, { details, by: staffIdOf(actor), nowMs: tx.nowMs });
  if (!written.ok) return written;
  tx.record({ type: 'content.saved', entityId: id, state: written.value, detail: {} });
  return ok({ contentId: id });
};
