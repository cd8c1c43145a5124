import {
  planParts,
  type PlanPart,
  type PlanPlace,
  type PlanTrack,
} from '@hall/core/rules/stand-plan';
import { planMost } from '@hall/core/domain/stand/stand';
import type { PlanBox, PlanPoint } from './plan.ts';
import { shortestWay, type Cell } from './stand-way.ts';

/** What an aisle takes of a booth: wide enough for the line of a way and its arrow. */
const aisleShare = 0.6;

/** Room to walk around all booths, in booths; by the door there is room for a person and a word. */
const around = { side: 0.5, far: 0.4, door: 1.1 } as const;

/** The booths as they stand in the hall, seen from the door: the far wall is above. */
export interface StandMap {
  readonly here: PlanPoint;
  /** How wide and how tall all of it is, in booths. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where a booth lies, in hundredths of width and height. */
  readonly boxOf: (place: PlanPlace) => PlanBox;
  /** The way from the person to a booth, between the others; null for one that is walled in. */
  readonly wayTo: (place: PlanPlace) => readonly PlanPoint[] | null;
}

interface Axis {
  readonly tracks: readonly PlanTrack[];
  /** Where each cell begins, and where the last one ends. */
  readonly edges: readonly number[];
}

function axis(tracks: readonly PlanTrack[], before: number, after: number): Axis {
  const widths = [before, ...tracks.map(({ aisle }) => (aisle ? aisleShare : 1)), after];
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]);
  return { tracks, edges };
}

/** The cell of a column or row; before the first and behind the last one walks around. */
function cellAt({ tracks }: Axis, at: number): number {
  const index = tracks.findIndex((track) => track.at === at);
  if (index >= 0) return index + 1;
  return at < (tracks[0]?.at ?? 0) ? 0 : tracks.length + 1;
}

function middle({ edges }: Axis, cell: number): number {
  return ((edges[cell] ?? 0) + (edges[cell + 1] ?? 0)) / 2;
}

/** The cell whose middle lies nearest to the middle of the hall. */
function middleCell(one: Axis): number {
  const half = (one.edges.at(-1) ?? 0) / 2;
  const off = (cell: number): number => Math.abs(middle(one, cell) - half);
  const cells = one.tracks.map((_, index) => index + 1);
  return cells.reduce((best, cell) => (off(cell) < off(best) - 1e-9 ? cell : best), cells[0] ?? 0);
}

/** The plan as it is drawn: which cell a place is, and where a cell lies in hundredths. */
interface Drawing {
  readonly size: StandMap['size'];
  readonly last: Cell;
  readonly door: Cell;
  readonly cellOf: (place: PlanPlace) => Cell;
  readonly pointOf: (cell: Cell) => PlanPoint;
  readonly boxOf: (place: PlanPlace) => PlanBox;
}

function drawing({ columns, rows }: PlanPart): Drawing {
  const across = axis(columns, around.side, around.side);
  const down = axis(rows, around.far, around.door);
  const [width, height] = [across.edges.at(-1) ?? 1, down.edges.at(-1) ?? 1];
  const last = { across: columns.length + 1, down: rows.length + 1 };
  const cellOf = ({ column, row }: PlanPlace): Cell => ({
    across: cellAt(across, column),
    down: cellAt(down, row),
  });
  return {
    size: { width, height },
    last,
    door: { across: middleCell(across), down: last.down },
    cellOf,
    pointOf: (cell) => ({
      x: (middle(across, cell.across) / width) * 100,
      y: (middle(down, cell.down) / height) * 100,
    }),
    boxOf: (place) => boxAt(across, down, cellOf(place)),
  };
}

/**
 * The map of some booths. `here` is where the kiosk stands on the plan the manager has drawn; without
 * one it stands at the door. Null for a hall without booths.
 */
export function standMap(places: readonly PlanPlace[], here: PlanPlace | null): StandMap | null {
  const [part] = planParts(places, planMost);
  if (part === undefined) return null;
  const { size, last, door, cellOf, pointOf, boxOf } = drawing(part);
  const taken = new Set(places.map((place) => keyOf(cellOf(place))));
  const from = here === null ? door : cellOf(here);
  const isFree = (cell: Cell): boolean => !taken.has(keyOf(cell));
  return {
    here: pointOf(from),
    size,
    boxOf,
    wayTo: (place) => {
      const cells = shortestWay({ from, to: cellOf(place), last, isFree });
      return cells === null ? null : withEdge(cells.map(pointOf), boxOf(place));
    },
  };
}

function keyOf({ across, down }: Cell): string {
  return `${across},${down}`;
}

function boxAt(across: Axis, down: Axis, cell: Cell): PlanBox {
  const share = (one: Axis, edge: number): number =>
    ((one.edges[edge] ?? 0) / (one.edges.at(-1) ?? 1)) * 100;
  const [x, y] = [share(across, cell.across), share(down, cell.down)];
  return {
    x,
    y,
    width: share(across, cell.across + 1) - x,
    height: share(down, cell.down + 1) - y,
  };
}

/** The way ends at the side of the booth one comes from, not on it; corners only, no points between. */
function withEdge(points: readonly PlanPoint[], box: PlanBox): readonly PlanPoint[] {
  const before = points.at(-2);
  if (before === undefined) return points;
  const clamp = (at: number, low: number, high: number): number =>
    Math.min(Math.max(at, low), high);
  const end = {
    x: clamp(before.x, box.x, box.x + box.width),
    y: clamp(before.y, box.y, box.y + box.height),
  };
  return cornersOf([...points.slice(0, -1), end]);
}

function cornersOf(points: readonly PlanPoint[]): readonly PlanPoint[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const straight = (of: 'x' | 'y'): boolean =>
      Math.abs(before[of] - point[of]) < 1e-9 && Math.abs(point[of] - after[of]) < 1e-9;
    return !straight('x') && !straight('y');
  });
}

/** Where a booth is in words: its row counted from the door, and how many in that row from the left. */
export function standOrdinal(
  places: readonly PlanPlace[],
  { column, row }: PlanPlace,
): { readonly row: number; readonly nth: number } {
  const nearer = new Set(places.filter((one) => one.row > row).map((one) => one.row));
  const left = places.filter((one) => one.row === row && one.column < column);
  return { row: nearer.size + 1, nth: left.length + 1 };
}
