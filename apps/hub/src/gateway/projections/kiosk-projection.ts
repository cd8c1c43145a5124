import type { KioskRecord } from '@hall/core/contract/topics/board-topic';
import type { Market } from '@hall/core/domain/market/market';
import { consentRecords } from '../../commands/worker/consents-in-force.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import type { LivePostings } from './live-postings.ts';
import { PageFeed } from './page-feed.ts';
import { PostingFeed } from './posting-feed.ts';
import { kioskPosting } from './public-posting.ts';
import { StatsFeed } from './stats-feed.ts';

/** The ledger as the kiosks show it: open postings in full, pages, and the consents in force. */
export class KioskProjection implements Projection<'kiosk'> {
  readonly topic = 'kiosk';
  readonly #postings: PostingFeed<KioskRecord>;
  readonly #stats: StatsFeed;
  readonly #pages = new PageFeed();

  constructor(live: LivePostings) {
    this.#postings = new PostingFeed(live, kioskPosting);
    this.#stats = new StatsFeed(live);
  }

  load(stores: Stores, nowMs: number): KioskRecord[] {
    return [
      ...this.#postings.load(stores),
      ...this.#pages.load(stores, nowMs),
      ...consentRecords(stores.market.get()),
      this.#stats.current(stores, nowMs),
    ];
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'kiosk'> {
    const rows = this.#postings.rowsAfter(event, stores);
    const pages = this.#pages.apply(event);
    // The consents name the market and its phone.
    const consents = event.entity === 'market' ? consentRecords(event.state as Market) : [];
    const gone = event.entity === 'posting' && rows.length === 0;
    return {
      puts: [...rows, ...pages.puts, ...consents, ...this.#stats.after(event, stores)],
      removes: [...(gone ? [event.entityId] : []), ...pages.removes],
    };
  }

  tick(nowMs: number, stores: Stores): TopicChange<'kiosk'> {
    const { puts, removes } = this.#pages.tick(nowMs);
    return { puts: [...puts, ...this.#stats.tick(stores, nowMs)], removes };
  }
}
