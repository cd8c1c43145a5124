import { err, ok } from '@hall/core/basics/result';
import { countSlip } from '../assist/recommendations.ts';
import type { Handler } from '../handler.ts';

/** Writes down what became of a slip's paper. */
export const recordSlipPrinted: Handler<'slip.printed'> = (tx, { slipId, result }) => {
  const slip = tx.stores.slips.get(slipId);
  if (slip === null) return err({ code: 'not_found' });
  tx.record({ type: 'slip.printed', entityId: slipId, state: null, detail: { result } });
  if (result.outcome === 'confirmed' && slip.recommended) countSlip(tx, slip);
  return ok({ slipId });
};
