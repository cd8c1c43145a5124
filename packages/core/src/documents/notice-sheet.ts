import { formatDayTime } from '../basics/market-day.ts';
import type { BoardPosting } from '../contract/topics/board-topic.ts';
import type { Market } from '../domain/market/market.ts';
import {
  livePostings,
  postingGroups,
  postingsCount,
  type NoticeGroup,
  type NoticeRow,
} from './posting-groups.ts';
import { wordingIn, type Say } from './words.ts';

/** 公告栏: what hangs on the wall, as data; a page gives it its form. */
export interface NoticeSheet {
  readonly market: string;
  readonly title: string;
  /** When and where, for a sheet that is of one occasion; null for the hall's own. */
  readonly occasion: string | null;
  readonly asOf: string;
  readonly count: string;
  readonly columns: Readonly<Record<Exclude<keyof NoticeRow, 'id'>, string>>;
  readonly groups: readonly NoticeGroup[];
  /** Free of charge, what nobody may ask for, whom to call (001 第九条). */
  readonly foot: readonly string[];
}

/**
 * The sheet for the notice board (001 第五条): every posting a board shows at this moment and nothing
 * else, by kind of work, the most wanted first. In Chinese: it is a public notice (国家通用语言文字法 13).
 */
export function noticeSheet(input: {
  readonly market: Pick<Market, 'name' | 'address' | 'hotline' | 'complaintPhones'>;
  readonly postings: readonly BoardPosting[];
  readonly nowMs: number;
}): NoticeSheet {
  const { market, nowMs } = input;
  const { say } = wordingIn('zh-CN');
  const live = livePostings(input.postings, nowMs);
  return {
    market: market.name,
    title: say('notice.title'),
    occasion: null,
    asOf: say('notice.asOf', { at: formatDayTime(nowMs) }),
    count: postingsCount(live, say),
    columns: noticeColumns(say),
    groups: postingGroups(live, {
      say,
      nowMs,
      saysToday: true,
      ask: (posting) => askOf(posting, say),
    }),
    foot: [
      say('slip.free'),
      say('notice.rights'),
      hotlines(market, say),
      say('notice.ask', { address: market.address }),
    ],
  };
}

/** The names of the columns. */
export function noticeColumns(say: Say): NoticeSheet['columns'] {
  return {
    no: say('notice.column.no'),
    employer: say('notice.column.employer'),
    people: say('notice.column.people'),
    place: say('notice.column.place'),
    time: say('notice.column.time'),
    pay: say('notice.column.pay'),
    settlement: say('notice.column.settlement'),
    ask: say('notice.column.ask'),
  };
}

/** Whom to call, in one line. */
export function hotlines(market: Pick<Market, 'hotline' | 'complaintPhones'>, say: Say): string {
  const phones = market.complaintPhones.map(({ label, phone }) =>
    say('slip.hotline', { label, phone }),
  );
  return [say('slip.hotlines', { hotline: market.hotline }), ...phones].join('  ');
}

function askOf({ zone, phone }: BoardPosting, say: Say): string {
  const parts = [
    ...(zone === null ? [] : [say('notice.zone', { zone })]),
    ...(phone === null ? [] : [phone]),
  ];
  return parts.length === 0 ? say('notice.desk') : parts.join('\n');
}
