import type {
  BoardCampaign,
  BoardContent,
  BoardFair,
  BoardFilled,
  BoardPosting,
  BoardRecord,
  BoardShowcase,
  HallStats,
} from '@hall/core/contract/topics/board-topic';
import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import type { Notice } from '@hall/core/domain/content/content';
import { isSameDay } from './posting-text.ts';

/** A filled posting stays in the strip for a minute. */
export const filledStayMs = 60_000;

/** A campaign that is on, and how many postings belong to it just now. */
export interface CampaignOnBoard {
  readonly campaign: BoardCampaign;
  readonly postings: number;
}

type BoardMarket = Extract<BoardRecord, { kind: 'market' }>['market'];

/** Everything a board shows, sorted out of the topic's records. */
export interface BoardData {
  readonly postings: readonly BoardPosting[];
  readonly filled: readonly BoardFilled[];
  readonly contents: readonly BoardContent[];
  /** 用工专区 whose time it is; one without a live posting is not shown all the same (C-13). */
  readonly showcases: readonly BoardShowcase[];
  /** Fairs that are being held. */
  readonly fairs: readonly BoardFair[];
  /** 定向招聘专场 that are on, the next to end first (D-13). */
  readonly campaigns: readonly CampaignOnBoard[];
  readonly stats: HallStats | null;
  readonly market: BoardMarket | null;
  readonly notice: Notice | null;
  /** The booths of the hall, in the order of the plan. */
  readonly stands: readonly PublicStand[];
}

/** Before the first record. */
export const noData: BoardData = {
  postings: [],
  filled: [],
  contents: [],
  showcases: [],
  fairs: [],
  campaigns: [],
  stats: null,
  market: null,
  notice: null,
  stands: [],
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

/** On a board of fairs, while one is held, nothing but its postings; otherwise everything. */
export function onlyFairs(data: BoardData, fairsOnly: boolean): BoardData {
  if (!fairsOnly || data.fairs.length === 0) return data;
  const ids = new Set(data.fairs.flatMap(({ postingIds }) => postingIds));
  const own = ({ id }: { readonly id: string }): boolean => ids.has(id);
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
  const showcases: BoardShowcase[] = [];
  const stands: PublicStand[] = [];
  const timed: (BoardFair | BoardCampaign)[] = [];
  let stats: HallStats | null = null;
  let market: BoardMarket | null = null;
  let notice: Notice | null = null;
  for (const record of records) {
    if (!isOfNow(record, hubNowMs)) continue;
    if (record.kind === 'posting') postings.push(record);
    else if (record.kind === 'filled') filled.push(record);
    else if (record.kind === 'content') contents.push(record);
    else if (record.kind === 'showcase') showcases.push(record);
    else if (record.kind === 'stand') stands.push(record);
    else if (record.kind === 'stats') stats = record;
    else if (record.kind === 'market') market = record.market;
    else if (record.kind === 'notice') notice = record.notice;
    else timed.push(record);
  }
  filled.sort((a, b) => b.filledAtMs - a.filledAtMs || compareText(a.id, b.id));
  contents.sort((a, b) => compareText(a.id, b.id));
  showcases.sort((a, b) => compareText(a.id, b.id));
  stands.sort((a, b) => a.details.row - b.details.row || a.details.column - b.details.column);
  const held = heldOf(timed, postings);
  return { postings, filled, contents, showcases, ...held, stats, market, notice, stands };
}

/** Whether a record is not over by the hub's time, and has begun. */
function isOfNow(record: BoardRecord, hubNowMs: number): boolean {
  switch (record.kind) {
    case 'posting':
      return isLive(record, hubNowMs);
    case 'filled':
      return isJustFilled(record, hubNowMs);
    case 'content':
    case 'showcase':
      return record.validToMs > hubNowMs;
    case 'fair':
    case 'campaign':
      return isHeld(record, hubNowMs);
    case 'notice':
      return record.notice.untilMs > hubNowMs;
    default:
      return true;
  }
}

function isHeld({ startMs, endMs }: BoardFair | BoardCampaign, hubNowMs: number): boolean {
  return startMs <= hubNowMs && hubNowMs < endMs;
}

/** Fairs and campaigns apart; counted before a board of its own 工种 leaves postings out. */
function heldOf(
  timed: readonly (BoardFair | BoardCampaign)[],
  postings: readonly BoardPosting[],
): Pick<BoardData, 'fairs' | 'campaigns'> {
  const fairs = timed.filter((one) => one.kind === 'fair');
  const campaigns = timed.filter((one) => one.kind === 'campaign');
  fairs.sort((a, b) => a.startMs - b.startMs || compareText(a.id, b.id));
  campaigns.sort((a, b) => a.endMs - b.endMs || compareText(a.id, b.id));
  return {
    fairs,
    campaigns: campaigns.map((campaign) => ({
      campaign,
      postings: postings.filter((posting) => belongsTo(campaign, posting)).length,
    })),
  };
}

/** Named ones, or where none is named all of its kinds of work. */
function belongsTo({ postingIds, occupationIds }: BoardCampaign, posting: BoardPosting): boolean {
  return postingIds.length > 0
    ? postingIds.includes(posting.id)
    : occupationIds.includes(posting.occupationId);
}

function isJustFilled(record: BoardFilled, hubNowMs: number): boolean {
  return hubNowMs - record.filledAtMs < filledStayMs;
}
