import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SimulatedSiteLane } from '@hall/devices/drivers/gate/simulator-site';
import type { GateConfigInput } from '@hall/devices/host/gate-config';
import { startSimulatedGates, type RunningGates } from '@hall/devices/simulators/simulated-gates';
import { pause } from './stats.ts';

/** An entrance of a bench: its lanes, on one line or several. */
export interface BenchEntrance {
  readonly lanes: readonly SimulatedSiteLane[];
  close(): Promise<void>;
}

/** Starts an entrance in the process that measures, and writes the file by which a hub finds it. */
export async function benchEntrance(
  dataDir: string,
  size: { readonly lines: number; readonly lanesPerLine: number },
): Promise<BenchEntrance> {
  const options = { via: 'tcp', kind: 'relays', lanes: size.lanesPerLine } as const;
  const sites: RunningGates[] = [];
  while (sites.length < size.lines) sites.push(await startSimulatedGates(options));
  const config = { lines: sites.flatMap(linesOf), lanes: sites.flatMap(lanesOf) };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'gates.json'), JSON.stringify(config));
  return {
    lanes: sites.flatMap(({ site }) => site.lanes),
    close: async () => {
      await Promise.all(sites.map((one) => one.close()));
    },
  };
}

/** Each line names its boards alike; in one file they differ. */
function linesOf({ config }: RunningGates, at: number): GateConfigInput['lines'] & object {
  return (config.lines ?? []).map(({ line, boards }) => ({
    line,
    boards: boards.map((board) => ({ ...board, name: `${board.name}-${at}` })),
  }));
}

function lanesOf({ config }: RunningGates, at: number): GateConfigInput['lanes'] & object {
  const lanes = config.lanes ?? [];
  return lanes.map(({ opensBy, sensesBy, ...lane }, number) => ({
    ...lane,
    lane: String(at * lanes.length + number + 1),
    opensBy: opensBy ? { ...opensBy, board: `${opensBy.board}-${at}` } : null,
    sensesBy: sensesBy ? { ...sensesBy, board: `${sensesBy.board}-${at}` } : null,
  }));
}

const lookMs = 2;

/** Waits for something that a bench cannot go on without. */
export async function arrives(
  what: string,
  isThere: () => boolean,
  withinMs = 30_000,
): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!isThere()) {
    if (performance.now() > endMs) throw new Error(`the bench waits in vain: ${what}`);
    await pause(lookMs);
  }
}

/** So often a module is read while somebody stands in a sensor; a hub that looks away misses nobody. */
const readings = 2;
/** Longer than the rest after which a contact counts again. */
const restMs = 320;

/** Waits until the hub has read a lane's contacts a few times. */
export async function isRead({ module }: Pick<SimulatedSiteLane, 'module'>): Promise<void> {
  const enough = module.questions + readings;
  await arrives('a module is read', () => module.questions >= enough);
}

/** One person after the other through one lane. */
export async function walkThrough(lane: SimulatedSiteLane, people: number): Promise<void> {
  for (let n = 0; n < people; n += 1) {
    lane.gate.block('in', true);
    await isRead(lane);
    lane.gate.block('in', false);
    await isRead(lane);
    await pause(restMs);
  }
}
