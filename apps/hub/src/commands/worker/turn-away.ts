import { ok } from '@hall/core/basics/result';
import type { PaperDocument } from '@hall/core/documents/paper';
import { underAgeHelp } from '@hall/core/documents/under-age-help';
import type { Language } from '@hall/core/i18n/translate';
import type { Handler, Tx } from '../handler.ts';

/** Somebody who says that he is under 16 is refused as a child with a card is (B-22). */
export const turnAway: Handler<'worker.turnAway'> = (tx, { language }) =>
  ok({ document: turnChildAway(tx, language) });

/** Counts one child and writes down nothing else; what goes home is who helps. */
export function turnChildAway(tx: Tx, language: Language): PaperDocument {
  tx.record({ type: 'hall.minor_refused', entityId: tx.newId(), state: null, detail: {} });
  return underAgeHelp({ market: tx.stores.market.get(), atMs: tx.nowMs, language });
}
