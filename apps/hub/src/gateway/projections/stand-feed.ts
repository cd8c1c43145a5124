import { dayOf } from '@hall/core/basics/market-day';
import { standRow } from '@hall/core/contract/topics/public-stand';
import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import { noChange, type FeedChange } from './page-feed.ts';
import { Told } from './told.ts';

/** What changes the map of the hall: a booth, who has it, and what he is called. */
const looksAt: readonly CommittedEvent['entity'][] = ['stand', 'booking', 'employer'];

/** The booths of today as boards and kiosks show them. The hall has some dozens, so all are looked at. */
export class StandFeed {
  readonly #told = new Told<PublicStand>();
  #day = '';

  load(stores: Stores, nowMs: number): PublicStand[] {
    this.#told.clear();
    this.#day = dayOf(nowMs);
    return this.#told.news(this.#rows(stores));
  }

  apply(event: CommittedEvent, stores: Stores): FeedChange<PublicStand> {
    return looksAt.includes(event.entity) ? this.#change(stores) : noChange;
  }

  /** Another day, other bookings. */
  tick(nowMs: number, stores: Stores): FeedChange<PublicStand> {
    const day = dayOf(nowMs);
    if (day === this.#day) return noChange;
    this.#day = day;
    return this.#change(stores);
  }

  #change(stores: Stores): FeedChange<PublicStand> {
    const rows = this.#rows(stores);
    const known = new Set(rows.map(({ id }) => id));
    const removes = this.#told.ids().filter((id) => !known.has(id));
    for (const id of removes) this.#told.drop(id);
    return { puts: this.#told.news(rows), removes };
  }

  #rows(stores: Stores): PublicStand[] {
    const held = new Map(stores.bookings.heldOn(this.#day).map((one) => [one.standId, one]));
    return stores.stands.all().map((stand) => {
      const booking = held.get(stand.id) ?? null;
      const employer = booking === null ? null : stores.employers.get(booking.employerId);
      return standRow({ stand, booking, employer });
    });
  }
}
