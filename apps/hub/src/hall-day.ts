import type { CommittedEvent } from './gateway/projection.ts';
import { usualCalendar, type HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { MarketDay } from '@hall/core/basics/market-day';
import { hallAhead, type HallStretch } from '@hall/core/domain/hall-day/hall-ahead';
import { hallNow, type HallNow } from '@hall/core/domain/hall-day/hall-now';
import { openSpansOn, type OpenSpan } from '@hall/core/domain/hall-day/hall-phase';
import type { Stores } from './store/stores.ts';

type DayStores = Pick<Stores, 'hallDay' | 'hallPhases' | 'market'>;

/** The calendar in force: the manager's, or before there is one the hours of the market. */
export function calendarOf({ hallDay, market }: Pick<Stores, 'hallDay' | 'market'>): HallCalendar {
  return hallDay.get().calendar ?? usualCalendar(market.get());
}

/** Where the hall stands at an instant. */
export function hallNowOf(stores: DayStores, nowMs: number): HallNow {
  const { override } = stores.hallDay.get();
  const turnedAtMs = stores.hallPhases.turnedAtMs(nowMs);
  return hallNow({ calendar: calendarOf(stores), override, turnedAtMs }, nowMs);
}

/** What comes after an instant, as every screen is told. */
export function hallAheadOf(
  stores: Pick<Stores, 'hallDay' | 'market'>,
  nowMs: number,
): HallStretch[] {
  const { override } = stores.hallDay.get();
  return hallAhead({ calendar: calendarOf(stores), override }, nowMs);
}

/** When the hall is open on a day. */
export function openSpansOf(
  stores: Pick<Stores, 'hallDay' | 'market'>,
  day: MarketDay,
): readonly OpenSpan[] {
  return openSpansOn(calendarOf(stores), stores.hallDay.get().override, day);
}

/** Whether an event may have changed the hours or the word of today; everything else is the clock's. */
export function changesHours({ entity }: Pick<CommittedEvent, 'entity'>): boolean {
  return entity === 'hall_day' || entity === 'hall_phase' || entity === 'market';
}
