import type { Tx } from '../handler.ts';

/**
 * A market in the unassigned region 99 is a test or demonstration hall, and the only place where
 * the test people of that region are let in.
 */
export function isTestMarket(tx: Tx): boolean {
  return tx.stores.market.get().code.startsWith('99');
}
