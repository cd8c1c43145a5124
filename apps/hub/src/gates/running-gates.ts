import type { Clock, Timers } from '@hall/core/basics/ports';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { Answer } from '@hall/core/contract/wire';
import { evacuates } from '@hall/core/domain/emergency/emergency';
import type { GateMode } from '@hall/core/domain/gate/lane';
import type { GateConfig } from '@hall/devices/host/gate-config';
import { startGates, type GateEvent, type Gates } from '@hall/devices/host/gates';
import type { Stores } from '../store/stores.ts';
import { CountWatch } from './count-watch.ts';
import { FireContacts } from './fire-contacts.ts';
import { FireLink } from './fire-link.ts';
import { PassCounter } from './pass-counter.ts';

/** The hall, as the gates work on it. */
export interface DeskHall {
  readonly stores: Stores;
  readonly commands: {
    asSystem(name: CommandName, input: unknown, device?: string): Promise<Answer>;
  };
}

/** Gates at work, and what follows from what they say. */
export interface RunningGates {
  readonly hall: DeskHall;
  readonly gates: Gates;
  readonly counter: PassCounter;
  readonly fire: FireLink;
  readonly contacts: FireContacts;
  readonly watch: CountWatch;
}

export interface RunningGatesParts {
  readonly config: GateConfig;
  readonly hall: DeskHall;
  readonly mode: GateMode;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly onEvent: (event: GateEvent) => void;
  readonly system: (name: CommandName, input: unknown) => Promise<boolean>;
}

/** Opens the lines; an emergency that ran when the hub ended goes on. */
export function runGates(parts: RunningGatesParts): RunningGates {
  const { config, hall, mode, clock, timers, random, onEvent, system } = parts;
  const danger = hall.stores.emergency.get()?.danger;
  const isEmergency = danger !== undefined && evacuates(danger);
  const gates = startGates({
    ...{ config, onEvent, clock, timers, random },
    start: { mode, isEmergency },
  });
  const fireLanes = config.lanes.filter(
    ({ sensesBy }) => sensesBy !== null && sensesBy.fire !== null,
  );
  return {
    hall,
    gates,
    counter: new PassCounter({
      timers,
      write: (passes) => hall.commands.asSystem('gate.counted', { passes }),
    }),
    fire: new FireLink({
      timers,
      raise: (device) => hall.commands.asSystem('emergency.raise', { danger: 'fire' }, device),
    }),
    contacts: new FireContacts(danger === 'fire' ? fireLanes.map(({ lane }) => lane) : []),
    watch: new CountWatch({
      timers,
      lanes: () => gates.lanes(),
      count: () => hall.stores.hallCount.get(),
      doubt: (reason, lane) => system('gate.doubted', { reason, lane }),
    }),
  };
}
