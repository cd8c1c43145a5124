import type { Direction, GateMode } from './lane.ts';

/**
 * How many people are inside (G-03): all who came in less all who went out, never below zero, put
 * right by a manager with a reason, and zero at the close of the day.
 */
export interface Occupancy {
  readonly inside: number;
  /** Since the last close. */
  readonly came: number;
  readonly went: number;
}

/** What changes it. */
export type OccupancyEvent =
  | { readonly type: 'passed'; readonly direction: Direction }
  /** How many are inside by a person's count. */
  | { readonly type: 'corrected'; readonly inside: number }
  | { readonly type: 'closed' };

/** Nobody is inside. */
export const emptyHall: Occupancy = { inside: 0, came: 0, went: 0 };

/** The next count. Somebody who leaves an empty hall came in unseen: the hall stays empty. */
export function stepOccupancy(hall: Occupancy, event: OccupancyEvent): Occupancy {
  switch (event.type) {
    case 'passed':
      return event.direction === 'in'
        ? { ...hall, inside: hall.inside + 1, came: hall.came + 1 }
        : { ...hall, inside: Math.max(0, hall.inside - 1), went: hall.went + 1 };
    case 'corrected':
      return { ...hall, inside: Math.max(0, event.inside) };
    case 'closed':
      return emptyHall;
  }
}

/** How full a hall is (G-04). `ample` also where no limit is set. */
export const crowdings = ['ample', 'crowded', 'full'] as const;
export type Crowding = (typeof crowdings)[number];

/** From here on it is crowded, and the hall says so (G-04). */
export const crowdedShare = 0.9;

/**
 * How full the hall is. `awaited` are those the gates have opened for and who are not through yet:
 * without them several lanes would fill the last place at once.
 */
export function crowdingOf(count: {
  readonly inside: number;
  readonly awaited: number;
  readonly maxOccupancy: number | null;
}): Crowding {
  const { inside, awaited, maxOccupancy } = count;
  if (maxOccupancy === null) return 'ample';
  if (inside + awaited >= maxOccupancy) return 'full';
  return inside >= maxOccupancy * crowdedShare ? 'crowded' : 'ample';
}

/** Whether the lanes are to let nobody more in: in one mode only, and never out of it. */
export function closesInbound(mode: GateMode, crowding: Crowding): boolean {
  return mode === 'capacity' && crowding === 'full';
}
