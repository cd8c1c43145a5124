import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { gateModes, type Direction } from './lane.ts';
import { emptyHall, stepOccupancy } from './occupancy.ts';

/** A lane as it is named in the file with the gates. */
export const laneName = z.string().regex(/^[0-9A-Z]{1,4}$/);

/** More lanes than the file with the gates may name. */
const mostLanes = 64;
const count = z.number().int().min(0);

/** What a manager decides about the entrance. */
export const gateSettings = z.strictObject({
  /** How the lanes work while the hall is open. */
  openMode: z.enum(gateModes).exclude(['closed']),
  /** So many people may be inside; null where nobody has set a limit. */
  maxOccupancy: z.number().int().min(1).max(100_000).nullable(),
  /** Lanes that were taken out of service. */
  isolated: z.array(laneName).max(mostLanes),
});
export type GateSettings = z.infer<typeof gateSettings>;

/** Before anybody has decided: everybody walks in, and is counted (G-01). */
export const usualGateSettings: GateSettings = {
  openMode: 'free_count',
  maxOccupancy: null,
  isolated: [],
};

/** How long hours are kept (G-10): long enough to compare a season with the one before. */
export const hoursKeptYears = 2;

/** An hour of the entrance, without anybody in it (G-10). */
export const gateHour = z.strictObject({
  hourStartMs: instantMs,
  in: count,
  out: count,
  /** The most that were inside at once. */
  peakInside: count,
  /** Somebody may have passed unseen. */
  isApproximate: z.boolean(),
});
export type GateHour = z.infer<typeof gateHour>;

/** Who passed one lane today. */
const laneCount = z.strictObject({ lane: laneName, in: count, out: count });

/** How many are inside on a market day, and how it came to that (G-03). */
export const hallCount = z.strictObject({
  day: marketDay,
  inside: count,
  lanes: z.array(laneCount).max(mostLanes),
  /** Stays until somebody has counted, or nobody is inside. */
  isApproximate: z.boolean(),
  /** The hour of the last change; null before the first of the day. */
  hour: gateHour.nullable(),
});
export type HallCount = z.infer<typeof hallCount>;

/** Somebody who is through a lane. */
export interface LanePass {
  readonly lane: string;
  readonly direction: Direction;
}

const msPerHour = 3_600_000;

/** The first millisecond of an hour; Shanghai is whole hours away from UTC. */
export function hourStartOf(atMs: number): number {
  return Math.floor(atMs / msPerHour) * msPerHour;
}

/** A day on which nobody has come yet. */
export function freshCount(day: string): HallCount {
  return { day, inside: emptyHall.inside, lanes: [], isApproximate: false, hour: null };
}

/** When something is counted, and what is known of that hour already. */
export interface CountedAt {
  readonly atMs: number;
  readonly hourBefore: GateHour | null;
}

/** People passed, in this order. */
export function countPasses(
  before: HallCount,
  passes: readonly LanePass[],
  at: CountedAt,
): HallCount {
  let hall = { inside: before.inside, came: 0, went: 0 };
  let peak = hall.inside;
  for (const { direction } of passes) {
    hall = stepOccupancy(hall, { type: 'passed', direction });
    peak = Math.max(peak, hall.inside);
  }
  const lanes = passes.reduce(withPass, before.lanes);
  const after = { ...before, inside: hall.inside, lanes };
  return withHour(after, { in: hall.came, out: hall.went, peak }, at);
}

/** Somebody has counted: so many more or fewer are inside than was thought. */
export function correctCount(before: HallCount, delta: number, at: CountedAt): HallCount {
  const hall = { inside: before.inside, came: 0, went: 0 };
  const { inside } = stepOccupancy(hall, { type: 'corrected', inside: before.inside + delta });
  const after = { ...before, inside, isApproximate: false };
  return withHour(after, { in: 0, out: 0, peak: inside }, at);
}

/** Somebody may have passed unseen. */
export function doubtCount(before: HallCount, at: CountedAt): HallCount {
  const after = { ...before, isApproximate: true };
  return withHour(after, { in: 0, out: 0, peak: before.inside }, at);
}

/** Nobody is inside any more; who came and went stays told until the day is over. */
export function emptyCount(before: HallCount): HallCount {
  const { inside } = stepOccupancy({ inside: before.inside, came: 0, went: 0 }, { type: 'closed' });
  return { ...before, inside, isApproximate: false };
}

/** Everybody who came and went on the day of the count. */
export function totalsOf({ lanes }: Pick<HallCount, 'lanes'>): { in: number; out: number } {
  return lanes.reduce((sum, lane) => ({ in: sum.in + lane.in, out: sum.out + lane.out }), {
    in: 0,
    out: 0,
  });
}

function withPass(lanes: HallCount['lanes'], { lane, direction }: LanePass): HallCount['lanes'] {
  const known = lanes.find((one) => one.lane === lane) ?? { lane, in: 0, out: 0 };
  const next = { ...known, [direction]: known[direction] + 1 };
  return [...lanes.filter((one) => one.lane !== lane), next];
}

function withHour(
  after: HallCount,
  passed: { readonly in: number; readonly out: number; readonly peak: number },
  { atMs, hourBefore }: CountedAt,
): HallCount {
  const hourStartMs = hourStartOf(atMs);
  const known = hourBefore ?? { in: 0, out: 0, peakInside: 0, isApproximate: false };
  return {
    ...after,
    hour: {
      hourStartMs,
      in: known.in + passed.in,
      out: known.out + passed.out,
      peakInside: Math.max(known.peakInside, passed.peak),
      isApproximate: known.isApproximate || after.isApproximate,
    },
  };
}
