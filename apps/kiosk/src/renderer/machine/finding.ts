import { numberLength } from '../hall/find.ts';
import type { EventOf } from './events.ts';
import { go, stay } from './moves.ts';
import type { KioskState, Page, Step } from './state.ts';

/** What may be typed, and how much of it: no kind of work needs more letters to be told apart. */
const typing = {
  number: { key: /^\d$/, most: numberLength },
  letters: { key: /^[a-z]$/, most: 6 },
} as const satisfies Record<Extract<Page, { name: 'find' }>['by'], object>;

/** Looking for a posting is no visit of anybody: what is typed belongs to the page. */
export function onFind(state: KioskState, event: EventOf<'find'>): Step {
  return state.page.name === 'browse'
    ? stay(go(state, { name: 'find', by: event.by, typed: '', wanted: 'look' }))
    : stay(state);
}

/** One more key of what is looked for. */
export function onFindKey(state: KioskState, key: string): Step {
  if (state.page.name !== 'find') {
    return stay(state);
  }
  const { by, typed } = state.page;
  const fits = typing[by].key.test(key) && typed.length < typing[by].most;
  return fits ? retype(state, typed + key) : stay(state);
}

/** The typed text shorter, or gone. */
export function retype(state: KioskState, typed: string): Step {
  return state.page.name === 'find'
    ? stay({ ...state, page: { ...state.page, typed } })
    : stay(state);
}

/** What to look at: among the kinds of work the page stays, from anywhere else it is one page further. */
export function onFilter(state: KioskState, event: EventOf<'filter'>): Step {
  const page = { name: 'browse', occupationId: event.occupationId } as const;
  switch (state.page.name) {
    case 'browse':
      return stay({ ...state, page });
    case 'find':
    case 'places':
    case 'stands':
      return stay(go(state, page));
    default:
      return stay(state);
  }
}
