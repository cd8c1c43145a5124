import type { BoardShowcase } from '@hall/core/contract/topics/board-topic';
import type { ContentItem, ShowcaseDetails } from '@hall/core/domain/content/content';
import { isOnBoards } from '@hall/core/domain/content/release';
import { mayShowcase, showcaseEndMs, showcasePostings } from '@hall/core/domain/content/showcase';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import { mostPages, noChange, type FeedChange } from './page-feed.ts';
import { Told } from './told.ts';

type ShowcaseItem = ContentItem & { readonly details: ShowcaseDetails };

/** The showcases of employers as boards show them, each with its postings that are live (C-13). */
export class ShowcaseFeed {
  readonly #told = new Told<BoardShowcase>();
  /** Released ones, also those whose time has not come yet. */
  readonly #released = new Map<string, ShowcaseItem>();
  /** When the clock alone changes one of them next. */
  #turnMs = Infinity;

  load(stores: Stores, nowMs: number): BoardShowcase[] {
    this.#told.clear();
    this.#released.clear();
    for (const item of stores.contents.all(mostPages)) this.#keep(item);
    return [...this.#change([...this.#released.values()], stores, nowMs).puts];
  }

  apply(event: CommittedEvent, stores: Stores): FeedChange<BoardShowcase> {
    if (event.state === null) return noChange;
    switch (event.entity) {
      case 'content':
        return this.#written(event.state as ContentItem, stores, event.atMs);
      case 'posting':
        return this.#ofEmployer((event.state as Posting).employerId, stores, event.atMs);
      case 'employer':
        // Barred or put right: his showcase goes or comes back with the same event.
        return this.#ofEmployer((event.state as Employer).id, stores, event.atMs);
      default:
        return noChange;
    }
  }

  /** A period or a verification that begins or runs out; nobody has to do anything for it (C-04). */
  tick(nowMs: number, stores: Stores): FeedChange<BoardShowcase> {
    if (nowMs < this.#turnMs) return noChange;
    return this.#change([...this.#released.values()], stores, nowMs);
  }

  #written(item: ContentItem, stores: Stores, nowMs: number): FeedChange<BoardShowcase> {
    this.#released.delete(item.id);
    this.#keep(item);
    const kept = this.#released.get(item.id);
    if (kept !== undefined) return this.#change([kept], stores, nowMs);
    return { puts: [], removes: this.#told.drop(item.id) ? [item.id] : [] };
  }

  #keep(item: ContentItem): void {
    if (isShowcase(item) && item.status === 'published') this.#released.set(item.id, item);
  }

  #ofEmployer(employerId: string, stores: Stores, nowMs: number): FeedChange<BoardShowcase> {
    const own = [...this.#released.values()].filter((one) => one.details.employerId === employerId);
    return own.length === 0 ? noChange : this.#change(own, stores, nowMs);
  }

  #change(
    items: readonly ShowcaseItem[],
    stores: Stores,
    nowMs: number,
  ): FeedChange<BoardShowcase> {
    const rows: BoardShowcase[] = [];
    const removes: string[] = [];
    for (const item of items) {
      const row = showcaseRow(item, stores, nowMs);
      if (row !== null) rows.push(row);
      else if (this.#told.drop(item.id)) removes.push(item.id);
    }
    this.#turnMs = this.#nextTurn(stores, nowMs);
    return { puts: this.#told.news(rows), removes };
  }

  #nextTurn(stores: Stores, nowMs: number): number {
    const turns = [...this.#released.values()].flatMap(({ details }) => {
      const employer = stores.employers.get(details.employerId);
      const endMs = employer === null ? details.validToMs : showcaseEndMs(details, employer);
      return [details.validFromMs, endMs];
    });
    return Math.min(Infinity, ...turns.filter((turnMs) => turnMs > nowMs));
  }
}

function isShowcase(item: ContentItem): item is ShowcaseItem {
  return item.details.kind === 'showcase';
}

/** Null for one that is not to be shown: its time, its employer, or no posting left that is live. */
function showcaseRow(item: ShowcaseItem, stores: Stores, nowMs: number): BoardShowcase | null {
  const { id, details } = item;
  if (!isOnBoards(item, nowMs)) return null;
  const employer = stores.employers.get(details.employerId);
  if (employer === null || !mayShowcase(employer, nowMs)) return null;
  const live = stores.postings.openOf(employer.id).filter(({ status }) => status === 'published');
  const postingIds = showcasePostings(details, live);
  if (postingIds.length === 0) return null;
  return {
    kind: 'showcase',
    id,
    employer: employer.details.displayName,
    title: details.title,
    lines: details.lines,
    postingIds,
    validToMs: showcaseEndMs(details, employer),
  };
}
