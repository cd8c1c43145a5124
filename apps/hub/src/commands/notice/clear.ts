import { ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';

/** Takes the notice away; doing so twice does nothing. */
export const clearNotice: Handler<'notice.clear'> = (tx) => {
  if (tx.stores.notice.get() === null) return ok({});
  tx.record({ type: 'notice.cleared', entityId: 'notice', state: { notice: null }, detail: {} });
  return ok({});
};
