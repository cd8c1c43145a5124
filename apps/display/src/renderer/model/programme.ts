import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { isSameDay } from './posting-text.ts';
import type { InfoPage, InfoTopic } from './info-pages.ts';
import { dwellMs, leastPageMs, readingUnits } from './reading.ts';

/** Everything that must be seen is seen within this time (F-02, F-07, A-27). */
export const longestGapMs = 300_000;
/** Space left when pages repeat, so that stretching a cycle keeps the promise. */
const repeatGapMs = 240_000;
/** Time of postings to time of everything else, where there is room (F-11: four fifths). */
const postingShare = 4;
/** Time a row keeps even when there are more than can be read in a cycle. */
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

export type StagePage =
  PostingPage | { readonly kind: 'info'; readonly info: InfoPage } | { readonly kind: 'empty' };

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

function postingPages(
  section: PostingSection,
  postings: readonly BoardPosting[],
  input: ProgrammeInput,
): ProgrammeEntry[] {
  const pages = Math.ceil(postings.length / input.rowCount);
  // Even pages: seven rows and six look calmer than twelve and one.
  const perPage = Math.ceil(postings.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, index) => {
    const rows = postings.slice(index * perPage, (index + 1) * perPage);
    const units = rows.reduce((sum, posting) => sum + input.unitsOf(posting), 0);
    const ids = rows.map((posting) => posting.id);
    return {
      dwellMs: dwellMs(units),
      variants: [{ kind: 'postings', section, page: index + 1, pages, ids }],
    };
  }).filter((entry) => entry.variants.some((page) => page.ids.length > 0)) as ProgrammeEntry[];
}

/** Same-day pages come round twice where there are others (F-07). */
function postingEntries(input: ProgrammeInput): ProgrammeEntry[] {
  const today = input.postings.filter((posting) => isSameDay(posting, input.hubNowMs));
  const later = input.postings.filter((posting) => !isSameDay(posting, input.hubNowMs));
  const first = postingPages('today', today, input);
  const other = postingPages('later', later, input);
  if (first.length === 0 || other.length === 0) {
    return [...first, ...other];
  }
  const half = Math.ceil(other.length / 2);
  return [...first, ...other.slice(0, half), ...first, ...other.slice(half)];
}

/** At most two places per round; more pages than that take turns. */
function hardshipEntries(input: ProgrammeInput): ProgrammeEntry[] {
  const friendly = input.postings.filter((posting) => posting.hardshipFriendly.length > 0);
  const pages = postingPages('hardship', friendly, input);
  return [0, 1]
    .map((turn) => pages.filter((_, index) => index % 2 === turn))
    .filter((taken) => taken.length > 0)
    .map((taken) => ({
      dwellMs: Math.max(...taken.map((entry) => entry.dwellMs)),
      variants: taken.flatMap((entry) => entry.variants),
    }));
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
 * postings the cycle has priority; beyond, every row still keeps a second and the index helps.
 */
function tighten(entries: readonly ProgrammeEntry[], budgetMs: number): ProgrammeEntry[] {
  const factor = Math.min(1, budgetMs / Math.max(1, total(entries)));
  return entries.map((entry) => ({
    ...entry,
    dwellMs: Math.max(
      leastPageMs,
      rowsOf(entry) * leastRowMs,
      Math.floor((entry.dwellMs * factor) / 1_000) * 1_000,
    ),
  }));
}

/** Few pages come round several times between the others, so that postings keep most of the time. */
function repeatShort(pages: readonly ProgrammeEntry[], insertsMs: number): ProgrammeEntry[] {
  const wantedMs = Math.min(longestGapMs - insertsMs, insertsMs * postingShare);
  const copies = Math.max(1, Math.floor(wantedMs / total(pages)));
  return Array.from({ length: copies }, () => pages).flat();
}

/** Puts `inserts`, `rounds` times over, at even distances between the posting pages. */
function interleave(
  pages: readonly ProgrammeEntry[],
  inserts: readonly ProgrammeEntry[],
  rounds: number,
): ProgrammeEntry[] {
  const all = Array.from({ length: rounds }, () => inserts).flat();
  const mixed: ProgrammeEntry[] = [];
  let put = 0;
  pages.forEach((page, index) => {
    mixed.push(page);
    const due = Math.round(((index + 1) * all.length) / pages.length);
    mixed.push(...all.slice(put, due));
    put = due;
  });
  return pages.length === 0 ? [...inserts] : mixed;
}

/** Lengths a cycle can have; few steps, so that a posting more or less seldom changes it. */
const cycleSteps = [20, 30, 40, 60, 80, 100, 125, 150, 200, 250, 300].map((s) => s * 1_000);

/** The cycle's length on the hub's clock: the next step, beyond five minutes in steps of a fifth. */
export function cycleLengthMs(neededMs: number): number {
  const step = cycleSteps.find((length) => length >= neededMs);
  if (step !== undefined) {
    return step;
  }
  let length = longestGapMs;
  while (length < neededMs) {
    length = Math.round((length * 1.2) / 1_000) * 1_000;
  }
  return length;
}

/** Makes the cycle of pages from what is live; the same input gives the same cycle on every board. */
export function buildProgramme(input: ProgrammeInput): Programme {
  const inserts = [...infoEntries(input.info), ...hardshipEntries(input)];
  const wanted = postingEntries(input);
  const pages = tighten(wanted, Math.max(0, longestGapMs - total(inserts)));
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
  const room = Math.max(leastPageMs, repeatGapMs - total(inserts));
  return close(interleave(pages, inserts, Math.ceil(total(pages) / room)));
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
