import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { OpenSpan } from '@hall/core/domain/hall-day/hall-phase';
import { holdsStand, type Booking } from '@hall/core/domain/stand/booking';
import type { Stand } from '@hall/core/domain/stand/stand';
import type { BoothsView } from '../app/staff-view.ts';

/** A booth on a day, with what keeps it from others. */
export interface StandOnDay {
  readonly stand: Stand;
  readonly held: Booking | null;
}

/** The booths in the order one walks past them: row by row. */
export function standsOn({ stands, bookings }: BoothsView, day: string): StandOnDay[] {
  const held = new Map(
    bookings.filter((one) => one.day === day && holdsStand(one)).map((one) => [one.standId, one]),
  );
  return [...stands]
    .sort((a, b) => a.details.row - b.details.row || a.details.column - b.details.column)
    .map((stand) => ({ stand, held: held.get(stand.id) ?? null }));
}

/** How many booths are free, promised and taken. */
export function countStands(all: readonly StandOnDay[]): {
  readonly free: number;
  readonly booked: number;
  readonly here: number;
} {
  const of = (status: Booking['status'] | null): number =>
    all.filter(({ held }) => (held?.status ?? null) === status).length;
  return { free: of(null), booked: of('booked'), here: of('arrived') };
}

/** The bookings of a day by start; what came to nothing stands behind what holds a booth. */
export function bookingsOn({ bookings }: BoothsView, day: string): Booking[] {
  return bookings
    .filter((one) => one.day === day)
    .sort(
      (a, b) =>
        Number(holdsStand(b)) - Number(holdsStand(a)) ||
        a.startMs - b.startMs ||
        a.id.localeCompare(b.id),
    );
}

/** What an employer holds today, by start. */
export function heldToday({ bookings }: BoothsView, employerId: string, nowMs: number): Booking[] {
  const today = dayOf(nowMs);
  return bookings
    .filter((one) => one.employerId === employerId && one.day === today && holdsStand(one))
    .sort((a, b) => a.startMs - b.startMs);
}

/** The days that may be booked, today first. */
export function bookableDays(nowMs: number, daysAhead: number): string[] {
  const today = dayOf(nowMs);
  return Array.from({ length: daysAhead + 1 }, (_, days) => addDays(today, days));
}

/** When a booking without a time begins; null where it has to begin now, or nobody knows. */
export function opensLater(open: readonly OpenSpan[], nowMs: number): number | null {
  const fromMs = open[0]?.fromMs ?? null;
  return fromMs !== null && fromMs > nowMs ? fromMs : null;
}
