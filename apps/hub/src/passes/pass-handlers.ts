import { ok } from '@hall/core/basics/result';
import type { PassBy } from '@hall/core/domain/gate/lane';
import type { Handler, Handlers } from '../commands/handler.ts';

/** The figure that counts those who were let in by something. */
export function passFigure(by: PassBy): string {
  return `gate.in.${by}`;
}

/** Writes down that somebody was let through: in the ledger without a trace of who it was. */
const recordPass: Handler<'gate.pass'> = (tx, { lane, direction, by, slipId, cardHmac }) => {
  const detail = { lane, direction, by };
  tx.record({ type: 'gate.let_through', entityId: 'gate', state: null, detail });
  if (direction === 'in') tx.stores.figures.add(tx.day, passFigure(by), 1);
  if (by === 'slip' && slipId !== null) tx.stores.passes.use(slipId, tx.day);
  if (cardHmac !== null) tx.stores.passes.cardRead({ hmac: cardHmac, atMs: tx.nowMs, slipId });
  return ok({});
};

/** Commands of what was shown at the gates. */
export const passHandlers = { 'gate.pass': recordPass } satisfies Partial<Handlers>;
