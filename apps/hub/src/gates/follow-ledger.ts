import { evacuates, type Emergency } from '@hall/core/domain/emergency/emergency';
import type { GateMode } from '@hall/core/domain/gate/lane';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { RunningGates } from './running-gates.ts';

/** Brings the lanes to what was just written down; false where it says nothing to them. */
export function followLedger(
  event: CommittedEvent,
  running: RunningGates,
  mode: () => GateMode,
): boolean {
  const { gates, counter, watch, fire } = running;
  switch (event.type) {
    case 'gate.counted':
      counter.written();
      return true;
    case 'gate.corrected':
    case 'gate.doubted':
    case 'gate.zeroed':
      watch.look();
      return true;
    case 'gate.configured':
      gates.setMode(mode());
      return true;
    case 'gate.isolated':
      applyIsolation(running);
      return true;
    case 'emergency.raised': {
      const { emergency } = event.state as { readonly emergency: Emergency };
      if (evacuates(emergency.danger)) gates.raise('hall');
      return true;
    }
    case 'emergency.cleared':
    case 'gate.reset':
      // The contact closed again while the all-clear was being written down.
      if (gates.reset() === 'refused') fire.on('gate');
      return true;
    default:
      return false;
  }
}

/** Takes out of service what the manager took out, and puts the rest back. */
export function applyIsolation({ gates, hall }: RunningGates): void {
  const { isolated } = hall.stores.gateSettings.get();
  for (const { lane, isIsolated } of gates.lanes()) {
    const wanted = isolated.includes(lane);
    if (wanted !== isIsolated) gates.isolate(lane, wanted);
  }
}
