import type { Employer } from '@hall/core/domain/employer/employer';
import type { Market } from '@hall/core/domain/market/market';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import type { LivePostings } from './live-postings.ts';

interface Shown {
  readonly posting: Posting;
  readonly employer: Employer;
  readonly market: Market;
}

/** The live postings a change touches, as rows of one public topic. */
export class PostingFeed<R> {
  readonly #live: LivePostings;
  readonly #row: (shown: Shown) => R;

  constructor(live: LivePostings, row: (shown: Shown) => R) {
    this.#live = live;
    this.#row = row;
  }

  load(stores: Stores): R[] {
    this.#live.load(stores);
    return this.#rows(this.#live.all(), stores);
  }

  /** Rows to put. One posting as a rule; all of an employer or of the hall when those change. */
  rowsAfter(event: CommittedEvent, stores: Stores): R[] {
    this.#live.apply(event);
    switch (event.entity) {
      case 'posting': {
        const posting = this.#live.get(event.entityId);
        return posting === null ? [] : this.#rows([posting], stores);
      }
      case 'employer': {
        const open = stores.postings.openOf(event.entityId);
        return this.#rows(
          open.filter((posting) => posting.status === 'published'),
          stores,
        );
      }
      case 'market':
        // The zones of negotiation are settings, and every row shows one.
        return this.#rows(this.#live.all(), stores);
      default:
        return [];
    }
  }

  #rows(postings: Iterable<Posting>, stores: Stores): R[] {
    const market = stores.market.get();
    const rows: R[] = [];
    for (const posting of postings) {
      const employer = stores.employers.get(posting.employerId);
      if (employer !== null) rows.push(this.#row({ posting, employer, market }));
    }
    return rows;
  }
}
