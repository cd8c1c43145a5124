import { dayOf, formatTime } from '@hall/core/basics/market-day';
import type { EntranceRecord, LaneWord } from '@hall/core/contract/topics/entrance-topic';
import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import { gateNotice, type GateNotice } from '@hall/core/rules/gate-notice';
import type { Words } from './words.ts';

/** A word to somebody at a lane is for the few seconds he stands there. */
export const wordStaysMs = 6_000;
/** Without a hub for so long, nobody knows how full the hall is (F-09). */
const hideCrowdingMs = 30_000;

/** What somebody outside should know before he goes in. */
export interface EntranceView {
  /** 零工时段, and until when or what comes next; null while the hub has not said. */
  readonly mode: string | null;
  readonly hours: string | null;
  readonly isClosed: boolean;
  /** Null where nobody counts, or what was counted is old. */
  readonly crowding: {
    readonly level: EntranceRecord['crowding'];
    readonly isInboundClosed: boolean;
    readonly inside: string;
  } | null;
  /** What people are told of the readers before they use one (G-02); null where there is none. */
  readonly notice: GateNotice | null;
  /** The newest word of each lane, in the order of the lanes. */
  readonly laneWords: readonly Pick<LaneWord, 'lane' | 'name' | 'word'>[];
}

interface EntranceInput {
  /** By the hub, or by the clock where the hub is away. */
  readonly day: ScreenDay | null;
  readonly entrance: EntranceRecord | null;
  readonly laneWords: readonly LaneWord[];
  readonly hubNowMs: number;
  /** Null while the hub is heard. */
  readonly lostSinceMs: number | null;
  readonly words: Words;
}

/** What an entrance screen says now. */
export function entranceView(input: EntranceInput): EntranceView {
  const { day, entrance, hubNowMs, lostSinceMs, words } = input;
  const isOld = lostSinceMs !== null && hubNowMs - lostSinceMs > hideCrowdingMs;
  return {
    mode: day === null ? null : modeWords(day, words),
    hours: day === null ? null : hoursWords(day, hubNowMs, words),
    isClosed: day?.mode === 'closed',
    crowding: entrance === null || isOld ? null : crowdingOf(entrance, words),
    notice: gateNotice(entrance?.readers ?? []),
    laneWords: lostSinceMs === null ? freshWords(input.laneWords, hubNowMs) : [],
  };
}

/** A holiday's or a fair's own name says more than its kind. */
function modeWords({ mode, name }: ScreenDay, words: Words): string {
  const usual = words.t(`board.entrance.mode.${mode}`);
  return name === null ? usual : `${usual} · ${name}`;
}

function hoursWords(hall: ScreenDay, nowMs: number, words: Words): string | null {
  const { mode, untilMs, next, opensAtMs } = hall;
  if (mode === 'closed') return opensAtMs === null ? null : opensWords(opensAtMs, nowMs, words);
  if (untilMs === null) return null;
  const time = formatTime(untilMs);
  if (next === null) return words.t('board.entrance.until', { time });
  if (next === 'closed') return words.t('board.entrance.closes', { time });
  return words.t('board.entrance.next', { time, mode: words.t(`board.entrance.mode.${next}`) });
}

function opensWords(opensAtMs: number, nowMs: number, words: Words): string {
  const time = formatTime(opensAtMs);
  const day = dayOf(opensAtMs);
  if (day === dayOf(nowMs)) return words.t('board.entrance.opens', { time });
  const [, month = '', date = ''] = day.split('-');
  return words.t('board.entrance.opensOn', { month: Number(month), day: Number(date), time });
}

function crowdingOf(entrance: EntranceRecord, words: Words): EntranceView['crowding'] {
  const { crowding, isApproximate, isInboundClosed, inside } = entrance;
  const key = isApproximate ? 'insideAbout' : 'inside';
  return {
    level: crowding,
    isInboundClosed,
    inside: words.t(`board.entrance.${key}`, { count: inside }),
  };
}

function freshWords(said: readonly LaneWord[], nowMs: number): EntranceView['laneWords'] {
  return said
    .filter(({ atMs }) => nowMs - atMs < wordStaysMs)
    .sort((a, b) => a.lane.localeCompare(b.lane, 'en', { numeric: true }))
    .map(({ lane, name, word }) => ({ lane, name, word }));
}
