import { err, ok } from '@hall/core/basics/result';
import type { GatePort } from '../../gates/gate-port.ts';
import type { Handler } from '../handler.ts';

/**
 * Says that the danger is over; doing so twice does nothing. The lanes close once it is written down,
 * those too that had opened by themselves.
 */
export function clearEmergency(gates: GatePort): Handler<'emergency.clear'> {
  return (tx) => {
    const isRunning = tx.stores.emergency.get() !== null;
    if (!isRunning && !gates.hasRaised()) return ok({});
    if (!gates.mayReset()) return err({ code: 'fire_input_on' });
    if (isRunning) {
      tx.record({
        type: 'emergency.cleared',
        entityId: 'emergency',
        state: { emergency: null },
        detail: {},
      });
    } else {
      tx.record({ type: 'gate.reset', entityId: 'gate', state: null, detail: {} });
    }
    return ok({});
  };
}
