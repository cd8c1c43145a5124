import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Fairs ended per second after a pause of the hub; each may end some hundred postings. */
const perTick = 2;

/** Fairs whose time has come. */
export function fairsDue(stores: Pick<Stores, 'fairs'>, nowMs: number): DueCommand[] {
  return stores.fairs
    .due(nowMs, perTick)
    .map(({ id }) => ({ name: 'fair.end', input: { fairId: id } }));
}
