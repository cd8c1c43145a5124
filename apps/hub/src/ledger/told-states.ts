import type { StoredEvent } from '../store/event-store.ts';
import { stateAfter } from '../store/told-state.ts';

/**
 * Each event with the whole state of its thing after it; null where it concerns none. A day explains
 * itself (WholeToday), so no more than a day's states are held.
 */
export function* toldStates(
  events: Iterable<StoredEvent>,
): Generator<{ readonly event: StoredEvent; readonly state: unknown }> {
  let day = '';
  let states = new Map<string, unknown>();
  for (const event of events) {
    if (event.day !== day) {
      day = event.day;
      states = new Map();
    }
    if (event.stateJson === null && event.changesJson === null) {
      yield { event, state: null };
      continue;
    }
    const thing = `${event.entity}/${event.entityId}`;
    const state = stateAfter(event, states.get(thing) ?? null);
    states.set(thing, state);
    yield { event, state };
  }
}
