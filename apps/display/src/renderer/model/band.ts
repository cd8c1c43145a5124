import { leastPageMs } from '@hall/core/rules/board-paging';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { sameList, shownPosting, type Showing, type Slot } from './slot.ts';

/*
 * 刚刚发布: why a posting is seen within two seconds whatever the programme is showing (F-08).
 *
 * A page is never cut short and its rows never move (F-06), so what is new cannot go into the page.
 * It goes into the band: a row over every page, of postings and of text alike, that belongs to what
 * was published last. One newcomer has the whole row, in the columns of the page below. Another
 * that comes while people still read the first turns the row into cells side by side, each with
 * 工种, people and pay; the first stays where the row began. Cells never move either: a newcomer
 * takes a free one, or the place of one that has been there long enough to be read. What has had
 * its minute leaves, and an empty band is filled with the newest postings that are not on the page.
 */

/** How long after publication a posting counts as new to a board that has just been started. */
const freshMs = 60_000;
/** How long a newcomer keeps its place while nobody else wants it. */
const bandStayMs = 60_000;
/** Least time before a newcomer gives way to the next; a page has the same (F-06). */
const bandLeastMs = leastPageMs;
/** Newcomers that wait; older ones are seen on their page. */
const queueCeiling = 50;

/** A place in the band. */
export interface BandSlot extends Slot {
  readonly sinceMs: number;
}

export interface BandState {
  /** Side by side; else the first has the row to itself. */
  readonly crowded: boolean;
  readonly cells: readonly (BandSlot | null)[];
  /** Newcomers for whom there was no place yet. */
  readonly queue: readonly string[];
  /** What was live a step ago; null before the first step and where everything is new at once. */
  readonly known: ReadonlySet<string> | null;
}

export const emptyBand: BandState = { crowded: false, cells: [], queue: [], known: null };

interface BandInput extends Showing {
  /** Live and for this board. */
  readonly postings: readonly BoardPosting[];
  /** What has a row of the page. */
  readonly onPage: ReadonlySet<string>;
  readonly cellCount: number;
}

/** One step of the band; the same object when nothing changed. */
export function stepBand(band: BandState, input: BandInput): BandState {
  const queue = [...band.queue, ...arrivals(band, input)]
    .filter((id) => shownPosting(id, input) !== null && !input.onPage.has(id))
    .slice(-queueCeiling);
  const cells = Array.from({ length: input.cellCount }, (_, index) =>
    refreshed(band.cells[index] ?? null, input),
  );
  const crowded = band.crowded && cells.some((cell) => cell !== null);
  const placed = place({ cells, crowded, queue }, input);
  return settled(band, { ...placed, known: knownNow(band.known, input.postings) });
}

/**
 * What became live since the last step: released, restored or open again. A board that has just
 * been started knows of nothing before; to it only the newest is new, if it is of this minute.
 */
function arrivals(band: BandState, { postings, hubNowMs }: BandInput): string[] {
  const { known } = band;
  const news = postings
    .filter(({ id, publishAtMs }) =>
      known === null ? hubNowMs - publishAtMs < freshMs : !known.has(id),
    )
    .sort((a, b) => a.publishAtMs - b.publishAtMs || (a.postingNo < b.postingNo ? -1 : 1))
    .map(({ id }) => id);
  return known === null ? news.slice(-1) : news;
}

/** What is withdrawn, filled or over leaves at once, the others when their minute is over. */
function refreshed(cell: BandSlot | null, input: BandInput): BandSlot | null {
  if (cell === null || input.hubNowMs - cell.sinceMs >= bandStayMs) {
    return null;
  }
  const posting = shownPosting(cell.id, input);
  if (posting === null) {
    return null;
  }
  return posting === cell.posting ? cell : { ...cell, posting };
}

type Places = Pick<BandState, 'cells' | 'crowded' | 'queue'>;

function place(places: Places, input: BandInput): Places {
  const cells = [...places.cells];
  let { crowded } = places;
  const left = [...places.queue];
  for (let id = left[0]; id !== undefined; id = left[0]) {
    const index = placeFor(cells, crowded, input.hubNowMs);
    if (index === null) {
      break;
    }
    crowded ||= index > 0;
    cells[index] = { id, posting: shownPosting(id, input), sinceMs: input.hubNowMs };
    left.shift();
  }
  return { cells, crowded, queue: left };
}

/** The place of the next newcomer, or null while all that is in the band has to be read first. */
function placeFor(
  cells: readonly (BandSlot | null)[],
  crowded: boolean,
  hubNowMs: number,
): number | null {
  const read = (cell: BandSlot | null): boolean =>
    cell === null || hubNowMs - cell.sinceMs >= bandLeastMs;
  // Alone in the row: it is replaced once it was read, and shares the row until then.
  if (!crowded && read(cells[0] ?? null)) {
    return cells.length === 0 ? null : 0;
  }
  const free = cells.findIndex((cell) => cell === null);
  if (free >= 0) {
    return free;
  }
  const oldest = cells.reduce<number>(
    (best, cell, index) => ((cell?.sinceMs ?? 0) < (cells[best]?.sinceMs ?? 0) ? index : best),
    0,
  );
  return read(cells[oldest] ?? null) && cells.length > 0 ? oldest : null;
}

function knownNow(
  known: ReadonlySet<string> | null,
  postings: readonly BoardPosting[],
): ReadonlySet<string> {
  const same =
    known !== null && known.size === postings.length && postings.every(({ id }) => known.has(id));
  return same ? known : new Set(postings.map(({ id }) => id));
}

/** Keeps what did not change, so that only what did is drawn again. */
function settled(old: BandState, next: BandState): BandState {
  const cells = sameList(old.cells, next.cells) ? old.cells : next.cells;
  const queue = sameList(old.queue, next.queue) ? old.queue : next.queue;
  const same =
    cells === old.cells &&
    queue === old.queue &&
    old.crowded === next.crowded &&
    old.known === next.known;
  return same ? old : { ...next, cells, queue };
}
