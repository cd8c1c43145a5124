import { err, ok } from '@hall/core/basics/result';
import { scanTexts } from '@hall/core/domain/posting/text-scan';
import type { Handler } from '../handler.ts';

/** Puts a notice over every board; the scanner reads it first, like everything that is shown. */
export const showNotice: Handler<'notice.show'> = (tx, { notice }) => {
  if (notice.untilMs <= tx.nowMs) return err({ code: 'expired', fields: ['untilMs'] });
  const hits = scanTexts({ notice: notice.text }, tx.stores.lexicon.inForce());
  const serious = hits.filter((hit) => hit.severity === 'BLOCK');
  if (serious.length > 0) {
    return err({ code: 'hits_open', fields: serious.map((hit) => hit.key) });
  }
  tx.record({ type: 'notice.shown', entityId: 'notice', state: { notice }, detail: {} });
  return ok({});
};
