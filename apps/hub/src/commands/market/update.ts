import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';

/** Changes the market's own settings. */
export const updateMarket: Handler<'market.update'> = (tx, { market }) => {
  if (market.closesAt <= market.opensAt) {
    return err({ code: 'invalid_fields', fields: ['closesAt'] });
  }
  tx.record({ type: 'market.updated', entityId: 'market', state: market, detail: {} });
  return ok({});
};
