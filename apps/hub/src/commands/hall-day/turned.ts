import { phaseId } from '@hall/core/domain/hall-day/hall-day';
import { hallNowOf } from '../../hall-day.ts';
import type { Tx } from '../handler.ts';

/**
 * Does what changes the hours, and writes the phase down that has begun by it: the clock would find
 * the beginning the calendar gives, which may be long past.
 */
export function turningHall(tx: Tx, change: () => void): void {
  const before = hallNowOf(tx.stores, tx.nowMs).mode;
  change();
  const { mode } = hallNowOf(tx.stores, tx.nowMs);
  if (mode === before) return;
  const state = { mode, sinceMs: tx.nowMs, byHand: true };
  tx.record({
    type: 'hallDay.changed',
    entityId: phaseId(state),
    state,
    detail: { mode, byHand: true },
  });
}
