import type { GateMode } from '@hall/core/domain/gate/lane';
import { gateConfig, type GateConfigInput } from '../host/gate-config.ts';
import { startGates, type GateEvent, type Gates } from '../host/gates.ts';
import type { LaneNews } from '../host/lane-runtime.ts';
import { systemClock, systemTimers } from '../host/system-time.ts';

/** Gates at work, with everything they told. */
export interface GateHall {
  readonly gates: Gates;
  readonly events: GateEvent[];
  news(lane: string): readonly LaneNews[];
  told(lane: string, type: LaneNews['type']): number;
  state(lane: string): string | undefined;
}

/** Starts the gates of a configuration as a hub does. */
export function startGateHall(options: {
  readonly config: GateConfigInput;
  readonly mode: GateMode;
  readonly isEmergency?: boolean;
}): GateHall {
  const events: GateEvent[] = [];
  const gates = startGates({
    config: gateConfig.parse(options.config),
    start: { mode: options.mode, isEmergency: options.isEmergency ?? false },
    onEvent: (event) => {
      events.push(event);
    },
    clock: systemClock,
    timers: systemTimers,
    random: () => 0.5,
  });
  const news = (lane: string): LaneNews[] =>
    events.flatMap((one) => (one.type === 'lane' && one.lane === lane ? [one.news] : []));
  return {
    gates,
    events,
    news,
    told: (lane, type) => news(lane).filter((one) => one.type === type).length,
    state: (lane) => gates.lanes().find((one) => one.lane === lane)?.status.state,
  };
}
