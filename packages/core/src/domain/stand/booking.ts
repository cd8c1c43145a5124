import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { dayOf, msPerMinute } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { StandRules } from './stand.ts';

/**
 * `booked` until the employer comes (`arrived`), until the clock gives the booth to others
 * (`released`), or until a clerk takes it back (`cancelled`); who came and went has `left`.
 */
export const bookingStatus = z.enum(['booked', 'arrived', 'released', 'cancelled', 'left']);
export type BookingStatus = z.infer<typeof bookingStatus>;

/** A booth for one employer on one market day. */
export const booking = z.strictObject({
  id: z.uuid(),
  standId: z.uuid(),
  employerId: z.uuid(),
  day: marketDay,
  status: bookingStatus,
  /** When the employer means to be there. */
  startMs: instantMs,
  /** Until when the booth waits for him; kept as it was promised, whatever the rules become. */
  dueMs: instantMs,
  bookedAtMs: instantMs,
  arrivedAtMs: instantMs.nullable(),
  endedAtMs: instantMs.nullable(),
});
export type Booking = z.infer<typeof booking>;

/** Whether a booking keeps its booth from others. */
export function holdsStand({ status }: Pick<Booking, 'status'>): boolean {
  return status === 'booked' || status === 'arrived';
}

/** Who opens his booth up to an hour early is taken to have come for that booking. */
const earliestMs = 60 * msPerMinute;

/** Whether somebody who is in the hall now has come for this booking. */
export function isAwaited({ status, startMs }: Booking, nowMs: number): boolean {
  return status === 'booked' && startMs - earliestMs <= nowMs && dayOf(startMs) === dayOf(nowMs);
}

/** The booths of a day that are not free, and the rules they are given by. */
export interface StandDay {
  /** Every booking of the day that holds a booth. */
  readonly held: readonly Booking[];
  readonly rules: StandRules;
  readonly nowMs: number;
}

/** One booth to one employer, and not too many to the same: the one place where it is decided. */
function mayHold(
  wish: Pick<Booking, 'standId' | 'employerId'>,
  { held, rules }: StandDay,
): Result<null, HallError> {
  if (held.some(({ standId }) => standId === wish.standId)) return err({ code: 'stand_taken' });
  const own = held.filter(({ employerId }) => employerId === wish.employerId).length;
  return own < rules.mostPerEmployer ? ok(null) : err({ code: 'stand_limit' });
}

/** Books a booth. A start that has passed means now; days that are over cannot be booked. */
export function bookStand(
  wish: Pick<Booking, 'id' | 'standId' | 'employerId' | 'startMs'>,
  day: StandDay,
): Result<Booking, HallError> {
  const { rules, nowMs } = day;
  const startMs = Math.max(wish.startMs, nowMs);
  const bookedDay = dayOf(wish.startMs);
  const lastDay = dayOf(nowMs + rules.daysAhead * 24 * 60 * msPerMinute);
  if (bookedDay < dayOf(nowMs) || bookedDay > lastDay) {
    return err({ code: 'invalid_fields', fields: ['day'] });
  }
  const may = mayHold(wish, day);
  if (!may.ok) return may;
  return ok({
    ...wish,
    day: bookedDay,
    status: 'booked',
    startMs,
    dueMs: startMs + rules.graceMinutes * msPerMinute,
    bookedAtMs: nowMs,
    arrivedAtMs: null,
    endedAtMs: null,
  });
}

/**
 * The employer has come. Who comes after his booth was given back has it all the same while nobody
 * else has taken it; `day` is the day of the booking.
 */
export function arriveAtStand(known: Booking, day: StandDay): Result<Booking, HallError> {
  const { nowMs } = day;
  if (known.day !== dayOf(nowMs)) return err({ code: 'wrong_state' });
  const arrived: Booking = { ...known, status: 'arrived', arrivedAtMs: nowMs, endedAtMs: null };
  if (known.status === 'booked') return ok(arrived);
  if (known.status !== 'released') return err({ code: 'wrong_state' });
  const may = mayHold(known, day);
  return may.ok ? ok(arrived) : may;
}

/** The clock gives a booth back whose employer has not come in time (C-12). */
export function releaseStand(known: Booking, nowMs: number): Result<Booking, HallError> {
  if (known.status !== 'booked') return err({ code: 'wrong_state' });
  if (known.dueMs > nowMs) return err({ code: 'too_early' });
  return ok({ ...known, status: 'released', endedAtMs: nowMs });
}

/** A booth is given up: before the employer came, or when he leaves. */
export function giveUpStand(known: Booking, nowMs: number): Result<Booking, HallError> {
  if (!holdsStand(known)) return err({ code: 'wrong_state' });
  const status = known.status === 'arrived' ? 'left' : 'cancelled';
  return ok({ ...known, status, endedAtMs: nowMs });
}
