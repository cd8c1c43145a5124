import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { dayOf, msPerMinute } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';

/** More bays no kerb of a market has; boards show them in pages. */
export const mostBays = 48;
/** An employer loads workers, he does not park: no extension goes beyond this. */
export const longestStayMinutes = 120;

/** A bay for vehicles that stop and go (即停即走), as it is painted on the ground. */
export const bayDetails = z.strictObject({
  number: z.number().int().min(1).max(99),
  /** How long a vehicle may stand here. */
  limitMinutes: z.number().int().min(5).max(60),
});
export type BayDetails = z.infer<typeof bayDetails>;

/** What a bay has until a manager says otherwise (G-08). */
export const usualLimitMinutes = 10;

/** The last signs of a plate, enough to find a vehicle and too few to know it; never in a ledger. */
export const plateEnd = z.string().regex(/^[0-9A-HJ-NP-Z]{3}$/);

/** A vehicle that stands in a bay. Whose it is, not which. */
export const bayStay = z.strictObject({
  id: z.uuid(),
  employerId: z.uuid(),
  postingId: z.uuid().nullable(),
  sinceMs: instantMs,
  untilMs: instantMs,
  /** Its time was over, and the hall was told so. */
  overdue: z.boolean(),
});
export type BayStay = z.infer<typeof bayStay>;

export const bay = z.strictObject({
  id: z.uuid(),
  details: bayDetails,
  removed: z.boolean(),
  stay: bayStay.nullable(),
});
export type Bay = z.infer<typeof bay>;

/** Why somebody may stand longer. */
export const extendReason = z.enum(['loading', 'waiting_for_workers', 'breakdown', 'other']);
export type ExtendReason = z.infer<typeof extendReason>;

/** A vehicle that stands somewhere, as far as anybody has said. */
export interface Vehicle {
  readonly employerId: string;
  readonly plateEnd: string | null;
}

/**
 * A vehicle comes. One bay, one vehicle; one vehicle, one bay. Two of one employer are told apart by
 * their plates, so without them he has one bay.
 */
export function arriveAtBay(
  known: Bay,
  wish: Pick<BayStay, 'id' | 'employerId' | 'postingId'> & Pick<Vehicle, 'plateEnd'>,
  at: { readonly standing: readonly Vehicle[]; readonly nowMs: number },
): Result<Bay, HallError> {
  const { plateEnd: plate, ...stay } = wish;
  const { nowMs } = at;
  if (known.removed) return err({ code: 'not_found' });
  if (known.stay !== null) return err({ code: 'bay_taken' });
  const own = at.standing.filter(({ employerId }) => employerId === wish.employerId);
  if (own.some((one) => plate === null || one.plateEnd === null || one.plateEnd === plate)) {
    return err({ code: 'vehicle_in_bay' });
  }
  const untilMs = nowMs + known.details.limitMinutes * msPerMinute;
  return ok({ ...known, stay: { ...stay, sinceMs: nowMs, untilMs, overdue: false } });
}

/** The vehicle drives off; or the day is over, and whatever was not told is taken for gone. */
export function leaveBay(known: Bay): Result<Bay, HallError> {
  return known.stay === null ? err({ code: 'wrong_state' }) : ok({ ...known, stay: null });
}

/** A clerk lets it stand longer, counted from now where its time was over. */
export function extendStay(
  known: Bay,
  minutes: number,
  nowMs: number,
): Result<Bay & { readonly stay: BayStay }, HallError> {
  const { stay } = known;
  if (stay === null) return err({ code: 'wrong_state' });
  const untilMs = Math.max(stay.untilMs, nowMs) + minutes * msPerMinute;
  if (untilMs - stay.sinceMs > longestStayMinutes * msPerMinute) {
    return err({ code: 'stay_too_long' });
  }
  return ok({ ...known, stay: { ...stay, untilMs, overdue: false } });
}

/** Its time is over: told once, until somebody extends it. */
export function overdueStay(known: Bay, nowMs: number): Result<Bay, HallError> {
  const { stay } = known;
  if (stay === null || stay.overdue) return err({ code: 'wrong_state' });
  if (stay.untilMs > nowMs) return err({ code: 'too_early' });
  return ok({ ...known, stay: { ...stay, overdue: true } });
}

/** The market day on which it came is over. */
export function endsWithDay(known: Bay, nowMs: number): boolean {
  return known.stay !== null && dayOf(known.stay.sinceMs) < dayOf(nowMs);
}
