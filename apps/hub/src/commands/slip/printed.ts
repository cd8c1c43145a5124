import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';

/** Writes down what became of a slip's paper. */
export const recordSlipPrinted: Handler<'slip.printed'> = (tx, { slipId, result }) => {
  if (tx.stores.slips.get(slipId) === null) return err({ code: 'not_found' });
  tx.record({ type: 'slip.printed', entityId: slipId, state: null, detail: { result } });
  return ok({ slipId });
};
