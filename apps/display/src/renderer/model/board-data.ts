import type {
  BoardContent,
  BoardFilled,
  BoardPosting,
  BoardRecord,
  HallStats,
} from '@hall/core/contract/topics/board-topic';
import type { Notice } from '@hall/core/domain/content/content';
import { isSameDay } from './posting-text.ts';

/** A filled posting stays in the strip for a minute. */
export const filledStayMs = 60_000;

type BoardMarket = Extract<BoardRecord, { kind: 'market' }>['market'];

/** Everything a board shows, sorted out of the topic's records. */
export interface BoardData {
  readonly postings: readonly BoardPosting[];
  readonly filled: readonly BoardFilled[];
  readonly contents: readonly BoardContent[];
  readonly stats: HallStats | null;
  readonly market: BoardMarket | null;
  readonly notice: Notice | null;
}

/** Before the first record. */
export const noData: BoardData = {
  postings: [],
  filled: [],
  contents: [],
  stats: null,
  market: null,
  notice: null,
};

/** What a board with 工种 of its own shows of the hall; null leaves everything (F-07). */
export function onlyOccupations(
  data: BoardData,
  occupationIds: ReadonlySet<string> | null,
): BoardData {
  if (occupationIds === null) {
    return data;
  }
  const own = ({ occupationId }: { readonly occupationId: string }): boolean =>
    occupationIds.has(occupationId);
  return { ...data, postings: data.postings.filter(own), filled: data.filled.filter(own) };
}

/** Whether a posting may be on a screen at this time of the hub. */
export function isLive(posting: BoardPosting, hubNowMs: number): boolean {
  return posting.validUntilMs > hubNowMs && posting.remaining > 0;
}

/** Today's before later ones, local before reposted (F-16), then by 工种, start and number. */
export function comparePostings(hubNowMs: number): (a: BoardPosting, b: BoardPosting) => number {
  const rank = (posting: BoardPosting): number => (isSameDay(posting, hubNowMs) ? 0 : 1);
  return (a, b) =>
    rank(a) - rank(b) ||
    compareText(a.occupationId, b.occupationId) ||
    Number(a.origin !== null) - Number(b.origin !== null) ||
    a.workStartMs - b.workStartMs ||
    compareText(a.postingNo, b.postingNo);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts out the records by kind; postings keep the topic's order. Nothing that is over by the hub's time comes out. */
export function readBoard(records: Iterable<BoardRecord>, hubNowMs: number): BoardData {
  const postings: BoardPosting[] = [];
  const filled: BoardFilled[] = [];
  const contents: BoardContent[] = [];
  let stats: HallStats | null = null;
  let market: BoardMarket | null = null;
  let notice: Notice | null = null;
  for (const record of records) {
    if (record.kind === 'posting') {
      if (isLive(record, hubNowMs)) postings.push(record);
    } else if (record.kind === 'filled') {
      if (isJustFilled(record, hubNowMs)) filled.push(record);
    } else if (record.kind === 'content') {
      if (record.validToMs > hubNowMs) contents.push(record);
    } else if (record.kind === 'stats') {
      stats = record;
    } else if (record.kind === 'market') {
      market = record.market;
    } else if (record.notice.untilMs > hubNowMs) {
      notice = record.notice;
    }
  }
  filled.sort((a, b) => b.filledAtMs - a.filledAtMs || compareText(a.id, b.id));
  contents.sort((a, b) => compareText(a.id, b.id));
  return { postings, filled, contents, stats, market, notice };
}

function isJustFilled(record: BoardFilled, hubNowMs: number): boolean {
  return hubNowMs - record.filledAtMs < filledStayMs;
}
