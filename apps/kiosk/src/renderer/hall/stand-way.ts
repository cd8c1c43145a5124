/** A cell of the plan, counted from the top left corner; 0 and the last are the way around. */
export interface Cell {
  readonly across: number;
  readonly down: number;
}

interface Search {
  readonly from: Cell;
  readonly to: Cell;
  /** The last cell of each direction. */
  readonly last: Cell;
  /** Whether somebody can walk there. */
  readonly isFree: (cell: Cell) => boolean;
}

const steps: readonly Cell[] = [
  { across: 0, down: -1 },
  { across: 1, down: 0 },
  { across: 0, down: 1 },
  { across: -1, down: 0 },
];

/** A way so far: where it is, which way it came, and what it has cost. */
interface Walked {
  readonly cells: readonly Cell[];
  readonly step: number | null;
  readonly cost: number;
}

/** A turn costs as much as walking half a booth: people follow straight ways more easily. */
const turnCost = 0.5;

/** The shortest way between the booths with few turns, from cell to cell; null where there is none. */
export function shortestWay(search: Search): readonly Cell[] | null {
  const done = new Set<string>();
  let open: Walked[] = [{ cells: [search.from], step: null, cost: 0 }];
  while (open.length > 0) {
    const best = open.reduce((one, other) => (other.cost < one.cost ? other : one));
    open = open.filter((one) => one !== best);
    const at = best.cells.at(-1) ?? search.from;
    if (isSame(at, search.to)) return best.cells;
    const key = `${at.across},${at.down},${String(best.step)}`;
    if (done.has(key)) continue;
    done.add(key);
    open.push(...onwards(best, at, search));
  }
  return null;
}

function onwards(walked: Walked, at: Cell, { to, last, isFree }: Search): Walked[] {
  return steps.flatMap(({ across, down }, step) => {
    const next = { across: at.across + across, down: at.down + down };
    const inside =
      next.across >= 0 && next.down >= 0 && next.across <= last.across && next.down <= last.down;
    if (!inside || (!isFree(next) && !isSame(next, to))) return [];
    const turns = walked.step !== null && walked.step !== step;
    const cost = walked.cost + 1 + (turns ? turnCost : 0);
    return [{ cells: [...walked.cells, next], step, cost }];
  });
}

function isSame(one: Cell, other: Cell): boolean {
  return one.across === other.across && one.down === other.down;
}
