import type { KioskRecord } from '@hall/core/contract/topics/board-topic';
import type { Market } from '@hall/core/domain/market/market';
import { consentRecords } from '../../commands/worker/consents-in-force.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { fairFeed } from './fair-feed.ts';
import type { HallFigures } from './hall-figures.ts';
import type { LivePostings } from './live-postings.ts';
import { PageFeed } from './page-feed.ts';
import { PostingFeed } from './posting-feed.ts';
import { StandFeed } from './stand-feed.ts';
import { kioskPosting } from '@hall/core/contract/topics/public-posting';
import { StatsFeed } from './stats-feed.ts';

/** The ledger as the kiosks show it: open postings in full, the booths, pages, and the consents in force. */
export class KioskProjection implements Projection<'kiosk'> {
  readonly topic = 'kiosk';
  readonly #postings: PostingFeed<KioskRecord>;
  readonly #stats: StatsFeed;
  readonly #pages = new PageFeed();
  readonly #stands = new StandFeed();

  constructor(live: LivePostings, figures: HallFigures) {
    this.#postings = new PostingFeed(live, kioskPosting);
    this.#stats = new StatsFeed(figures);
  }

  load(stores: Stores, nowMs: number): KioskRecord[] {
    return [
      ...this.#postings.load(stores, nowMs),
      ...this.#pages.load(stores, nowMs),
      ...this.#stands.load(stores, nowMs),
      ...fairFeed.load(stores),
      ...consentRecords(stores.market.get()),
      this.#stats.current(stores, nowMs),
    ];
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'kiosk'> {
    const rows = this.#postings.rowsAfter(event, stores);
    const pages = this.#pages.apply(event);
    const stands = this.#stands.apply(event, stores);
    const fairs = fairFeed.apply(event);
    // The consents name the market and its phone.
    const consents = event.entity === 'market' ? consentRecords(event.state as Market) : [];
    const gone = event.entity === 'posting' && rows.length === 0;
    return {
      puts: [
        ...rows,
        ...pages.puts,
        ...stands.puts,
        ...fairs.puts,
        ...consents,
        ...this.#stats.after(event, stores),
      ],
      removes: [
        ...(gone ? [event.entityId] : []),
        ...pages.removes,
        ...stands.removes,
        ...fairs.removes,
      ],
    };
  }

  tick(nowMs: number, stores: Stores): TopicChange<'kiosk'> {
    const pages = this.#pages.tick(nowMs);
    const stands = this.#stands.tick(nowMs, stores);
    const rows = this.#postings.tick(nowMs, stores);
    return {
      puts: [...rows, ...pages.puts, ...stands.puts, ...this.#stats.tick(stores, nowMs)],
      removes: [...pages.removes, ...stands.removes],
    };
  }
}
