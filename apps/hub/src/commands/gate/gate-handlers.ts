import { err, ok } from '@hall/core/basics/result';
import type { GatePort } from '../../gates/gate-port.ts';
import type { Handler, Handlers } from '../handler.ts';
import { clearEmergency } from '../emergency/clear.ts';
import { raiseEmergency } from '../emergency/raise.ts';
import { correctHall, countPassed, doubtHall, zeroHall } from './hall-counting.ts';

/** What was shown at a lane has its handler with the readers. */
type GateCommand = Exclude<
  Extract<keyof Handlers, `gate.${string}` | `emergency.${string}`>,
  'gate.pass'
>;

const configureGates: Handler<'gate.configure'> = (tx, wanted) => {
  const before = tx.stores.gateSettings.get();
  if (before.openMode === wanted.openMode && before.maxOccupancy === wanted.maxOccupancy) {
    return ok({});
  }
  const { openMode, maxOccupancy } = wanted;
  tx.record({
    type: 'gate.configured',
    entityId: 'gateSettings',
    state: { ...before, openMode, maxOccupancy },
    detail: { openMode, maxOccupancy },
  });
  return ok({});
};

function isolateLane(gates: GatePort): Handler<'gate.isolate'> {
  return (tx, { lane, isIsolated }) => {
    if (!gates.hasLane(lane)) return err({ code: 'not_found' });
    const before = tx.stores.gateSettings.get();
    if (before.isolated.includes(lane) === isIsolated) return ok({});
    const others = before.isolated.filter((one) => one !== lane);
    tx.record({
      type: 'gate.isolated',
      entityId: 'gateSettings',
      state: { ...before, isolated: isIsolated ? [...others, lane] : others },
      detail: { lane, isIsolated },
    });
    return ok({});
  };
}

/**
 * The gate is told here and not before: the same command that comes twice is answered from the log of
 * commands, and opens once.
 */
function openLane(gates: GatePort): Handler<'gate.open'> {
  return (tx, { lane, direction }) => {
    const asked = gates.ask(lane, { grantId: tx.newId(), direction, by: 'staff' });
    if (asked === null) return err({ code: 'not_found' });
    if (asked.outcome === 'refused') return ok(asked);
    tx.record({ type: 'gate.opened', entityId: 'gate', state: null, detail: { lane, direction } });
    return ok({ outcome: 'asked' });
  };
}

const noteTrouble: Handler<'gate.troubled'> = (tx, trouble) => {
  tx.record({ type: 'gate.troubled', entityId: 'gate', state: null, detail: trouble });
  return ok({});
};

/** The commands of the entrance, and of dangers, for which it opens. */
export function gateHandlers(gates: GatePort): Pick<Handlers, GateCommand> {
  return {
    'gate.configure': configureGates,
    'gate.isolate': isolateLane(gates),
    'gate.open': openLane(gates),
    'gate.correct': correctHall,
    'gate.counted': countPassed,
    'gate.doubted': doubtHall,
    'gate.zeroed': zeroHall,
    'gate.troubled': noteTrouble,
    'emergency.raise': raiseEmergency(gates),
    'emergency.clear': clearEmergency(gates),
  };
}
