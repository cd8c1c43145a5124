import { simulatedUps, type SimulatedUps } from '../drivers/ups/simulator.ts';
import type { UpsConfig } from '../host/ups.ts';
import { startWire, type SimulatedCable } from './wire.ts';

/** A simulated UPS with its daemon, and the settings it is reached by. */
export interface RunningUps extends SimulatedCable {
  readonly config: UpsConfig;
  readonly ups: SimulatedUps;
}

/** Starts a daemon on a free port. */
export async function startSimulatedUps(): Promise<RunningUps> {
  const ups = simulatedUps('hall');
  const wire = await startWire({ via: 'tcp', onLine: ups.attach });
  return { ...wire.cable, ups, config: { tcp: wire.tcp, ups: 'hall' } };
}
