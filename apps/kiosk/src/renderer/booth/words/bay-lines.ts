import { msPerMinute } from '@hall/core/basics/market-day';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';

/** A bay as its employer reads it. */
export interface BayLine {
  readonly id: string;
  readonly number: number;
  readonly limitMinutes: number;
  readonly isFree: boolean;
  /** Whole minutes that are left; none where his time is over. */
  readonly minutes: number;
}

/** All bays by number; what the employer himself holds apart from what others do. */
export function bayLines(
  records: Iterable<BayRecord>,
  own: readonly string[],
  nowMs: number,
): { readonly own: readonly BayLine[]; readonly all: readonly BayLine[] } {
  const all = [...records]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, limitMinutes, state, untilMs }) => ({
      id,
      number,
      limitMinutes,
      isFree: state === 'free',
      minutes: untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - nowMs) / msPerMinute)),
    }));
  return { all, own: all.filter(({ id, isFree }) => !isFree && own.includes(id)) };
}
