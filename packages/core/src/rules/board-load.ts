import { msPerMinute } from '../basics/market-day.ts';
import { insertsWithinMs, planCycle, type Insert } from './board-cycle.ts';
import {
  boardSchedule,
  hurriedGlyphs,
  leastPageMs,
  longestCycleMs,
  type BoardRow,
} from './board-paging.ts';

/** A posting as the load of a board counts it. */
export interface LoadRow {
  readonly occupationId: string;
  readonly sameDay: boolean;
}

/** How long a board takes for its postings, and how many boards would keep the promise (F-07). */
export interface BoardLoad {
  readonly postings: number;
  /** In this time each has been on the screen; 5 or less keeps the promise. */
  readonly minutes: number;
  /** So many boards would, each with 工种 of its own; null when one 工种 alone is too much for one. */
  readonly boards: number | null;
}

/** Five texts of usual length, and a page for people in hardship. */
const usualInserts: readonly Insert[] = [
  ...Array.from({ length: 5 }, () => ({
    dwellMs: 12_000,
    everyMs: longestCycleMs,
    ofPostings: false,
  })),
  { dwellMs: leastPageMs + 2_000, everyMs: longestCycleMs, ofPostings: true },
];
const usualShare = 0.8;
/** No market hangs up more. */
const mostBoards = 40;

/** How long a cycle of these postings is when every page goes on as soon as it may. */
export function hurriedCycleMs(rows: readonly LoadRow[], rowsPerPage: number): number {
  const { pages, cycleMs } = boardSchedule(rows.map(boardRow), {
    rowsPerPage,
    headingRows: 0,
    longestMs: longestCycleMs - insertsWithinMs(usualInserts),
  });
  if (cycleMs === 0) return 0;
  return planCycle({
    pagesMs: cycleMs,
    longestPageMs: Math.max(...pages.map((page) => page.stayMs)),
    inserts: usualInserts,
    postingShare: usualShare,
  }).cycleMs;
}

function boardRow({ occupationId, sameDay }: LoadRow, index: number): BoardRow {
  return { id: String(index), occupationId, sameDay, rank: index, glyphs: hurriedGlyphs };
}

/** What a board of so many rows is asked to do, and what would do it. */
export function boardLoad(rows: readonly LoadRow[], rowsPerPage: number): BoardLoad {
  const cycleMs = hurriedCycleMs(rows, rowsPerPage);
  return {
    postings: rows.length,
    minutes: Math.ceil(cycleMs / msPerMinute),
    boards: boardsFor(rows, rowsPerPage),
  };
}

/** The fewest boards over which whole 工种 can be dealt so that each comes round in five minutes. */
export function boardsFor(rows: readonly LoadRow[], rowsPerPage: number): number | null {
  const groups = new Map<string, LoadRow[]>();
  for (const row of rows) {
    groups.set(row.occupationId, [...(groups.get(row.occupationId) ?? []), row]);
  }
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  const most = Math.min(mostBoards, Math.max(1, sorted.length));
  for (let boards = 1; boards <= most; boards += 1) {
    if (
      dealt(sorted, boards).every((hand) => hurriedCycleMs(hand, rowsPerPage) <= longestCycleMs)
    ) {
      return boards;
    }
  }
  return null;
}

/** Large groups first, each to the board that has least. */
function dealt(groups: readonly (readonly LoadRow[])[], boards: number): LoadRow[][] {
  const hands = Array.from({ length: boards }, (): LoadRow[] => []);
  for (const group of groups) {
    const least = hands.reduce((best, hand) => (hand.length < best.length ? hand : best));
    least.push(...group);
  }
  return hands;
}
