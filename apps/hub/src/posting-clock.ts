import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Postings taken down per second when many end together, e.g. after a night without the hub. */
const perTick = 100;

/** Postings whose end has come. */
export function postingsDue(stores: Pick<Stores, 'postings'>, nowMs: number): DueCommand[] {
  return stores.postings
    .due(nowMs, perTick)
    .map(({ id }) => ({ name: 'posting.expire', input: { postingId: id } }));
}
