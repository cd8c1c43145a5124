import type { Posting } from '@hall/core/domain/posting/posting';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { campaignFeed } from './campaign-feed.ts';
import { fairFeed } from './fair-feed.ts';
import type { HallFigures } from './hall-figures.ts';
import type { LivePostings } from './live-postings.ts';
import { PageFeed } from './page-feed.ts';
import { PostingFeed } from './posting-feed.ts';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import { ShowcaseFeed } from './showcase-feed.ts';
import { StandFeed } from './stand-feed.ts';
import { StatsFeed } from './stats-feed.ts';

/** How long 刚刚招满 stays on the boards. */
const filledShownMs = 60_000;

/** The ledger as the boards show it. */
export class BoardProjection implements Projection<'board'> {
  readonly topic = 'board';
  readonly #postings: PostingFeed<BoardRecord>;
  readonly #stats: StatsFeed;
  readonly #pages = new PageFeed();
  readonly #showcases = new ShowcaseFeed();
  readonly #stands = new StandFeed();
  /** Postings in the 刚刚招满 strip, and when they were filled. */
  readonly #filled = new Map<string, number>();

  constructor(live: LivePostings, figures: HallFigures) {
    this.#postings = new PostingFeed(live, boardPosting);
    this.#stats = new StatsFeed(figures);
  }

  load(stores: Stores, nowMs: number): BoardRecord[] {
    this.#filled.clear();
    const filled = stores.postings
      .changedSince('filled', nowMs - filledShownMs, 100)
      .flatMap((posting) => this.#filledRow(posting, nowMs));
    return [
      ...this.#postings.load(stores, nowMs),
      ...filled,
      ...this.#pages.load(stores, nowMs),
      ...this.#showcases.load(stores, nowMs),
      ...this.#stands.load(stores, nowMs),
      ...fairFeed.load(stores),
      ...campaignFeed.load(stores),
      this.#stats.current(stores, nowMs),
    ];
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'board'> {
    const rows = this.#postings.rowsAfter(event, stores);
    const pages = this.#pages.apply(event);
    const showcases = this.#showcases.apply(event, stores);
    const stands = this.#stands.apply(event, stores);
    const fairs = fairFeed.apply(event);
    const campaigns = campaignFeed.apply(event);
    const gone = this.#gone(event, rows.length > 0);
    return {
      puts: [
        ...rows,
        ...gone.puts,
        ...pages.puts,
        ...showcases.puts,
        ...stands.puts,
        ...fairs.puts,
        ...campaigns.puts,
        ...this.#stats.after(event, stores),
      ],
      removes: [
        ...gone.removes,
        ...pages.removes,
        ...showcases.removes,
        ...stands.removes,
        ...fairs.removes,
        ...campaigns.removes,
      ],
    };
  }

  tick(nowMs: number, stores: Stores): TopicChange<'board'> {
    const removes: string[] = [];
    for (const [id, filledAtMs] of this.#filled) {
      if (nowMs - filledAtMs < filledShownMs) continue;
      this.#filled.delete(id);
      removes.push(id);
    }
    const pages = this.#pages.tick(nowMs);
    const showcases = this.#showcases.tick(nowMs, stores);
    const stands = this.#stands.tick(nowMs, stores);
    const rows = this.#postings.tick(nowMs, stores);
    return {
      puts: [
        ...rows,
        ...pages.puts,
        ...showcases.puts,
        ...stands.puts,
        ...this.#stats.tick(stores, nowMs),
      ],
      removes: [...removes, ...pages.removes, ...showcases.removes, ...stands.removes],
    };
  }

  /** A posting that left the open list: to the strip when it was filled, away otherwise. */
  #gone(event: CommittedEvent, isLive: boolean): TopicChange<'board'> {
    if (event.entity !== 'posting' || event.state === null) return { puts: [], removes: [] };
    this.#filled.delete(event.entityId);
    if (isLive) return { puts: [], removes: [] };
    const puts = this.#filledRow(event.state as Posting, event.atMs);
    return { puts, removes: puts.length > 0 ? [] : [event.entityId] };
  }

  /** The strip's row takes the place of the open row, because both go by the posting's id. */
  #filledRow(posting: Posting, nowMs: number): BoardRecord[] {
    const { id, postingNo, filledAtMs, status } = posting;
    const { occupationId, headcount } = posting.content;
    if (status !== 'filled' || filledAtMs === null || nowMs - filledAtMs >= filledShownMs)
      return [];
    if (occupationId === null || headcount === null) return [];
    this.#filled.set(id, filledAtMs);
    return [{ kind: 'filled', id, postingNo, occupationId, headcount, filledAtMs }];
  }
}
