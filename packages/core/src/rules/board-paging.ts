/** One posting as the pager needs it. */
export interface BoardRow {
  readonly id: string;
  readonly occupationId: string;
  readonly sameDay: boolean;
  /** Lower comes first within its group. */
  readonly rank: number;
  /** How many characters the row shows. */
  readonly glyphs: number;
}

export interface BoardGroup {
  readonly occupationId: string;
  readonly rowIds: readonly string[];
}

/** One still picture: its rows never move while it stands. */
export type BoardPage =
  | { readonly kind: 'rows'; readonly groups: readonly BoardGroup[]; readonly stayMs: number }
  | {
      /** 目录: what there is, shown before each part when not all fits into one short cycle. */
      readonly kind: 'index';
      readonly counts: readonly { readonly occupationId: string; readonly rows: number }[];
      readonly stayMs: number;
    };

export interface BoardSchedule {
  readonly pages: readonly BoardPage[];
  readonly cycleMs: number;
}

export interface PagingOptions {
  readonly rowsPerPage: number;
  /** How many rows the heading of a group takes up on each page; 0 where it is a column. */
  readonly headingRows: number;
}

/** A reader gets a quarter of a second for each character, and never less than this (F-06). */
const leastStayMs = 8_000;
const msPerGlyph = 250;
/** Every posting comes round within this, or the board splits by occupation (F-07). */
export const longestCycleMs = 5 * 60_000;

/**
 * The cycle of pages of a board. Same-day postings stand first and come twice, before and between
 * the others; each pass keeps an occupation's rows together. Boards with the same rows make the
 * same schedule, whatever order they got them in.
 */
export function boardSchedule(rows: readonly BoardRow[], options: PagingOptions): BoardSchedule {
  const groups = groupsOf(rows);
  const whole = cycleOf(groups, options);
  if (stayOf(whole) <= longestCycleMs) return { pages: whole, cycleMs: stayOf(whole) };
  const index = indexPage(groups);
  const pages = partsOf(groups, options, index).flat();
  return { pages, cycleMs: stayOf(pages) };
}

/** The page that stands at a moment; null when there is none. All boards with the hub's time agree. */
export function pageAt(
  schedule: BoardSchedule,
  nowMs: number,
): { readonly page: BoardPage; readonly index: number; readonly remainingMs: number } | null {
  if (schedule.cycleMs <= 0) return null;
  let leftMs = ((nowMs % schedule.cycleMs) + schedule.cycleMs) % schedule.cycleMs;
  for (const [index, page] of schedule.pages.entries()) {
    if (leftMs < page.stayMs) return { page, index, remainingMs: page.stayMs - leftMs };
    leftMs -= page.stayMs;
  }
  return null;
}

type Group = readonly [BoardRow, ...BoardRow[]];

function groupsOf(rows: readonly BoardRow[]): Group[] {
  const sorted = [...rows].sort(
    (a, b) => compare(a.occupationId, b.occupationId) || a.rank - b.rank || compare(a.id, b.id),
  );
  const groups: [BoardRow, ...BoardRow[]][] = [];
  for (const row of sorted) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last[0].occupationId === row.occupationId) last.push(row);
    else groups.push([row]);
  }
  // Large groups first: that is what most people in the hall look for. The sort is stable.
  return groups.sort((a, b) => b.length - a.length);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function cycleOf(groups: readonly Group[], options: PagingOptions): BoardPage[] {
  const all = groups.flat();
  const today = pagesOf(
    all.filter((row) => row.sameDay),
    options,
  );
  const others = pagesOf(
    all.filter((row) => !row.sameDay),
    options,
  );
  if (others.length === 0) return today;
  const half = Math.ceil(others.length / 2);
  return [...today, ...others.slice(0, half), ...today, ...others.slice(half)];
}

function pagesOf(rows: readonly BoardRow[], options: PagingOptions): BoardPage[] {
  const pages: BoardPage[] = [];
  let page: BoardRow[] = [];
  let used = 0;
  for (const row of rows) {
    const joins = page[page.length - 1]?.occupationId === row.occupationId;
    const cost = 1 + (joins ? 0 : options.headingRows);
    if (page.length > 0 && used + cost > options.rowsPerPage) {
      pages.push(rowsPage(page));
      page = [row];
      used = 1 + options.headingRows;
    } else {
      page.push(row);
      used += cost;
    }
  }
  return page.length === 0 ? pages : [...pages, rowsPage(page)];
}

function rowsPage(rows: readonly BoardRow[]): BoardPage {
  const groups: { occupationId: string; rowIds: string[] }[] = [];
  for (const { occupationId, id } of rows) {
    const last = groups[groups.length - 1];
    if (last?.occupationId === occupationId) last.rowIds.push(id);
    else groups.push({ occupationId, rowIds: [id] });
  }
  const glyphs = rows.reduce((total, row) => total + row.glyphs, 0);
  return { kind: 'rows', groups, stayMs: Math.max(leastStayMs, glyphs * msPerGlyph) };
}

function indexPage(groups: readonly Group[]): BoardPage {
  const counts = groups.map((group) => ({
    occupationId: group[0].occupationId,
    rows: group.length,
  }));
  // An entry reads as a short name and a number.
  return {
    kind: 'index',
    counts,
    stayMs: Math.max(leastStayMs, counts.length * 6 * msPerGlyph),
  };
}

function partOf(groups: readonly Group[], options: PagingOptions, index: BoardPage): BoardPage[] {
  const cycle = cycleOf(groups, options);
  // Postings of other parts come once a round, so these come twice even with no others beside them.
  const again = groups.flat().every((row) => row.sameDay) ? cycle : [];
  return [index, ...cycle, ...again];
}

/** As many whole occupations to a part as keep it within the longest cycle, at least one. */
function partsOf(
  groups: readonly Group[],
  options: PagingOptions,
  index: BoardPage,
): BoardPage[][] {
  const parts: BoardPage[][] = [];
  let taken: Group[] = [];
  for (const group of groups) {
    const candidate = [...taken, group];
    if (taken.length > 0 && stayOf(partOf(candidate, options, index)) > longestCycleMs) {
      parts.push(partOf(taken, options, index));
      taken = [group];
    } else taken = candidate;
  }
  return taken.length === 0 ? parts : [...parts, partOf(taken, options, index)];
}

function stayOf(pages: readonly BoardPage[]): number {
  return pages.reduce((total, page) => total + page.stayMs, 0);
}
