import { ok } from '@hall/core/basics/result';
import { evacuates } from '@hall/core/domain/emergency/emergency';
import type { GatePort } from '../../gates/gate-port.ts';
import type { Handler } from '../handler.ts';

/**
 * Puts a danger over every screen; somebody who presses again in his fright changes nothing. Where
 * people have to get out, the lanes open before anything is written: an open gate needs no ledger.
 */
export function raiseEmergency(gates: GatePort): Handler<'emergency.raise'> {
  return (tx, { danger }, actor) => {
    if (evacuates(danger)) gates.raise(actor.kind === 'staff' ? 'manager' : 'hall');
    if (tx.stores.emergency.get()?.danger === danger) return ok({});
    const emergency = { danger, sinceMs: tx.nowMs };
    tx.record({
      type: 'emergency.raised',
      entityId: 'emergency',
      state: { emergency },
      detail: { danger },
    });
    return ok({});
  };
}
