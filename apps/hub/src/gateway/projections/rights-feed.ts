import { dayOf } from '@hall/core/basics/market-day';
import type { RightsCounts } from '@hall/core/contract/topics/rights-record';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';

/** How many complaints and proposals wait: numbers for every desk, and nothing else of them. */
export class RightsFeed {
  #day = '';

  load(stores: Stores, nowMs: number): RightsCounts {
    this.#day = dayOf(nowMs);
    return this.#count(stores);
  }

  /** The numbers after an event, where it may have changed them. */
  after(event: CommittedEvent, stores: Stores): RightsCounts[] {
    const concerns = event.entity === 'complaint' || event.entity === 'barring';
    if (!concerns || event.state === null) return [];
    return [this.#count(stores)];
  }

  /** A new day makes terms run out. */
  tick(stores: Stores, nowMs: number): RightsCounts[] {
    if (dayOf(nowMs) === this.#day) return [];
    this.#day = dayOf(nowMs);
    return [this.#count(stores)];
  }

  #count({ complaints, barrings }: Stores): RightsCounts {
    return {
      kind: 'rights',
      id: 'rights',
      ...complaints.waiting(this.#day),
      proposals: barrings.open(),
    };
  }
}
