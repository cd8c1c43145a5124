import type { HallMode } from '@hall/core/domain/hall-day/calendar';
import { playlistAt, usualPlaylists } from '@hall/core/domain/content/playlist';
import type { PassReader } from '@hall/core/domain/gate/pass';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import { seenUntil, withoutLate, type Seen } from './catch-up.ts';
import { emptyBand, stepBand, type BandState } from './band.ts';
import {
  comparePostings,
  noData,
  onlyFairs,
  onlyOccupations,
  readBoard,
  type BoardData,
} from './board-data.ts';
import { campaignPages } from './campaign-pages.ts';
import { infoPages } from './info-pages.ts';
import { rowUnits } from './posting-text.ts';
import { pageAt } from './programme-clock.ts';
import { lintProgramme, type ProgrammeFinding } from './programme-lint.ts';
import type {
  IndexEntry,
  PostingPage,
  ProgrammeInput,
  ShowcasePage,
  StagePage,
} from './programme-types.ts';
import { buildProgramme, buildStaticProgramme } from './programme.ts';
import { refreshSlots, type Slot } from './slot.ts';
import { indexOf, newest, sameData, sectionOf, type SectionCount } from './stage-summary.ts';
import { showcasesOnBoard, type ShowcaseRoom } from './showcase-pages.ts';
import { standsOnBoard, type StandRoom } from './stand-pages.ts';
import type { Words } from './words.ts';

/** Without a hub for so long, postings are not to be trusted any more (F-09). */
export const staticOnlyAfterMs = 24 * 60 * 60_000;
/** A page that ends later than this was planned by another clock. */
const longestUntilMs = 10 * 60_000;

export interface StageState {
  readonly page: StagePage;
  readonly untilMs: number;
  readonly slots: readonly Slot[];
  readonly seen: Seen;
  readonly band: BandState;
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
  readonly bandCells: number;
  readonly standRoom: StandRoom | null;
  readonly showcaseRoom: ShowcaseRoom | null;
  /** The 工种 of this board; null shows all. */
  readonly occupationIds: ReadonlySet<string> | null;
  /** While a fair is held, nothing but its postings. */
  readonly fairsOnly: boolean;
  /** What the hall is for; null while no hub has told. */
  readonly mode: HallMode | null;
  /** What is read at the lanes of the entrance. */
  readonly readers: readonly PassReader[];
  readonly words: Words;
}

/** Before the first record. */
export const emptyStage: StageState = {
  page: { kind: 'empty' },
  untilMs: 0,
  slots: [],
  seen: new Map(),
  band: emptyBand,
  filler: [],
  index: [],
  section: { postings: 0, people: 0 },
  findings: [],
  data: noData,
  stale: false,
};

/** Another size or another choice of 工种: the next step lays out anew, and nothing counts as new. */
export function laidOutAnew(state: StageState): StageState {
  return { ...state, untilMs: 0, band: emptyBand };
}

/**
 * One step of the board: on every change of the topic and on every second of the hub's clock. Rows
 * are laid out at flips only; between flips a row can be filled, changed or blanked, never moved.
 */
export function stepStage(state: StageState, input: StageInput): StageState {
  const stale = !input.live && input.hubNowMs - input.asOfMs >= staticOnlyAfterMs;
  const all = onlyOccupations(
    onlyFairs(readBoard(input.records.values(), input.hubNowMs), input.fairsOnly),
    input.occupationIds,
  );
  const data = stale
    ? { ...all, postings: [], filled: [], showcases: [], stats: null, stands: [] }
    : all;
  const seen = { ...state, slots: refreshSlots(state.slots, stale ? null : input) };
  const flipped = needsFlip(seen, { data, stale, hubNowMs: input.hubNowMs })
    ? flip({ ...seen, stale }, data, input)
    : seen;
  const { slots } = flipped;
  return {
    ...flipped,
    filler: refreshSlots(flipped.filler, stale ? null : input),
    // While postings are hidden nothing is known; what comes back then is not new.
    band: stale
      ? emptyBand
      : stepBand(flipped.band, {
          ...input,
          postings: data.postings,
          onPage: new Set(slots.map((slot) => slot.id)),
          cellCount: input.bandCells,
        }),
    data: sameData(state.data, data),
    stale,
  };
}

function needsFlip(
  state: StageState,
  now: { data: BoardData; stale: boolean; hubNowMs: number },
): boolean {
  const { page, slots, untilMs } = state;
  if (now.hubNowMs >= untilMs || now.stale !== state.stale) {
    return true;
  }
  // The clock was set back: the page's end is nowhere near.
  if (untilMs - now.hubNowMs > longestUntilMs) {
    return true;
  }
  if (page.kind === 'showcase' && isOver(page, now.data)) {
    return true;
  }
  // Nobody is reading a page on which everything is gone.
  if (hasRows(page) && slots.every((slot) => slot.posting === null)) {
    return true;
  }
  // Nor an empty one; the first posting need not wait.
  return page.kind === 'empty' && now.data.postings.length > 0;
}

/** Its employer was barred, its time is over, or no posting of it is left. */
function isOver({ showcaseId }: ShowcasePage, data: BoardData): boolean {
  const showcase = data.showcases.find(({ id }) => id === showcaseId);
  return !data.postings.some(({ id }) => showcase?.postingIds.includes(id));
}

function hasRows(page: StagePage): page is PostingPage | ShowcasePage {
  return page.kind === 'postings' || (page.kind === 'showcase' && page.ids.length > 0);
}

function flip(state: StageState, data: BoardData, input: StageInput): StageState {
  const { hubNowMs, rowCount } = input;
  const info = infoPages(data, input.words, input.readers);
  const playlist = playlistAt(data.market?.playlists ?? usualPlaylists, hubNowMs, input.mode);
  const given: ProgrammeInput = {
    postings: [...data.postings].sort(comparePostings(hubNowMs)),
    info,
    campaigns: campaignPages(data.campaigns, input.words),
    playlist,
    stands: standsOnBoard(data.stands, input.standRoom),
    showcases: showcasesOnBoard(data, { ...input, room: input.showcaseRoom, unitsOf: rowUnits }),
    rowCount,
    hubNowMs,
    unitsOf: rowUnits,
  };
  const programme = state.stale ? buildStaticProgramme(given) : buildProgramme(given);
  const seen = seenUntil(state.seen, { postings: data.postings, slots: state.slots, hubNowMs });
  const now = withoutLate(pageAt(programme, hubNowMs), { ...given, seen, programme });
  const ids = hasRows(now.page) ? now.page.ids : [];
  const inBand = state.band.cells.flatMap((cell) => cell?.id ?? []);
  const slots = ids.map((id) => ({ id, posting: null }));
  return {
    ...state,
    page: now.page,
    untilMs: now.untilMs,
    slots: refreshSlots(slots, state.stale ? null : input),
    seen,
    index: indexOf(data),
    section: sectionOf(now.page, data, hubNowMs),
    findings: lintProgramme(programme, {
      postings: data.postings,
      playlist,
      rowCount,
      hubNowMs,
    }),
    filler: newest(data, new Set([...ids, ...inBand]), input.bandCells),
  };
}
