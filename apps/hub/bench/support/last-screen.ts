import { median, pause, percentile } from './stats.ts';
import type { ThinClient } from './thin-client.ts';

export type Act = () => Promise<unknown>;

/** Whoever tells when something has reached it: a screen, or the sign over a window. */
export type Witness = Pick<ThinClient, 'onDelta'>;

/** Somebody who acts, and the screens that see what came of it. */
export interface Side {
  readonly screens: readonly Witness[];
  /** What comes before the durable work and is not measured; gives the work. */
  prepare(): Promise<Act>;
}

/** How often, and with which pause before each sample. */
export interface Sampling {
  readonly runs: number;
  readonly samplesPerRun: number;
  readonly paceMs: number;
}

/**
 * What a side does before the next one has its turn, about a second's worth. Changing sides at every
 * sample would show each server one command in a fifth of a second, after the others had emptied the
 * processor's caches; what is asked for is a steady load on each of them.
 */
const samplesPerTurn = 12;

/** Milliseconds from the sending of a command until the last screen has what it changed. */
export interface Measured {
  readonly p50: number;
  readonly p99: number;
}

/** Medians over the runs; the sides take turns, so that a busy moment meets them all. */
export async function compareSides<S extends string>(
  sides: Readonly<Record<S, Side>>,
  { runs, samplesPerRun, paceMs }: Sampling,
): Promise<Record<S, Measured>> {
  const names = Object.keys(sides) as S[];
  const perRun = new Map<S, Measured[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    const samples = new Map<S, number[]>(names.map((name) => [name, []]));
    for (let taken = 0; taken < samplesPerRun; taken += samplesPerTurn) {
      const count = Math.min(samplesPerTurn, samplesPerRun - taken);
      for (const name of names) {
        for (let n = 0; n < count; n += 1) {
          samples.get(name)?.push(await sample(sides[name], paceMs));
        }
      }
    }
    for (const [name, values] of samples) {
      perRun.get(name)?.push({ p50: median(values), p99: percentile(values, 0.99) });
    }
  }
  const medians = names.map((name) => {
    const all = perRun.get(name) ?? [];
    const p50 = median(all.map((one) => one.p50));
    return [name, { p50, p99: median(all.map((one) => one.p99)) }] as const;
  });
  return Object.fromEntries(medians) as Record<S, Measured>;
}

async function sample(side: Side, paceMs: number): Promise<number> {
  const act = await side.prepare();
  await pause(paceMs);
  let missing = side.screens.length;
  const startedMs = performance.now();
  const last = new Promise<number>((resolve) => {
    for (const screen of side.screens) {
      screen.onDelta = (atMs) => {
        screen.onDelta = () => undefined;
        missing -= 1;
        if (missing === 0) resolve(atMs);
      };
    }
  });
  await act();
  return (await last) - startedMs;
}
