import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Booths given back per second; a bound on the work, not on how many are. */
const perTick = 50;

/** Booths whose employers have not come in time (C-12). */
export function standsDue(stores: Pick<Stores, 'bookings'>, nowMs: number): DueCommand[] {
  return stores.bookings
    .due(nowMs, perTick)
    .map((bookingId) => ({ name: 'stand.release', input: { bookingId } }));
}
