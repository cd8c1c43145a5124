import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { longestCycleMs } from '@hall/core/rules/board-paging';
import { isSameDay } from './posting-text.ts';
import { nextTurns, type OnNow } from './programme-clock.ts';
import type { PostingPage, Programme } from './programme-types.ts';
import type { Slot } from './slot.ts';

/*
 * The programme goes by the clock, and is made anew at every flip. When a posting comes or goes,
 * others move to the page before or behind theirs, and one that moves to a page that has just been
 * on would wait for two cycles (F-07). So a board remembers when each posting was last on a page, and
 * those that would wait too long for their turn are shown with the page whose turn it is now.
 */

/** When each live posting was last on a page; one that is new was on the screen when it came. */
export type Seen = ReadonlyMap<string, number>;

/** Texts may come between, which are not put off; what is due during them is shown before. */
const marginMs = 40_000;

/** What was on the page until now was seen until now. */
export function seenUntil(
  seen: Seen,
  now: {
    readonly postings: readonly BoardPosting[];
    readonly slots: readonly Slot[];
    readonly hubNowMs: number;
  },
): Seen {
  const left = new Set(now.slots.map((slot) => slot.id));
  return new Map(
    now.postings.map(({ id }) => [
      id,
      left.has(id) ? now.hubNowMs : (seen.get(id) ?? now.hubNowMs),
    ]),
  );
}

/** The page whose turn it is, with the postings that would wait too long for theirs. */
export function withoutLate(
  turn: OnNow,
  given: {
    readonly seen: Seen;
    /** In the order of the board. */
    readonly postings: readonly BoardPosting[];
    readonly programme: Programme;
    readonly rowCount: number;
    readonly hubNowMs: number;
  },
): OnNow {
  const { page, untilMs } = turn;
  if (page.kind !== 'postings' || page.section === 'hardship') {
    return turn;
  }
  const { programme, seen, hubNowMs } = given;
  const limitMs = Math.max(longestCycleMs, programme.cycleMs);
  const turns = nextTurns(programme, hubNowMs);
  const late = given.postings.filter(({ id }) => {
    const seenMs = seen.get(id) ?? hubNowMs;
    const tooLate = (turns.get(id) ?? Infinity) - seenMs > limitMs;
    return tooLate && untilMs + marginMs - seenMs > limitMs && !page.ids.includes(id);
  });
  if (late.length === 0) {
    return turn;
  }
  // Rows of the page that come again soonest give way; on a page that is not full none has to.
  const own = [...page.ids].sort((a, b) => (turns.get(b) ?? Infinity) - (turns.get(a) ?? Infinity));
  const shown = new Set([...late.map(({ id }) => id), ...own].slice(0, given.rowCount));
  return { page: pageOf(shown, page, given), untilMs };
}

function pageOf(
  shown: ReadonlySet<string>,
  page: PostingPage,
  { postings, hubNowMs }: { readonly postings: readonly BoardPosting[]; readonly hubNowMs: number },
): PostingPage {
  const rows = postings.filter(({ id }) => shown.has(id));
  const today = rows.every((posting) => isSameDay(posting, hubNowMs));
  return { ...page, section: today ? 'today' : 'later', ids: rows.map(({ id }) => id) };
}
