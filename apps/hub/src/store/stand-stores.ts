import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';
import type { Booking } from '@hall/core/domain/stand/booking';
import type { Stand, StandRules } from '@hall/core/domain/stand/stand';
import type { AggregateStore } from './stores.ts';

export interface StandStore extends AggregateStore<Stand> {
  /** Those on the plan, by name. */
  all(): Stand[];
}

/** Bookings; the cost of nothing here grows with history. */
export interface BookingStore extends AggregateStore<Booking> {
  /** What holds a booth on a day. */
  heldOn(day: string): Booking[];
  /** What an employer holds from a day on, by day. */
  heldBy(employerId: string, fromDay: string): Booking[];
  /** Whether a booth is held on a day or later. */
  isHeldFrom(standId: string, day: string): boolean;
  /** Every booking of a day and later ones, whatever became of it. */
  from(day: string): Booking[];
  /** Bookings whose booth has waited long enough. */
  due(nowMs: number, limit: number): string[];
}

/** The booths' part of what handlers may read. */
export interface StandStores {
  readonly stands: StandStore;
  readonly standRules: { get(): StandRules };
  readonly bookings: BookingStore;
  readonly gangmasters: AggregateStore<Gangmaster> & { all(): Gangmaster[] };
}
