import type { EventOf } from './events.ts';
import { askAndWait, go, stay } from './moves.ts';
import type { KioskState, Page, Step } from './state.ts';

const listsPostings: ReadonlySet<Page['name']> = new Set(['browse', 'find', 'slip', 'fits']);

/** One posting of a list, with all there is to know. */
export function onOpenPosting(state: KioskState, event: EventOf<'open-posting'>): Step {
  return listsPostings.has(state.page.name)
    ? stay(go(state, { name: 'posting', postingId: event.postingId }))
    : stay(state);
}

/** Something is wrong with the posting on the screen. */
export function onReportPosting(state: KioskState): Step {
  return state.page.name === 'posting'
    ? stay(go(state, { name: 'report', postingId: state.page.postingId }))
    : stay(state);
}

/** What is wrong with it. */
export function onChooseReason(state: KioskState, event: EventOf<'choose-reason'>): Step {
  if (state.page.name !== 'report') {
    return stay(state);
  }
  const input = { postingId: state.page.postingId, reason: event.reason };
  return askAndWait(state, { name: 'posting.report', input }, 'saving');
}

/** The places there is work at, to choose one of. */
export function onSeePlaces(state: KioskState): Step {
  return state.page.name === 'browse' ? stay(go(state, { name: 'places' })) : stay(state);
}

/** Pages that lead to the map of the booths, or to the way to one. */
const showsStands: ReadonlySet<Page['name']> = new Set(['attract', 'plan', 'posting', 'where']);

/** Another booth is the same page; 返回 leads away from it. */
export function onSeeStands(state: KioskState, { standId }: EventOf<'see-stands'>): Step {
  const page: Page = { name: 'stands', standId };
  if (state.page.name === 'stands') return stay({ ...state, page });
  return showsStands.has(state.page.name) ? stay(go(state, page)) : stay(state);
}
