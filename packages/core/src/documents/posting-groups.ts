import { dayOf, endOfDay, startOfDay, type MarketDay } from '../basics/market-day.ts';
import type { BoardPosting } from '../contract/topics/board-topic.ts';
import { occupationName } from '../rules/occupations.ts';
import { shortNo } from '../domain/posting/short-no.ts';
import { payText } from './pay-text.ts';
import type { Say } from './words.ts';

/** One posting on a wall or in a directory, cell by cell; a cell may have two lines. */
export interface NoticeRow {
  readonly id: string;
  /** The day's own number, as on the board. */
  readonly no: string;
  readonly employer: string;
  readonly people: string;
  readonly place: string;
  readonly time: string;
  readonly pay: string;
  readonly settlement: string;
  /** Where to ask: a zone of the hall, a table of a fair, a phone that is public, or the service desk. */
  readonly ask: string;
}

/** All postings of one kind of work. */
export interface NoticeGroup {
  readonly occupationId: string;
  readonly occupation: string;
  readonly count: string;
  readonly rows: readonly NoticeRow[];
}

/** How a list of postings is written. */
interface Writing {
  readonly say: Say;
  readonly nowMs: number;
  /** Whether the day of writing is called today: not on a paper that is read on another day. */
  readonly saysToday: boolean;
  readonly ask: (posting: BoardPosting) => string;
}

/** What boards show at this moment of these postings. */
export function livePostings(postings: readonly BoardPosting[], nowMs: number): BoardPosting[] {
  return postings.filter(({ validUntilMs, remaining }) => validUntilMs > nowMs && remaining > 0);
}

/** Postings by kind of work, the most wanted first. */
export function postingGroups(postings: readonly BoardPosting[], writing: Writing): NoticeGroup[] {
  return groupsOf(postings).map((group) => groupOf(group, writing));
}

/** So many postings for so many people. */
export function postingsCount(postings: readonly BoardPosting[], say: Say): string {
  const people = postings.reduce((sum, { remaining }) => sum + remaining, 0);
  return say('notice.count', { postings: postings.length, people });
}

function groupsOf(postings: readonly BoardPosting[]): BoardPosting[][] {
  const groups = new Map<string, BoardPosting[]>();
  for (const posting of [...postings].sort(byNumber)) {
    const group = groups.get(posting.occupationId);
    if (group === undefined) groups.set(posting.occupationId, [posting]);
    else group.push(posting);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Numbers carry their day, so that yesterday's stand before today's. */
function byNumber(a: BoardPosting, b: BoardPosting): number {
  if (a.postingNo === b.postingNo) return a.id < b.id ? -1 : 1;
  return a.postingNo < b.postingNo ? -1 : 1;
}

function groupOf(postings: readonly BoardPosting[], writing: Writing): NoticeGroup {
  const { say, ask } = writing;
  const occupationId = postings[0]?.occupationId ?? '';
  return {
    occupationId,
    occupation: occupationName(occupationId, 'zh-CN'),
    count: postingsCount(postings, say),
    rows: postings.map((posting) => ({
      id: posting.id,
      no: shortNo(posting.postingNo, writing.nowMs),
      employer: posting.employer + (posting.onBehalf ? say('posting.onBehalf') : ''),
      people: say('notice.people', { count: posting.remaining }),
      place: posting.place,
      time: timeOf(posting, writing),
      pay: payText(posting, say),
      settlement: say(`settlement.${posting.settlement}`),
      ask: ask(posting),
    })),
  };
}

function timeOf(posting: BoardPosting, { say, nowMs, saysToday }: Writing): string {
  const [from, to] = [dayOf(posting.workStartMs), dayOf(posting.workEndMs)];
  const clock = `${posting.shiftStart}–${posting.shiftEnd}`;
  const isToday =
    saysToday && posting.workStartMs >= startOfDay(nowMs) && posting.workStartMs < endOfDay(nowMs);
  const first = isToday ? say('notice.today') : dayText(from, say);
  const days = from === to || isOneNight(posting) ? first : `${first}–${dayText(to, say)}`;
  return `${days}\n${clock}`;
}

/** A shift over midnight ends on the next day and is still one day's work. */
function isOneNight({ workStartMs, workEndMs, shiftStart, shiftEnd }: BoardPosting): boolean {
  return shiftEnd <= shiftStart && startOfDay(workEndMs) === endOfDay(workStartMs);
}

/** A day as it is said. */
export function dayText(day: MarketDay, say: Say): string {
  const [, month, date] = day.split('-').map(Number);
  return say('notice.day', { month: month ?? 0, day: date ?? 0 });
}
