import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import type { BoardData, CampaignOnBoard } from './board-data.ts';
import { isSameDay } from './posting-text.ts';
import type { IndexEntry, StagePage } from './programme-types.ts';
import { sameList, type Slot } from './slot.ts';

/** Sums shown beside a page's title; they stand until the next flip. */
export interface SectionCount {
  readonly postings: number;
  readonly people: number;
}

/** The newest postings that are not on the screen, for a band in which nothing is new. */
export function newest(data: BoardData, onScreen: ReadonlySet<string>, count: number): Slot[] {
  return data.postings
    .filter((posting) => !onScreen.has(posting.id))
    .sort((a, b) => b.publishAtMs - a.publishAtMs || (a.postingNo < b.postingNo ? 1 : -1))
    .slice(0, count)
    .map(({ id }) => ({ id, posting: null }));
}

/** Every 工种 with its number of postings, the largest first. */
export function indexOf(data: BoardData): IndexEntry[] {
  const counts = new Map<string, number>();
  for (const { occupationId } of data.postings) {
    counts.set(occupationId, (counts.get(occupationId) ?? 0) + 1);
  }
  return [...counts]
    .map(([occupationId, rows]) => ({ occupationId, rows }))
    .sort((a, b) => b.rows - a.rows || (a.occupationId < b.occupationId ? -1 : 1));
}

function isOfSection(
  posting: BoardPosting,
  page: StagePage,
  data: BoardData,
  hubNowMs: number,
): boolean {
  if (page.kind === 'showcase') {
    const showcase = data.showcases.find(({ id }) => id === page.showcaseId);
    return showcase?.postingIds.includes(posting.id) === true;
  }
  if (page.kind !== 'postings') return false;
  return page.section === 'hardship'
    ? posting.hardshipFriendly.length > 0
    : isSameDay(posting, hubNowMs) === (page.section === 'today');
}

/** The sums of the section a page belongs to. */
export function sectionOf(page: StagePage, data: BoardData, hubNowMs: number): SectionCount {
  const inSection = data.postings.filter((posting) => isOfSection(posting, page, data, hubNowMs));
  return {
    postings: inSection.length,
    people: inSection.reduce((sum, posting) => sum + posting.remaining, 0),
  };
}

/** Keeps what did not change, so that only what did is drawn again. */
export function sameData(old: BoardData, next: BoardData): BoardData {
  const same =
    sameList(old.postings, next.postings) &&
    sameList(old.filled, next.filled) &&
    sameList(old.contents, next.contents) &&
    sameList(old.showcases, next.showcases) &&
    sameList(old.stands, next.stands) &&
    sameList(old.fairs, next.fairs) &&
    sameCampaigns(old.campaigns, next.campaigns) &&
    old.stats === next.stats &&
    old.market === next.market &&
    old.notice === next.notice;
  return same ? old : next;
}

function sameCampaigns(old: readonly CampaignOnBoard[], next: readonly CampaignOnBoard[]): boolean {
  const isSame = ({ campaign, postings }: CampaignOnBoard, at: number): boolean =>
    next[at]?.campaign === campaign && next[at].postings === postings;
  return old.length === next.length && old.every(isSame);
}
