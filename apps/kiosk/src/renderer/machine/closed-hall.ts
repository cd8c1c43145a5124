import type { EventOf, KioskEvent, KioskEventType } from './events.ts';
import { stay } from './moves.ts';
import type { KioskState, Step } from './state.ts';

/** What somebody may begin before a closed hall: to look, without a card, a number or paper. */
const toLook: ReadonlySet<string> = new Set(['browse', 'guides']);

/** What whoever only looks cannot do: it would need somebody in the hall, or leave paper lying about. */
const notAtNight: ReadonlySet<KioskEventType> = new Set<KioskEventType>([
  'card',
  'slip',
  'card-trouble',
  'want-to-meet',
  'print-paper',
  'call-help',
  'show-way',
  'tell-of',
]);

/**
 * Whether a closed hall lets an event pass by. Who was in the middle of something when it closed goes
 * on to his end: only the attract page, and what is begun from it afterwards, is closed.
 */
export function isNightly(state: KioskState, event: KioskEvent): boolean {
  if (!state.isLookingOnly) return false;
  return event.type === 'start' ? !toLook.has(event.with) : notAtNight.has(event.type);
}

/** The hall closes or opens. Who looks while it opens may do everything from then on. */
export function onHall(state: KioskState, { isClosed }: EventOf<'hall'>): Step {
  const isAtDoor = state.page.name === 'attract';
  return stay({
    ...state,
    isHallClosed: isClosed,
    isLookingOnly: isClosed && (isAtDoor || state.isLookingOnly),
  });
}
