import type { HallDay, HallPhaseMark } from '@hall/core/domain/hall-day/hall-day';
import type { HallWords } from '@hall/core/domain/hall-day/hall-word';
import type { AggregateStore } from './stores.ts';

/** The part of the hall's days that handlers may read. */
export interface HallDayStores {
  readonly hallDay: { get(): HallDay };
  readonly hallPhases: AggregateStore<HallPhaseMark> & {
    /** The newest instant up to now at which a command changed what the hall is for. */
    turnedAtMs(nowMs: number): number | null;
    /** The newest one that began before another; null before the first. */
    before(sinceMs: number): HallPhaseMark | null;
  };
  readonly hallWords: { get(): HallWords };
}
