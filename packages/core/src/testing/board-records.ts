import { dayOf, msPerDay, msPerMinute, startOfDay } from '../basics/market-day.ts';
import type { BoardPosting, BoardRecord, BoardShowcase } from '../contract/topics/board-topic.ts';
import { usualPlaylists } from '../domain/content/playlist.ts';
import { occupations, type Occupation } from '../rules/occupations.ts';

/** Numbers 0 ≤ n < 1 that are the same on every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places = [
  '测试路工地',
  '示例小区3号楼',
  '建材市场北门',
  '物流园B区',
  '示例写字楼',
  '老街饭店',
  '湿地公园',
  '测试新区',
  '示例镇果园',
  '会展中心',
  '本市场2楼',
  '示例街道',
] as const;

const shifts = [
  ['06:30', '17:30'],
  ['07:00', '17:00'],
  ['06:00', '12:00'],
  ['19:00', '06:00'],
  ['08:00', '12:00'],
  ['10:00', '21:00'],
] as const;

/** A UUID that depends on the number alone. */
export function numberedId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

function clockMs(dayStartMs: number, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return dayStartMs + (hours * 60 + minutes) * msPerMinute;
}

function payOf(occupation: Occupation, random: () => number): { least: number; most: number } {
  const span = occupation.payMaxFen - occupation.payMinFen;
  const step = span > 2_000 ? 1_000 : 10;
  const least = occupation.payMinFen + Math.floor((random() * span) / 2 / step) * step;
  return { least, most: random() < 0.3 ? least + step * 5 : least };
}

/** A live posting of a fictional employer; `number` gives its identity, `random` the rest. */
export function boardPostingAt(
  options: { readonly number: number; readonly nowMs: number; readonly random: () => number },
  over: Partial<BoardPosting> = {},
): BoardPosting {
  const { number, nowMs, random } = options;
  const occupation = pick(occupations, random);
  const today = random() < 0.65;
  const dayStartMs = startOfDay(nowMs) + (today ? 0 : Math.ceil(random() * 3) * msPerDay);
  const [shiftStart, shiftEnd] = pick(shifts, random);
  const days = random() < 0.25 ? 5 : 1;
  const overnight = shiftEnd <= shiftStart ? msPerDay : 0;
  const headcount = 1 + Math.floor(random() * 12);
  const { least, most } = payOf(occupation, random);
  const workStartMs = clockMs(dayStartMs, shiftStart);
  return {
    kind: 'posting',
    id: numberedId(number),
    postingNo: `990001-${dayOf(nowMs).replaceAll('-', '').slice(2)}-${String(number).padStart(4, '0')}`,
    occupationId: occupation.id,
    headcount,
    remaining: random() < 0.3 ? Math.max(1, headcount - 1) : headcount,
    employer: '示例用工单位',
    place: pick(places, random),
    workStartMs,
    workEndMs: clockMs(dayStartMs, shiftEnd) + overnight + (days - 1) * msPerDay,
    shiftStart,
    shiftEnd,
    payMinFen: least,
    payMaxFen: most,
    payUnit: occupation.payUnit,
    pieceName: occupation.pieceName,
    settlement: occupation.settlement,
    zone: occupation.negotiationZone,
    hardshipFriendly: random() < 0.15 ? ['older'] : [],
    onBehalf: random() < 0.08,
    origin: random() < 0.06 ? '市级平台' : null,
    phone: null,
    publishAtMs: nowMs - Math.ceil(10 + random() * 200) * msPerMinute,
    validUntilMs: Math.max(nowMs, workStartMs) + 4 * 60 * msPerMinute,
    ...over,
  };
}

/** Postings number 1 to `count`, the same for the same seed and time. */
export function boardPostings(count: number, nowMs: number, seed = 1): BoardPosting[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) =>
    boardPostingAt({ number: index + 1, nowMs, random }),
  );
}

/** The settings of a fictional market. */
export function boardMarketRecord(
  siteKind: 'market' | 'station' = 'market',
): Extract<BoardRecord, { kind: 'market' }> {
  return {
    kind: 'market',
    id: 'market',
    market: {
      code: '990001',
      name: siteKind === 'station' ? '示例街道零工驿站' : '示例县城关镇农民工零工市场',
      siteKind,
      hotline: '0990-1234500',
      complaintPhones: [
        { label: '权益投诉', phone: '0990-1234567' },
        { label: '劳动监察', phone: '12333' },
      ],
      address: '示例县测试路1号',
      playlists: usualPlaylists,
    },
  };
}

/** 用工专区 of a fictional employer, with these postings; `number` gives its identity. */
export function boardShowcaseRecord(
  postings: readonly Pick<BoardPosting, 'id'>[],
  over: Partial<BoardShowcase> & { readonly number?: number } = {},
): BoardShowcase {
  const { number = 1, ...rest } = over;
  return {
    kind: 'showcase',
    id: numberedId(700_000 + number),
    employer: '示例电子产业园',
    title: '常年招工 当天面试',
    lines: ['厂区有食堂和宿舍,早晚班车到本市场', '工资按月发放,新工有师傅带'],
    postingIds: postings.map(({ id }) => id),
    validToMs: Date.UTC(2099, 0, 1),
    ...rest,
  };
}

/** Today's sums for a number of live postings. */
export function boardStatsRecord(
  postings: readonly BoardPosting[],
  nowMs: number,
): Extract<BoardRecord, { kind: 'stats' }> {
  return {
    kind: 'stats',
    id: 'stats',
    day: dayOf(nowMs),
    seekersToday: 186,
    livePostings: postings.length,
    liveVacancies: postings.reduce((sum, posting) => sum + posting.remaining, 0),
    postingsToday: Math.ceil(postings.length / 2),
    filledToday: Math.floor(postings.length / 5),
    matchedToday: Math.floor(postings.length / 3),
  };
}

/** Everything a board of `count` postings is sent. */
export function boardRecords(count: number, nowMs: number): BoardRecord[] {
  const postings = boardPostings(count, nowMs);
  return [boardMarketRecord(), boardStatsRecord(postings, nowMs), ...postings];
}
