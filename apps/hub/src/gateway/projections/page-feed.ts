import type { z } from 'zod';
import type {
  BoardContent,
  boardMarket,
  boardNotice,
} from '@hall/core/contract/topics/board-topic';
import type { ContentItem, Notice, PageDetails } from '@hall/core/domain/content/content';
import { isOnBoards } from '@hall/core/domain/content/release';
import type { Market } from '@hall/core/domain/market/market';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';

export type NoticeRecord = z.infer<typeof boardNotice>;
type MarketRecord = z.infer<typeof boardMarket>;
export type PageRecord = BoardContent | MarketRecord | NoticeRecord;

/** Records in and ids out, of the kinds a feed knows. */
export interface FeedChange<R> {
  readonly puts: readonly R[];
  readonly removes: readonly string[];
}

/** What is written as a page of text; showcases go another way, see `showcase-feed.ts`. */
type PageItem = ContentItem & { readonly details: PageDetails };

export const noChange = { puts: [], removes: [] } as const;
/** More pages than any market writes. */
export const mostPages = 500;

/** Pages, settings and notice as everybody may read them; boards and kiosks show the same. */
export class PageFeed {
  readonly #notice = new NoticeFeed();
  /** Released pages, also those whose time has not come yet. */
  readonly #pages = new Map<string, PageItem>();
  readonly #shown = new Set<string>();

  load(stores: Stores, nowMs: number): PageRecord[] {
    this.#pages.clear();
    this.#shown.clear();
    for (const item of stores.contents.all(mostPages)) this.#keep(item);
    const pages = this.tick(nowMs).puts;
    return [...pages, marketRecord(stores.market.get()), ...this.#notice.load(stores, nowMs)];
  }

  apply(event: CommittedEvent): FeedChange<PageRecord> {
    switch (event.entity) {
      case 'content':
        return this.#page(event.state as ContentItem, event.atMs);
      case 'market':
        return { puts: [marketRecord(event.state as Market)], removes: [] };
      case 'notice':
        return this.#notice.apply(event);
      default:
        return noChange;
    }
  }

  /** Pages whose time has come or gone; nobody has to do anything for it (F-12). */
  tick(nowMs: number): FeedChange<PageRecord> {
    const puts: PageRecord[] = [];
    const removes: string[] = [];
    for (const [id, item] of this.#pages) {
      const shows = isOnBoards(item, nowMs);
      if (shows && !this.#shown.has(id)) {
        this.#shown.add(id);
        puts.push(pageRecord(item));
      } else if (!shows && this.#shown.delete(id)) removes.push(id);
      if (item.details.validToMs <= nowMs) this.#pages.delete(id);
    }
    return { puts, removes: [...removes, ...this.#notice.tick(nowMs).removes] };
  }

  #page(item: ContentItem, nowMs: number): FeedChange<PageRecord> {
    const wasShown = this.#shown.delete(item.id);
    this.#pages.delete(item.id);
    this.#keep(item);
    if (isPage(item) && isOnBoards(item, nowMs)) {
      this.#shown.add(item.id);
      return { puts: [pageRecord(item)], removes: [] };
    }
    return { puts: [], removes: wasShown ? [item.id] : [] };
  }

  #keep(item: ContentItem): void {
    if (isPage(item) && item.status === 'published') this.#pages.set(item.id, item);
  }
}

/** The one running notice, until its time is over. */
export class NoticeFeed {
  #untilMs: number | null = null;

  load(stores: Stores, nowMs: number): NoticeRecord[] {
    const notice = stores.notice.get();
    if (notice === null || notice.untilMs <= nowMs) {
      this.#untilMs = null;
      return [];
    }
    return [this.#show(notice)];
  }

  apply(event: CommittedEvent): FeedChange<NoticeRecord> {
    const { notice } = event.state as { readonly notice: Notice | null };
    if (notice !== null) return { puts: [this.#show(notice)], removes: [] };
    this.#untilMs = null;
    return { puts: [], removes: ['notice'] };
  }

  tick(nowMs: number): FeedChange<NoticeRecord> {
    if (this.#untilMs === null || this.#untilMs > nowMs) return noChange;
    this.#untilMs = null;
    return { puts: [], removes: ['notice'] };
  }

  #show(notice: Notice): NoticeRecord {
    this.#untilMs = notice.untilMs;
    return { kind: 'notice', id: 'notice', notice };
  }
}

function isPage(item: ContentItem): item is PageItem {
  return item.details.kind !== 'showcase';
}

function pageRecord({ id, details }: PageItem): BoardContent {
  const { kind: contentKind, title, lines, source, validToMs } = details;
  return { kind: 'content', id, contentKind, title, lines, source, validToMs };
}

function marketRecord(market: Market): MarketRecord {
  const { code, name, siteKind, hotline, complaintPhones, address } = market;
  const { playlists } = market;
  return {
    kind: 'market',
    id: 'market',
    market: {
      code,
      name,
      siteKind,
      hotline,
      complaintPhones,
      address,
      playlists,
    },
  };
}
