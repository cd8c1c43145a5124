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
  /** How long a cycle, or a part of a split board, may take. */
  readonly longestMs: number;
}

/** No page is gone before somebody has turned round and found the place (F-06). */
export const leastPageMs = 8_000;
/** A reader gets a quarter of a second for each character (F-06). */
const msPerGlyph = 250;
/** What a row keeps when there are too many: enough to find the own 工种 and read one or two rows. */
export const leastRowMs = 1_000;
/** `BoardRow.glyphs` of a row that is given no more than that. */
export const hurriedGlyphs = leastRowMs / msPerGlyph;
/** Long enough to find one 工种 among forty; nobody reads an index from end to end. */
const indexMs = 12_000;
/** Every posting comes round within this, or the board splits by occupation (F-07). */
export const longestCycleMs = 5 * 60_000;

/**
 * The cycle of pages of a board. Same-day postings stand first and come twice, before and between
 * the others; each pass keeps an occupation's rows together. Boards with the same rows make the
 * same schedule, whatever order they got them in.
 *
 * What does not fit into one short cycle is split by occupation into parts, each behind an index. A
 * round then goes through all parts, and through those with same-day postings once more: so these
 * come twice a round here too, at distances of about half of it.
 */
export function boardSchedule(rows: readonly BoardRow[], options: PagingOptions): BoardSchedule {
  const groups = groupsOf(rows);
  const whole = cycleOf(groups, options);
  if (stayOf(whole) <= options.longestMs) return { pages: whole, cycleMs: stayOf(whole) };
  const pages = roundOf(groups, options);
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
  const rows = byDay(groups.flat());
  const today = pagesOf(rows.today, options);
  const others = pagesOf(rows.others, options);
  if (others.length === 0) return today;
  const half = Math.ceil(others.length / 2);
  return [...today, ...others.slice(0, half), ...today, ...others.slice(half)];
}

/** As few pages as hold the rows, of about the same length: no row stands alone on the last. */
function pagesOf(rows: readonly BoardRow[], options: PagingOptions): BoardPage[] {
  const { rowsPerPage, headingRows } = options;
  const pages = filled(rows, rowsPerPage, headingRows);
  for (
    let most = Math.ceil(rows.length / Math.max(1, pages.length));
    most < rowsPerPage;
    most += 1
  ) {
    const even = filled(rows, most, headingRows);
    if (even.length === pages.length) return even;
  }
  return pages;
}

/** One page after the other, each as full as it gets. */
function filled(rows: readonly BoardRow[], most: number, headingRows: number): BoardPage[] {
  const pages: BoardPage[] = [];
  let page: BoardRow[] = [];
  let used = 0;
  for (const row of rows) {
    const joins = page[page.length - 1]?.occupationId === row.occupationId;
    const cost = 1 + (joins ? 0 : headingRows);
    if (page.length > 0 && used + cost > most) {
      pages.push(rowsPage(page));
      page = [row];
      used = 1 + headingRows;
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
  return { kind: 'rows', groups, stayMs: Math.max(leastPageMs, glyphs * msPerGlyph) };
}

function indexPage(groups: readonly Group[]): BoardPage {
  const counts = groups.map((group) => ({
    occupationId: group[0].occupationId,
    rows: group.length,
  }));
  return {
    kind: 'index',
    counts,
    stayMs: Math.min(indexMs, Math.max(leastPageMs, counts.length * 6 * msPerGlyph)),
  };
}

/** Index, same-day rows, others: what a part shows on its first pass of a round. */
function partOf(rows: readonly BoardRow[], options: PagingOptions, index: BoardPage): BoardPage[] {
  const { today, others } = byDay(rows);
  return [index, ...pagesOf(today, options), ...pagesOf(others, options)];
}

/** As many whole occupations to a part as keep it within its time, at least one. */
function partsOf(
  groups: readonly Group[],
  options: PagingOptions,
  index: BoardPage,
): (readonly BoardRow[])[] {
  const { rowsPerPage, headingRows, longestMs } = options;
  // Evened out, pages take no longer than each filled to the brim, which is quicker to work out.
  const brimMs = (rows: readonly BoardRow[]): number =>
    stayOf(filled(rows, rowsPerPage, headingRows));
  const parts: BoardRow[][] = [];
  for (const group of groups) {
    const last = parts[parts.length - 1];
    const { today, others } = byDay([...(last ?? []), ...group]);
    if (last === undefined || index.stayMs + brimMs(today) + brimMs(others) > longestMs) {
      parts.push([...group]);
    } else last.push(...group);
  }
  return parts;
}

function roundOf(groups: readonly Group[], options: PagingOptions): BoardPage[] {
  const index = indexPage(groups);
  const parts = partsOf(groups, options, index);
  const first = parts.flatMap((part) => partOf(part, options, index));
  // With nothing but same-day postings there is nothing to come round more often than.
  if (groups.flat().every((row) => row.sameDay)) return first;
  const again = parts
    .map((part) => byDay(part).today)
    .filter((today) => today.length > 0)
    .flatMap((today) => [index, ...pagesOf(today, options)]);
  return [...first, ...again];
}

function byDay(rows: readonly BoardRow[]): { today: BoardRow[]; others: BoardRow[] } {
  return {
    today: rows.filter((row) => row.sameDay),
    others: rows.filter((row) => !row.sameDay),
  };
}

function stayOf(pages: readonly BoardPage[]): number {
  return pages.reduce((total, page) => total + page.stayMs, 0);
}
