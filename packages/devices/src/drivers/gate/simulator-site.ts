import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Line } from '../../transports/line.ts';
import { simulatedModule, type SimulatedModule } from '../modbus/simulator.ts';
import { simulatedTurnstile, type SimulatedTurnstile } from './simulator-boards.ts';
import { simulatedGate, type GateContact, type SimulatedGate } from './simulator.ts';

/** An entrance on one RS-485 line: boards, gates, and people in front of them. */
export interface SimulatedSite {
  readonly attach: (line: Line) => void;
  readonly lanes: readonly SimulatedSiteLane[];
  /** Bytes of somebody else on the line: noise, or a second master. */
  interject(bytes: Uint8Array): void;
}

/** One lane of it. */
export interface SimulatedSiteLane {
  readonly lane: string;
  readonly gate: SimulatedGate;
  /** Its inputs, and its relays where it has no turnstile board. */
  readonly module: SimulatedModule;
  readonly turnstile: SimulatedTurnstile | null;
}

/** `relays`: a Modbus module opens the gate. `turnstiles`: an `EB` board does, on the same line. */
export type SiteKind = 'relays' | 'turnstiles';

/** Which input or relay of a module is what (hardware reference, wiring of the first choice). */
export const siteWiring = { in: 0, out: 1, alarm: 2, fire: 3 } as const;

/** Makes an entrance with so many lanes; the boards of lane n have address n. */
export function simulatedSite(parts: {
  readonly kind: SiteKind;
  readonly lanes: number;
  readonly clock: Clock;
  readonly timers: Timers;
}): SimulatedSite {
  const lines = new Set<Line>();
  const lanes = Array.from({ length: parts.lanes }, (_, at) => siteLane(at + 1, parts));
  return {
    lanes,
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
      for (const { module, turnstile } of lanes) {
        module.attach(line);
        turnstile?.attach(line);
      }
    },
    interject: (bytes) => {
      for (const line of lines) line.send(bytes);
    },
  };
}

function siteLane(
  number: number,
  parts: { readonly kind: SiteKind; readonly clock: Clock; readonly timers: Timers },
): SimulatedSiteLane {
  const { kind, clock, timers } = parts;
  const module = simulatedModule({ unit: number, timers });
  const touch = (contact: GateContact, isClosed: boolean): void => {
    if (isClosed) module.press(siteWiring[contact]);
    else module.release(siteWiring[contact]);
  };
  const gate = simulatedGate({ clock, timers, touch });
  const turnstile = kind === 'turnstiles' ? simulatedTurnstile(number) : null;
  turnstile?.onOpen((direction) => {
    gate.opened(direction);
  });
  turnstile?.onFree((isFree) => {
    gate.held(isFree);
  });
  if (!turnstile) {
    module.relays.onChange((coil, isOn) => {
      // Both contacts for good is how a gate is told to stay open; one for a moment lets one through.
      if (isOn && coil === siteWiring.in) gate.opened('in');
      if (isOn && coil === siteWiring.out) gate.opened('out');
      gate.held(module.relays.isOn(siteWiring.in) && module.relays.isOn(siteWiring.out));
    });
  }
  return { lane: String(number), gate, module, turnstile };
}
