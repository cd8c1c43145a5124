import { dayOf } from '@hall/core/basics/market-day';
import type { HallMode } from '@hall/core/domain/hall-day/calendar';
import { phaseId } from '@hall/core/domain/hall-day/hall-day';
import type { HallNow } from '@hall/core/domain/hall-day/hall-now';
import { tellHall, wordTiming, type HallToTell } from '@hall/core/domain/hall-day/hall-word';
import { hallNowOf } from './hall-day.ts';
import { servicePhase } from './commands/ticket/queue-tx.ts';
import type { Stores } from './store/stores.ts';

/** What has to be known to say something of the hall. */
export type TellingStores = Pick<
  Stores,
  'hallDay' | 'hallPhases' | 'hallWords' | 'market' | 'hallCount' | 'gateSettings'
>;

/** What the hall is to say now, and what is to be remembered (K-09, G-04). */
export function tellingOf(stores: TellingStores, nowMs: number): ReturnType<typeof tellHall> {
  return tellHall(stores.hallWords.get(), hallToTell(stores, nowMs), nowMs);
}

function hallToTell(stores: TellingStores, nowMs: number): HallToTell {
  const now = hallNowOf(stores, nowMs);
  const count = stores.hallCount.get();
  const { maxOccupancy } = stores.gateSettings.get();
  const inside = count?.day === dayOf(nowMs) ? count.inside : 0;
  return { now, before: modeBefore(stores, now, nowMs), inside, maxOccupancy };
}

/** Asked while a phase is young; of a command the ledger knows what it changed, of the clock the calendar. */
function modeBefore(
  stores: TellingStores,
  { mode, sinceMs }: HallNow,
  nowMs: number,
): HallMode | null {
  if (sinceMs === null || nowMs - sinceMs > wordTiming.freshMs) return null;
  const byHand = stores.hallPhases.get(phaseId({ mode, sinceMs }))?.byHand === true;
  return byHand
    ? (stores.hallPhases.before(sinceMs)?.mode ?? null)
    : hallNowOf(stores, sinceMs - 1).mode;
}

/** When the first counter of the day begins; null while one is at work, or none will be (E-11). */
export function countersFrom(stores: Stores, nowMs: number): number | null {
  const services = stores.services.all().filter(({ retired }) => !retired);
  const phases = services.map((service) => servicePhase(stores, service, nowMs));
  if (phases.some(({ phase }) => phase === 'open')) return null;
  const starts = phases.flatMap((one) => (one.phase === 'early' ? [one.startsAtMs] : []));
  return starts.length === 0 ? null : Math.min(...starts);
}
