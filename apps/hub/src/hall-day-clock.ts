import { phaseId } from '@hall/core/domain/hall-day/hall-day';
import { isOpen } from '@hall/core/domain/hall-day/hall-phase';
import { hallNowOf } from './hall-day.ts';
import { tellingOf, type TellingStores } from './hall-words.ts';
import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Postings put on the boards per second; the evening's are there in one. */
const perTick = 500;

/**
 * A phase of the hall that has begun and is not in the ledger yet, what there is to say of it, and what
 * waits for an opening (K-09).
 */
export function hallDayDue(
  stores: TellingStores & Pick<Stores, 'postings'>,
  nowMs: number,
): DueCommand[] {
  const now = hallNowOf(stores, nowMs);
  const known = stores.hallPhases.get(phaseId(now)) !== null;
  const isSilent = tellingOf(stores, nowMs) === null;
  const waiting = isOpen(now) ? stores.postings.awaitingOpening(perTick) : [];
  return [
    ...(known ? [] : [{ name: 'hallDay.follow' as const, input: {} }]),
    ...(isSilent ? [] : [{ name: 'hallDay.tell' as const, input: {} }]),
    ...waiting.map((postingId) => ({ name: 'posting.release' as const, input: { postingId } })),
  ];
}
