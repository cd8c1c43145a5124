import { dayOf } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Market } from '@hall/core/domain/market/market';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Booking } from '@hall/core/domain/stand/booking';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import type { LivePostings } from './live-postings.ts';
import { StandNames } from './stand-names.ts';

interface Shown {
  readonly posting: Posting;
  readonly employer: Employer;
  readonly market: Market;
  readonly standName: string | null;
}

/** The live postings a change touches, as rows of one public topic. */
export class PostingFeed<R> {
  readonly #live: LivePostings;
  readonly #row: (shown: Shown) => R;
  readonly #standNames = new StandNames();
  #day = '';

  constructor(live: LivePostings, row: (shown: Shown) => R) {
    this.#live = live;
    this.#row = row;
  }

  load(stores: Stores, nowMs: number): R[] {
    this.#begin(dayOf(nowMs));
    this.#live.load(stores);
    return this.#rows(this.#live.all(), stores);
  }

  /** Rows to put. One posting as a rule; all of an employer or of the hall when those change. */
  rowsAfter(event: CommittedEvent, stores: Stores): R[] {
    this.#live.apply(event);
    this.#standNames.apply(event);
    switch (event.entity) {
      case 'posting': {
        const posting = this.#live.get(event.entityId);
        return posting === null ? [] : this.#rows([posting], stores);
      }
      case 'employer':
        return event.state === null ? [] : this.#rowsOf([event.entityId], stores);
      case 'booking': {
        // A row says at which booth its employer sits today.
        const { day, employerId } = event.state as Booking;
        return day === this.#day ? this.#rowsOf([employerId], stores) : [];
      }
      case 'stand':
        return this.#rowsOf(
          stores.bookings
            .heldOn(this.#day)
            .flatMap(({ standId, employerId }) => (standId === event.entityId ? [employerId] : [])),
          stores,
        );
      case 'market':
        // The zones of negotiation are settings, and every row shows one.
        return this.#rows(this.#live.all(), stores);
      default:
        return [];
    }
  }

  /** The rows of those who had a booth yesterday or have one today. */
  tick(nowMs: number, stores: Stores): R[] {
    const day = dayOf(nowMs);
    if (day === this.#day) return [];
    const held = [...stores.bookings.heldOn(this.#day), ...stores.bookings.heldOn(day)];
    this.#begin(day);
    return this.#rowsOf([...new Set(held.map(({ employerId }) => employerId))], stores);
  }

  #begin(day: string): void {
    this.#day = day;
    this.#standNames.begin(day);
  }

  #rowsOf(employerIds: readonly string[], stores: Stores): R[] {
    const open = employerIds.flatMap((id) => stores.postings.openOf(id));
    return this.#rows(
      open.filter(({ status }) => status === 'published'),
      stores,
    );
  }

  #rows(postings: Iterable<Posting>, stores: Stores): R[] {
    const market = stores.market.get();
    const rows: R[] = [];
    for (const posting of postings) {
      const employer = stores.employers.get(posting.employerId);
      if (employer === null) continue;
      const standName = this.#standNames.of(employer.id, stores);
      rows.push(this.#row({ posting, employer, market, standName }));
    }
    return rows;
  }
}
