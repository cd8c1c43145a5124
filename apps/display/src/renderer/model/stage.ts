import type { BoardPosting, BoardRecord } from '@hall/core/contract/topics/board-topic';
import { comparePostings, isLive, readBoard, type BoardData } from './board-data.ts';
import { infoPages } from './info-pages.ts';
import { isSameDay, rowUnits } from './posting-text.ts';
import { lintProgramme, type ProgrammeFinding } from './programme-lint.ts';
import {
  buildProgramme,
  buildStaticProgramme,
  pageAt,
  type IndexEntry,
  type ProgrammeInput,
  type StagePage,
} from './programme.ts';
import type { Words } from './words.ts';

/** How long after publication a posting counts as new. */
export const freshMs = 120_000;
/** How long a newcomer keeps its row while nobody else wants it. */
const bandStayMs = 60_000;
/** Least time before a newcomer gives way to the next. */
const bandLeastMs = 4_000;
/** Newcomers that wait; older ones are seen on their page. */
const queueCeiling = 50;
/** Without a hub for so long, postings are not to be trusted any more (F-09). */
export const staticOnlyAfterMs = 24 * 60 * 60_000;

/** A row as it was laid out at the flip; empty when its posting is gone, and nothing moves up. */
export interface Slot {
  readonly id: string;
  readonly posting: BoardPosting | null;
}

/** A row of the band 刚刚发布. */
export interface BandSlot extends Slot {
  readonly sinceMs: number;
}

/** Sums shown beside a page's title; they stand until the next flip. */
export interface SectionCount {
  readonly postings: number;
  readonly people: number;
}

export interface StageState {
  readonly page: StagePage;
  readonly untilMs: number;
  readonly slots: readonly Slot[];
  readonly band: readonly (BandSlot | null)[];
  readonly queue: readonly string[];
  /** Fresh postings that were given a row already. */
  readonly introduced: ReadonlySet<string>;
  /** The newest postings that are not on the page; they fill the band while nothing is new. */
  readonly filler: readonly Slot[];
  readonly index: readonly IndexEntry[];
  readonly section: SectionCount;
  /** What the rotation cannot keep; staff see it in a corner. */
  readonly findings: readonly ProgrammeFinding[];
  readonly data: BoardData;
  /** Postings are hidden because the data is a day old. */
  readonly stale: boolean;
}

/** What a step needs besides the state. */
export interface StageInput {
  readonly records: ReadonlyMap<string, BoardRecord>;
  readonly hubNowMs: number;
  readonly asOfMs: number;
  readonly live: boolean;
  readonly rowCount: number;
  readonly bandCount: number;
  readonly words: Words;
}

const noData: BoardData = {
  postings: [],
  filled: [],
  contents: [],
  stats: null,
  market: null,
  notice: null,
};

/** Before the first record. */
export const emptyStage: StageState = {
  page: { kind: 'empty' },
  untilMs: 0,
  slots: [],
  band: [],
  queue: [],
  introduced: new Set(),
  filler: [],
  index: [],
  section: { postings: 0, people: 0 },
  findings: [],
  data: noData,
  stale: false,
};

/**
 * One step of the board: on every change of the topic and on every second of the hub's clock. Rows
 * are laid out at flips only; between flips a row can be filled, changed or blanked, never moved.
 */
export function stepStage(state: StageState, input: StageInput): StageState {
  const stale = !input.live && input.hubNowMs - input.asOfMs >= staticOnlyAfterMs;
  const read = readBoard(input.records.values(), input.hubNowMs);
  const data = stale ? { ...read, postings: [], filled: [], stats: null } : read;
  const flipped = needsFlip(state, { data, stale, hubNowMs: input.hubNowMs })
    ? flip({ ...state, stale }, data, input)
    : state;
  const slots = refreshSlots(flipped.slots, input, stale);
  const filler = refreshSlots(flipped.filler, input, stale);
  const banded = stepBand({ ...flipped, slots, filler }, data, input);
  return { ...banded, data: sameData(state.data, data), stale };
}

function needsFlip(
  state: StageState,
  now: { data: BoardData; stale: boolean; hubNowMs: number },
): boolean {
  const { page, untilMs } = state;
  if (now.hubNowMs >= untilMs || now.stale !== state.stale) {
    return true;
  }
  // The clock was set back: the page's end is nowhere near.
  if (untilMs - now.hubNowMs > 10 * 60_000) {
    return true;
  }
  // Nobody is reading an empty page; the first posting need not wait.
  return page.kind === 'empty' && now.data.postings.length > 0;
}

function flip(state: StageState, data: BoardData, input: StageInput): StageState {
  const info = infoPages(data, input.words);
  const given: ProgrammeInput = {
    postings: [...data.postings].sort(comparePostings(input.hubNowMs)),
    info,
    rowCount: input.rowCount,
    hubNowMs: input.hubNowMs,
    unitsOf: rowUnits,
  };
  const programme = state.stale ? buildStaticProgramme(info) : buildProgramme(given);
  const now = pageAt(programme, input.hubNowMs);
  const ids = now.page.kind === 'postings' ? now.page.ids : [];
  return {
    ...state,
    page: now.page,
    untilMs: now.untilMs,
    slots: ids.map((id) => ({ id, posting: null })),
    index: indexOf(data),
    section: sectionOf(now.page, data, input.hubNowMs),
    findings: lintProgramme(programme, {
      ids: data.postings.map((posting) => posting.id),
      hardship: data.postings.some((posting) => posting.hardshipFriendly.length > 0),
    }),
    filler: newest(data, new Set(ids), input.bandCount),
  };
}

function newest(data: BoardData, onPage: ReadonlySet<string>, count: number): Slot[] {
  return data.postings
    .filter((posting) => !onPage.has(posting.id))
    .sort((a, b) => b.publishAtMs - a.publishAtMs || (a.postingNo < b.postingNo ? 1 : -1))
    .slice(0, count)
    .map(({ id }) => ({ id, posting: null }));
}

function indexOf(data: BoardData): IndexEntry[] {
  const counts = new Map<string, number>();
  for (const { occupationId } of data.postings) {
    counts.set(occupationId, (counts.get(occupationId) ?? 0) + 1);
  }
  return [...counts]
    .map(([occupationId, rows]) => ({ occupationId, rows }))
    .sort((a, b) => b.rows - a.rows || (a.occupationId < b.occupationId ? -1 : 1));
}

function sectionOf(page: StagePage, data: BoardData, hubNowMs: number): SectionCount {
  if (page.kind !== 'postings') {
    return { postings: 0, people: 0 };
  }
  const inSection = data.postings.filter((posting) =>
    page.section === 'hardship'
      ? posting.hardshipFriendly.length > 0
      : isSameDay(posting, hubNowMs) === (page.section === 'today'),
  );
  return {
    postings: inSection.length,
    people: inSection.reduce((sum, posting) => sum + posting.remaining, 0),
  };
}

/** The posting of an id if it may be shown now. */
function shownPosting(id: string, input: StageInput): BoardPosting | null {
  const record = input.records.get(id);
  return record?.kind === 'posting' && isLive(record, input.hubNowMs) ? record : null;
}

/** Puts each row's posting of this moment in place; the same array when nothing changed. */
function refreshSlots(slots: readonly Slot[], input: StageInput, stale: boolean): readonly Slot[] {
  const next = slots.map((slot) => {
    const posting = stale ? null : shownPosting(slot.id, input);
    return posting === slot.posting ? slot : { ...slot, posting };
  });
  return sameList(slots, next) ? slots : next;
}

function stepBand(state: StageState, data: BoardData, input: StageInput): StageState {
  const { hubNowMs, bandCount } = input;
  const fresh = data.postings.filter((posting) => hubNowMs - posting.publishAtMs < freshMs);
  const onPage = new Set(state.slots.map((slot) => slot.id));
  const waiting = new Set(state.queue);
  const arrived = fresh
    .filter((p) => !state.introduced.has(p.id) && !waiting.has(p.id) && !onPage.has(p.id))
    .sort((a, b) => a.publishAtMs - b.publishAtMs || (a.postingNo < b.postingNo ? -1 : 1));
  const queue = [...state.queue, ...arrived.map((posting) => posting.id)]
    .filter((id) => shownPosting(id, input) !== null)
    .slice(-queueCeiling);
  const band = Array.from({ length: bandCount }, (_, index) =>
    refreshBandSlot(state.band[index] ?? null, input),
  );
  const placed = placeNewcomers(band, queue, hubNowMs).map((slot) =>
    slot === null ? null : refreshBandSlot(slot, input),
  );
  const left = queue.filter((id) => !placed.some((slot) => slot?.id === id));
  return {
    ...state,
    band: sameBand(state.band, placed) ? state.band : placed,
    queue: left.length === 0 && state.queue.length === 0 ? state.queue : left,
    introduced: introducedNow(state.introduced, { fresh, placed, onPage }),
  };
}

function refreshBandSlot(slot: BandSlot | null, input: StageInput): BandSlot | null {
  if (slot === null || input.hubNowMs - slot.sinceMs >= bandStayMs) {
    return null;
  }
  const posting = shownPosting(slot.id, input);
  return posting === slot.posting ? slot : { ...slot, posting };
}

/** A free row first, then the row that has been read longest. */
function placeNewcomers(
  band: readonly (BandSlot | null)[],
  queue: readonly string[],
  hubNowMs: number,
): (BandSlot | null)[] {
  const placed = [...band];
  for (const id of queue) {
    const free = placed.findIndex((slot) => slot === null);
    const oldest = placed.reduce<number>(
      (best, slot, index) => ((slot?.sinceMs ?? 0) < (placed[best]?.sinceMs ?? 0) ? index : best),
      0,
    );
    const index = free >= 0 ? free : oldest;
    const taken = placed[index];
    if (taken === undefined || (taken !== null && hubNowMs - taken.sinceMs < bandLeastMs)) {
      break;
    }
    placed[index] = { id, posting: null, sinceMs: hubNowMs };
  }
  return placed;
}

/** Remembers who had a row; bounded, because only fresh postings are kept. */
function introducedNow(
  introduced: ReadonlySet<string>,
  now: {
    fresh: readonly BoardPosting[];
    placed: readonly (BandSlot | null)[];
    onPage: ReadonlySet<string>;
  },
): ReadonlySet<string> {
  const shown = new Set(now.placed.map((slot) => slot?.id));
  const kept = now.fresh
    .map((posting) => posting.id)
    .filter((id) => introduced.has(id) || shown.has(id) || now.onPage.has(id));
  const same = kept.length === introduced.size && kept.every((id) => introduced.has(id));
  return same ? introduced : new Set(kept);
}

function sameBand(a: readonly (BandSlot | null)[], b: readonly (BandSlot | null)[]): boolean {
  return a.length === b.length && a.every((slot, index) => slot === b[index]);
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Keeps what did not change, so that only what did is drawn again. */
function sameData(old: BoardData, next: BoardData): BoardData {
  const same =
    sameList(old.postings, next.postings) &&
    sameList(old.filled, next.filled) &&
    sameList(old.contents, next.contents) &&
    old.stats === next.stats &&
    old.market === next.market &&
    old.notice === next.notice;
  return same ? old : next;
}
