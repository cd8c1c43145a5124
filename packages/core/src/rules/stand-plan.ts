/** A place on the plan of the hall, counted from the top left corner. */
export interface PlanPlace {
  readonly column: number;
  readonly row: number;
}

/** A column or a row of a drawn plan; one without a booth is an aisle. */
export interface PlanTrack {
  readonly at: number;
  readonly aisle: boolean;
}

/** A part of the plan that is drawn at once, from left to right and from top to bottom. */
export interface PlanPart {
  readonly columns: readonly PlanTrack[];
  readonly rows: readonly PlanTrack[];
}

/** What an aisle takes of the room of a booth: enough to be seen, too little to waste. */
export const aisleShare = 0.3;

/** The columns or rows from the first used one to the last; nobody needs to see the rest. */
function tracks(used: readonly number[]): PlanTrack[] {
  if (used.length === 0) return [];
  const first = Math.min(...used);
  const known = new Set(used);
  return Array.from({ length: Math.max(...used) - first + 1 }, (_, index) => ({
    at: first + index,
    aisle: !known.has(first + index),
  }));
}

/** How much room some tracks take, in booths. */
export function roomOf(some: readonly PlanTrack[]): number {
  return some.reduce((sum, { aisle }) => sum + (aisle ? aisleShare : 1), 0);
}

/** Tracks cut whenever a run has room for no more; runs begin and end with a booth. */
function cut(all: readonly PlanTrack[], most: number): PlanTrack[][] {
  const found: PlanTrack[][] = [];
  let run: PlanTrack[] = [];
  for (const track of all) {
    if (!track.aisle && run.length > 0 && roomOf([...run, track]) > most + 1e-9) {
      found.push(run);
      run = [];
    }
    if (run.length > 0 || !track.aisle) run.push(track);
  }
  found.push(run);
  return found.map(withoutLastAisles).filter((part) => part.length > 0);
}

/** As few runs of at most `most` booths as there can be, and those as even as can be. */
function runs(all: readonly PlanTrack[], most: number): PlanTrack[][] {
  const fewest = cut(all, most);
  for (let target = 1; target < most; target += 1) {
    const even = cut(all, target);
    if (even.length <= fewest.length) return even;
  }
  return fewest;
}

function withoutLastAisles(run: readonly PlanTrack[]): PlanTrack[] {
  let end = run.length;
  while (end > 0 && run[end - 1]?.aisle === true) end -= 1;
  return run.slice(0, end);
}

/**
 * The plan in parts that are large enough to be read: each has at most so many booths beside and
 * above each other. Every booth is in exactly one part, and no part is without one.
 */
export function planParts(
  places: readonly PlanPlace[],
  most: { readonly columns: number; readonly rows: number },
): PlanPart[] {
  const across = runs(tracks(places.map(({ column }) => column)), most.columns);
  const down = runs(tracks(places.map(({ row }) => row)), most.rows);
  return down
    .flatMap((rows) => across.map((columns) => ({ columns, rows })))
    .filter((part) => places.some((place) => isInPart(place, part)));
}

/** Whether a place is drawn with a part. */
export function isInPart({ column, row }: PlanPlace, { columns, rows }: PlanPart): boolean {
  return columns.some(({ at }) => at === column) && rows.some(({ at }) => at === row);
}

/** The tracks of a part for a stylesheet's grid. */
export function gridTracks(some: readonly PlanTrack[]): string {
  return some.map(({ aisle }) => `minmax(0, ${aisle ? aisleShare : 1}fr)`).join(' ');
}

/** Where a place stands in the grid of a part, counted from 1 as stylesheets do. */
export function gridPlace(
  { column, row }: PlanPlace,
  { columns, rows }: PlanPart,
): { readonly gridColumn: number; readonly gridRow: number } {
  return {
    gridColumn: columns.findIndex(({ at }) => at === column) + 1,
    gridRow: rows.findIndex(({ at }) => at === row) + 1,
  };
}
