import {
  simulatedSite,
  siteWiring,
  type SimulatedSite,
  type SiteKind,
} from '../drivers/gate/simulator-site.ts';
import type { GateConfigInput } from '../host/gate-config.ts';
import { systemClock, systemTimers } from '../host/system-time.ts';
import type { SimulatedLineConfig } from './simulated-windows.ts';
import { startWire, type SimulatedCable, type SimulatedVia } from './wire.ts';

/** A simulated entrance with its cable and the settings it is reached by. */
export interface RunningGates extends SimulatedCable {
  readonly config: GateConfigInput;
  readonly site: SimulatedSite;
}

/** Starts an entrance: lanes `1` to `n`, all on one line. */
export async function startSimulatedGates(options: {
  readonly via: SimulatedVia;
  readonly kind: SiteKind;
  readonly lanes: number;
}): Promise<RunningGates> {
  const { via, kind, lanes } = options;
  const site = simulatedSite({ kind, lanes, clock: systemClock, timers: systemTimers });
  const wire = await startWire({ via, onLine: site.attach });
  const line: SimulatedLineConfig =
    wire.path === null ? { tcp: wire.tcp } : { serial: wire.path, baud: 9600, format: '8N1' };
  return { ...wire.cable, site, config: siteConfig({ kind, lanes, line }) };
}

/** The settings of such an entrance. */
export function siteConfig(site: {
  readonly kind: SiteKind;
  readonly lanes: number;
  readonly line: SimulatedLineConfig;
}): GateConfigInput {
  const numbers = Array.from({ length: site.lanes }, (_, at) => at + 1);
  const modules = numbers.map((unit) => ({
    ...{ protocol: 'modbus' as const, name: `m${unit}`, unit },
  }));
  const turnstiles = numbers.map((address) => ({
    ...{ protocol: 'eb' as const, name: `t${address}`, address },
  }));
  const hasTurnstiles = site.kind === 'turnstiles';
  return {
    lines: [{ line: site.line, boards: hasTurnstiles ? [...modules, ...turnstiles] : modules }],
    lanes: numbers.map((number) => ({
      lane: String(number),
      opensBy: hasTurnstiles
        ? { board: `t${number}` }
        : { board: `m${number}`, in: siteWiring.in, out: siteWiring.out },
      sensesBy: { board: `m${number}`, ...siteWiring },
    })),
  };
}
