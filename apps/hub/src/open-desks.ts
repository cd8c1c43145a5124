import type { IdSource } from '@hall/core/basics/ports';
import { GateDesk } from './gates/gate-desk.ts';
import { readGateSetup } from './gates/gate-setup.ts';
import type { Dispatcher, ReportBug } from './gateway/dispatcher.ts';
import type { HubOptions } from './hub-options.ts';
import { openPasses, type Passes } from './passes/open-passes.ts';
import { PowerDesk } from './power/power-desk.ts';
import { WindowDesk } from './windows/window-desk.ts';

/** Who is told of changes; filled in once those who are told are there. */
export interface Listeners {
  committed: ConstructorParameters<typeof Dispatcher>[0]['onCommitted'];
  gatesChanged: () => void;
}

/** The devices that are plugged in at the hub itself. */
export interface Desks {
  readonly windows: WindowDesk;
  readonly gates: GateDesk;
  readonly power: PowerDesk;
  readonly passes: Passes;
}

/** All lanes are open within it (G-06). */
const lanesOpenMs = 1_000;

/** Makes the desks; each begins its work when the hub starts it. */
export function openDesks(
  options: HubOptions,
  parts: {
    readonly ids: IdSource;
    readonly reportBug: ReportBug;
    readonly listeners: Listeners;
  },
): Desks {
  const bugs = (name: string) => (cause: unknown) => {
    parts.reportBug({ ref: name, name, cause });
  };
  const random = Math.random;
  const look = (): void => {
    parts.listeners.gatesChanged();
  };
  const setup = readGateSetup(options.config);
  const shared = { ...options, setup, random, onChange: look };
  const gates = new GateDesk({ ...shared, reportBug: bugs('gates') });
  const power = new PowerDesk({ ...options, random, reportBug: bugs('power') });
  // Whoever is inside gets out, whatever becomes of the power; the lines need a moment to say so.
  power.beforeStop.push(() => {
    gates.raise('hall');
    return new Promise((resolve) => {
      options.timers.after(lanesOpenMs, resolve);
    });
  });
  return {
    windows: new WindowDesk({ ...options, random, reportBug: bugs('windows') }),
    gates,
    power,
    passes: openPasses({ ...shared, gates, ids: parts.ids, reportBug: bugs('passes') }),
  };
}
