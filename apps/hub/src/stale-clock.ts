import { staleStep } from '@hall/core/domain/posting/staleness';
import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Postings asked about per second, e.g. after a night without the hub; a bound on the work. */
const perTick = 100;

/** What time does to postings nobody touches: their employers are asked, and who is silent is out. */
export function staleDue(stores: Pick<Stores, 'postings'>, nowMs: number): DueCommand[] {
  return stores.postings.stale(nowMs, perTick).map((posting) => ({
    name: staleStep(posting)?.step === 'expire' ? 'posting.expireStale' : 'posting.askStill',
    input: { postingId: posting.id },
  }));
}
