import { formatDayTime, parseDay } from '../basics/market-day.ts';
import type { BoardPosting } from '../contract/topics/board-topic.ts';
import type { Fair } from '../domain/fair/fair.ts';
import type { Market } from '../domain/market/market.ts';
import { hotlines, noticeColumns, type NoticeSheet } from './notice-sheet.ts';
import { dayText, livePostings, postingGroups, postingsCount } from './posting-groups.ts';
import { paperSay, type PaperSay } from './paper-words.ts';

/**
 * 招聘会岗位名录: every posting of a fair that boards may show now, by kind of work, with its table. In
 * Chinese: it is a public notice (国家通用语言文字法 13).
 */
export function fairDirectory(input: {
  readonly market: Pick<Market, 'name' | 'address' | 'hotline' | 'complaintPhones'>;
  readonly fair: Pick<Fair, 'details' | 'stalls'>;
  /** What boards show; only what belongs to the fair is taken. */
  readonly postings: readonly BoardPosting[];
  readonly nowMs: number;
}): NoticeSheet {
  const { market, fair, nowMs } = input;
  const say = paperSay('zh-CN');
  const stallOf = new Map(fair.stalls.map(({ postingId, stall }) => [postingId, stall]));
  const live = livePostings(input.postings, nowMs).filter(({ id }) => stallOf.has(id));
  return {
    market: market.name,
    title: say('fairList.title', { title: fair.details.title }),
    occasion: occasionOf(fair, say),
    asOf: say('notice.asOf', { at: formatDayTime(nowMs) }),
    count: postingsCount(live, say),
    columns: { ...noticeColumns(say), ask: say('fairList.stall') },
    groups: postingGroups(live, {
      say,
      nowMs,
      // It is made days before the fair, and read there.
      saysToday: false,
      ask: (posting) => stallText(stallOf.get(posting.id) ?? posting.zone, say),
    }),
    foot: [say('slip.free'), say('notice.rights'), hotlines(market, say)],
  };
}

function occasionOf({ details }: Pick<Fair, 'details'>, say: PaperSay): string {
  const { day, from, to, place } = details;
  const known = parseDay(day);
  return say('fairList.occasion', {
    day: known === null ? day : dayText(known, say),
    time: `${from}–${to}`,
    place,
  });
}

/** The table, the zone where tables are not numbered, or whoever may know. */
function stallText(stall: string | null, say: PaperSay): string {
  return stall ?? say('notice.desk');
}
