import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { boardSchedule, longestCycleMs, type BoardPage } from '@hall/core/rules/board-paging';
import { isSameDay } from './posting-text.ts';
import type { InfoPage, InfoTopic } from './info-pages.ts';
import { dwellMs, leastPageMs, readingUnits } from './reading.ts';

/** Everything that must be seen is seen within this time (F-02, F-07, A-27). */
export const longestGapMs = longestCycleMs;
/** Up to here one board shows every posting within `longestGapMs`; beyond, by 工种 (F-07). */
export const fullCyclePostings = 60;
/** A long cycle is stretched by less than this, so that its length seldom changes. */
const longStep = 1.1;
/** Time of postings to time of everything else, where there is room (F-11: four fifths). */
const postingShare = 4;
/** Long enough to find a 工种 among forty. */
const indexMs = 12_000;
/** Time a row keeps even when sixty have to be seen in five minutes. */
const leastRowMs = 1_000;

export type PostingSection = 'today' | 'later' | 'hardship';

export interface PostingPage {
  readonly kind: 'postings';
  readonly section: PostingSection;
  /** 1-based place among the pages of this section. */
  readonly page: number;
  readonly pages: number;
  readonly ids: readonly string[];
}

export interface IndexEntry {
  readonly occupationId: string;
  readonly rows: number;
}

export type StagePage =
  | PostingPage
  /** 目录: which 工种 there are, before a part of a board that cannot show all in one cycle. */
  | { readonly kind: 'index'; readonly counts: readonly IndexEntry[] }
  | { readonly kind: 'info'; readonly info: InfoPage }
  | { readonly kind: 'empty' };

/** A place in the cycle; with several variants each cycle takes the next. */
export interface ProgrammeEntry {
  readonly dwellMs: number;
  readonly variants: readonly StagePage[];
}

export interface Programme {
  readonly entries: readonly ProgrammeEntry[];
  /** The entries' times are stretched evenly over this. */
  readonly cycleMs: number;
}

export interface ProgrammeInput {
  /** Live, in the order of `comparePostings`. */
  readonly postings: readonly BoardPosting[];
  readonly info: Readonly<Record<InfoTopic, readonly InfoPage[]>>;
  readonly rowCount: number;
  readonly hubNowMs: number;
  /** What there is to read in a row. */
  readonly unitsOf: (posting: BoardPosting) => number;
}

/** The pages of some postings, as the rules for paging lay them out. */
function pagesOf(
  postings: readonly BoardPosting[],
  input: ProgrammeInput,
): readonly (BoardPage & { readonly ids: readonly string[] })[] {
  const split = postings.length > fullCyclePostings;
  const rows = postings.map((posting, rank) => ({
    id: posting.id,
    occupationId: posting.occupationId,
    sameDay: isSameDay(posting, input.hubNowMs),
    rank,
    // Up to sixty are not split: their time is dealt out afterwards.
    glyphs: split ? input.unitsOf(posting) : 0,
  }));
  const options = { rowsPerPage: input.rowCount, headingRows: 0 };
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

/** Same-day pages come round twice where there are others; the rules see to it (F-07). */
function postingEntries(input: ProgrammeInput): ProgrammeEntry[] {
  const today = new Set(
    input.postings.filter((p) => isSameDay(p, input.hubNowMs)).map((posting) => posting.id),
  );
  const pages = pagesOf(input.postings, input);
  const shown = numbered(
    pages.map(({ ids }) => ({
      ids,
      section: ids.every((id) => today.has(id)) ? 'today' : 'later',
    })),
  );
  const units = new Map(input.postings.map((posting) => [posting.id, input.unitsOf(posting)]));
  return pages.map((page, index) => {
    const rows = shown[index];
    const read = page.ids.reduce((sum, id) => sum + (units.get(id) ?? 0), 0);
    const variant: StagePage =
      page.kind === 'index' || rows === undefined
        ? { kind: 'index', counts: page.kind === 'index' ? page.counts : [] }
        : rows;
    // An index is searched for one name, not read from end to end.
    const stayMs = page.kind === 'index' ? Math.min(page.stayMs, indexMs) : dwellMs(read);
    return { dwellMs: stayMs, variants: [variant] };
  });
}

/** One place per round, two while there is room; more pages than that take turns. */
function hardshipEntries(input: ProgrammeInput): ProgrammeEntry[] {
  const friendly = input.postings.filter((posting) => posting.hardshipFriendly.length > 0);
  const pages = chunks(friendly, input.rowCount).map((rows) => ({
    ids: rows.map((posting) => posting.id),
    dwellMs: dwellMs(rows.reduce((sum, posting) => sum + input.unitsOf(posting), 0)),
    section: 'hardship' as const,
  }));
  const shown = numbered(pages);
  const turns = input.postings.length > fullCyclePostings ? [0] : [0, 1];
  return turns
    .map((turn) => shown.filter((_, index) => index % turns.length === turn))
    .filter((variants) => variants.length > 0)
    .map((variants) => ({
      dwellMs: Math.max(...pages.map((page) => page.dwellMs)),
      variants,
    }));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function infoEntries(info: ProgrammeInput['info']): ProgrammeEntry[] {
  return Object.values(info)
    .filter((pages) => pages.length > 0)
    .map((pages) => ({
      dwellMs: Math.max(...pages.map((page) => dwellMs(readingUnits(infoText(page))))),
      variants: pages.map((page) => ({ kind: 'info', info: page })),
    }));
}

function infoText(page: InfoPage): string {
  return `${page.title} ${page.lines.join(' ')}`;
}

function total(entries: readonly ProgrammeEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.dwellMs, 0);
}

function rowsOf(entry: ProgrammeEntry): number {
  return Math.max(0, ...entry.variants.map((page) => ('ids' in page ? page.ids.length : 0)));
}

/**
 * Shortens reading times when a cycle would take longer than everybody may wait. Up to sixty
 * postings the cycle has priority (F-07); beyond, the board is split and each page keeps its time.
 */
function tighten(entries: readonly ProgrammeEntry[], budgetMs: number): ProgrammeEntry[] {
  const scaled = (factor: number): ProgrammeEntry[] =>
    entries.map((entry) => {
      const leastMs = Math.max(leastPageMs, rowsOf(entry) * leastRowMs);
      const wantedMs = Math.floor((entry.dwellMs * factor) / 1_000) * 1_000;
      return { ...entry, dwellMs: Math.max(leastMs, wantedMs) };
    });
  // Pages that are at their least already take no part, so the factor is searched, not computed.
  let factor = 1;
  while (factor > 0 && total(scaled(factor)) > budgetMs) {
    factor -= 0.05;
  }
  return scaled(factor);
}

/** Few pages come round several times between the others, so that postings keep most of the time. */
function repeatShort(pages: readonly ProgrammeEntry[], insertsMs: number): ProgrammeEntry[] {
  const wantedMs = Math.min(longestGapMs - insertsMs, insertsMs * postingShare);
  const copies = Math.max(1, Math.floor(wantedMs / total(pages)));
  return Array.from({ length: copies }, () => pages).flat();
}

/** How often the other pages come in a long cycle: within the promised gap, at most half the time. */
function roundsFor(pages: readonly ProgrammeEntry[], inserts: readonly ProgrammeEntry[]): number {
  const insertsMs = total(inserts);
  const longestPageMs = Math.max(...pages.map((entry) => entry.dwellMs));
  const roomMs = Math.max(leastPageMs, longestGapMs / longStep - insertsMs - longestPageMs);
  const most = Math.max(1, Math.floor(total(pages) / Math.max(1, insertsMs)));
  return Math.min(most, Math.ceil(total(pages) / roomMs));
}

/** Puts `inserts`, `rounds` times over, at even distances of time between the posting pages. */
function interleave(
  pages: readonly ProgrammeEntry[],
  inserts: readonly ProgrammeEntry[],
  rounds: number,
): ProgrammeEntry[] {
  const all = Array.from({ length: rounds }, () => inserts).flat();
  const pagesMs = total(pages);
  const mixed: ProgrammeEntry[] = [];
  let put = 0;
  let doneMs = 0;
  for (const page of pages) {
    mixed.push(page);
    doneMs += page.dwellMs;
    const due = Math.floor((doneMs * all.length) / pagesMs);
    mixed.push(...all.slice(put, due));
    put = due;
  }
  return mixed;
}

/** Lengths a cycle can have; few steps, so that a posting more or less seldom changes it. */
const cycleSteps = [20, 30, 40, 60, 80, 100, 125, 150, 200, 250, 300].map((s) => s * 1_000);

/** The cycle's length on the hub's clock: the next step, beyond five minutes in steps of a tenth. */
export function cycleLengthMs(neededMs: number): number {
  const step = cycleSteps.find((length) => length >= neededMs);
  if (step !== undefined) {
    return step;
  }
  let length = longestGapMs;
  while (length < neededMs) {
    length = Math.round((length * longStep) / 1_000) * 1_000;
  }
  return length;
}

/** Makes the cycle of pages from what is live; the same input gives the same cycle on every board. */
export function buildProgramme(input: ProgrammeInput): Programme {
  const inserts = [...infoEntries(input.info), ...hardshipEntries(input)];
  const wanted = postingEntries(input);
  const pages =
    input.postings.length > fullCyclePostings
      ? wanted
      : tighten(wanted, Math.max(0, longestGapMs - total(inserts)));
  if (pages.length === 0) {
    // With nothing to offer, the page that says so is seen between all others.
    const empty: ProgrammeEntry = { dwellMs: leastPageMs, variants: [{ kind: 'empty' }] };
    const entries = inserts.flatMap((entry) => [empty, entry]);
    return close(entries.length === 0 ? [empty] : entries);
  }
  const once = total(pages) + total(inserts);
  if (once <= longestGapMs) {
    return close(interleave(repeatShort(pages, total(inserts)), inserts, 1));
  }
  return close(interleave(pages, inserts, roundsFor(pages, inserts)));
}

/** The pages that stay when the hub has not been heard for a day (F-09). */
export function buildStaticProgramme(info: ProgrammeInput['info']): Programme {
  return close(infoEntries(info));
}

function close(entries: readonly ProgrammeEntry[]): Programme {
  return { entries, cycleMs: cycleLengthMs(total(entries)) };
}

/** What is on at an instant of the hub's clock, and until when. */
export interface OnNow {
  readonly page: StagePage;
  readonly untilMs: number;
}

interface Span {
  readonly entry: ProgrammeEntry;
  readonly fromMs: number;
  readonly toMs: number;
}

/** When each entry is on within a cycle, on whole seconds. */
export function spansOf(programme: Programme): Span[] {
  const scale = programme.cycleMs / Math.max(1, total(programme.entries));
  const cut = (ms: number): number => Math.floor((ms * scale) / 1_000 + 1e-6) * 1_000;
  let atMs = 0;
  return programme.entries.map((entry) => {
    const fromMs = atMs;
    atMs += entry.dwellMs;
    return { entry, fromMs: cut(fromMs), toMs: cut(atMs) };
  });
}

/**
 * The page for an instant. It depends on the programme and the hub's clock alone, so boards agree
 * without talking to each other. A page with less than the least time left gives way to the next:
 * this happens only right after the programme has changed.
 */
export function pageAt(programme: Programme, hubNowMs: number): OnNow {
  const { cycleMs } = programme;
  const spans = spansOf(programme);
  const round = Math.floor(hubNowMs / cycleMs);
  const intoMs = hubNowMs - round * cycleMs;
  const at = spans.findIndex((span) => intoMs < span.toMs);
  const span = spans[at];
  if (span === undefined) {
    return { page: { kind: 'empty' }, untilMs: hubNowMs + leastPageMs };
  }
  const short = span.toMs - intoMs < leastPageMs && span.fromMs < intoMs;
  const next = spans[(at + 1) % spans.length] ?? span;
  const wraps = short && at + 1 === spans.length;
  const shown = short ? next : span;
  const turn = round + (wraps ? 1 : 0);
  return {
    page: variantOf(shown.entry, turn),
    untilMs: turn * cycleMs + shown.toMs,
  };
}

function variantOf(entry: ProgrammeEntry, round: number): StagePage {
  return entry.variants[round % entry.variants.length] ?? { kind: 'empty' };
}
