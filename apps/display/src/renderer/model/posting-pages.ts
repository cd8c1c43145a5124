import type { Insert } from '@hall/core/rules/board-cycle';
import {
  boardSchedule,
  hurriedGlyphs,
  leastPageMs,
  leastRowMs,
  longestCycleMs,
  type BoardPage,
} from '@hall/core/rules/board-paging';
import { isSameDay } from './posting-text.ts';
import {
  totalMs,
  type PostingPage,
  type PostingSection,
  type ProgrammeEntry,
  type ProgrammeInput,
  type StagePage,
} from './programme-types.ts';
import { dwellMs } from './reading.ts';

/** Up to here there is room for a second page for people in hardship in every cycle. */
export const roomyPostings = 60;

type IdPage = BoardPage & { readonly ids: readonly string[] };

/** The pages of the postings, split by 工种 when even hurried ones take longer than `budgetMs`. */
function pagesOf(input: ProgrammeInput, budgetMs: number): IdPage[] {
  const rows = input.postings.map((posting, rank) => ({
    id: posting.id,
    occupationId: posting.occupationId,
    sameDay: isSameDay(posting, input.hubNowMs),
    rank,
    glyphs: hurriedGlyphs,
  }));
  const options = { rowsPerPage: input.rowCount, headingRows: 0, longestMs: budgetMs };
  return boardSchedule(rows, options).pages.map((page) => ({
    ...page,
    ids: page.kind === 'rows' ? page.groups.flatMap((group) => group.rowIds) : [],
  }));
}

/** Numbers the pages of each section; a page that comes round again keeps its number. */
function numbered(
  pages: readonly { readonly ids: readonly string[]; readonly section: PostingSection }[],
): PostingPage[] {
  const keyOf = (page: { ids: readonly string[]; section: PostingSection }): string =>
    `${page.section} ${page.ids.join()}`;
  const keys: Record<PostingSection, string[]> = { today: [], later: [], hardship: [] };
  for (const page of pages) {
    if (!keys[page.section].includes(keyOf(page))) {
      keys[page.section].push(keyOf(page));
    }
  }
  return pages.map(({ ids, section }) => ({
    kind: 'postings',
    section,
    ids,
    page: keys[section].indexOf(keyOf({ ids, section })) + 1,
    pages: keys[section].length,
  }));
}

/**
 * One pass of the postings. Pages keep their reading time (F-06) as long as all come round in
 * `budgetMs` with it; with more postings the time gets shorter, and where even the least is too
 * much, the pass is split by 工种 (F-07) and every page goes on as soon as it may.
 */
export function postingEntries(input: ProgrammeInput, budgetMs: number): ProgrammeEntry[] {
  const today = new Set(
    input.postings.filter((p) => isSameDay(p, input.hubNowMs)).map((posting) => posting.id),
  );
  const pages = pagesOf(input, budgetMs);
  const split = pages.some((page) => page.kind === 'index');
  const shown = numbered(
    pages.map(({ ids }) => ({
      ids,
      section: ids.every((id) => today.has(id)) ? 'today' : 'later',
    })),
  );
  const units = new Map(input.postings.map((posting) => [posting.id, input.unitsOf(posting)]));
  const readingMs = (ids: readonly string[]): number =>
    dwellMs(ids.reduce((sum, id) => sum + (units.get(id) ?? 0), 0));
  const entries = pages.map((page, index): ProgrammeEntry => {
    const rows = shown[index];
    const variant: StagePage =
      page.kind === 'index' || rows === undefined
        ? { kind: 'index', counts: page.kind === 'index' ? page.counts : [] }
        : rows;
    return {
      dwellMs: split ? page.stayMs : readingMs(page.ids),
      variants: [variant],
    };
  });
  return split ? entries : tighten(entries, budgetMs);
}

function rowsOf(entry: ProgrammeEntry): number {
  return Math.max(0, ...entry.variants.map((page) => ('ids' in page ? page.ids.length : 0)));
}

/** Shortens reading times when a cycle would take longer than everybody may wait. */
function tighten(entries: readonly ProgrammeEntry[], budgetMs: number): ProgrammeEntry[] {
  const scaled = (factor: number): ProgrammeEntry[] =>
    entries.map((entry) => {
      const leastMs = Math.max(leastPageMs, rowsOf(entry) * leastRowMs);
      const wantedMs = Math.floor((entry.dwellMs * factor) / 1_000) * 1_000;
      return { ...entry, dwellMs: Math.max(leastMs, wantedMs) };
    });
  // Pages that are at their least already take no part, so the factor is searched, not computed.
  let factor = 1;
  while (factor > 0 && totalMs(scaled(factor)) > budgetMs) {
    factor -= 0.05;
  }
  return scaled(factor);
}

/** An entry that comes between the pages of postings. */
export type InsertEntry = ProgrammeEntry &
  Insert & {
    /** It comes right behind the insert before it in the list, as the second page of a flip. */
    readonly behind?: boolean;
  };

/** One place per round, two and time to read while there is room; more pages take turns. */
export function hardshipInserts(input: ProgrammeInput): InsertEntry[] {
  const roomy = input.postings.length <= roomyPostings;
  const friendly = input.postings.filter((posting) => posting.hardshipFriendly.length > 0);
  const pages = chunks(friendly, input.rowCount).map((rows) => ({
    ids: rows.map((posting) => posting.id),
    dwellMs: roomy
      ? dwellMs(rows.reduce((sum, posting) => sum + input.unitsOf(posting), 0))
      : Math.max(leastPageMs, rows.length * leastRowMs),
    section: 'hardship' as const,
  }));
  const shown = numbered(pages);
  const turns = roomy ? [0, 1] : [0];
  return turns
    .map((turn) => shown.filter((_, index) => index % turns.length === turn))
    .filter((variants) => variants.length > 0)
    .map((variants) => ({
      dwellMs: Math.max(...pages.map((page) => page.dwellMs)),
      variants,
      everyMs: longestCycleMs,
      ofPostings: true,
    }));
}

/** As few pages as hold them, of about the same length: no row stands alone on the last. */
export function chunks<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
