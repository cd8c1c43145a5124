import { clockTimeOn } from '@hall/core/basics/clock-time';
import { dayStartMs, parseDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import { statusAt } from '@hall/core/domain/employer/verification';
import {
  arriveAtStand,
  bookStand,
  giveUpStand,
  isAwaited,
  releaseStand,
  type Booking,
  type StandDay,
} from '@hall/core/domain/stand/booking';
import { openSpansOf } from '../../hall-day.ts';
import type { Handler, Tx } from '../handler.ts';

/** What the rule decides by; read in the transaction, so that of two who want a booth one has it. */
function standDay({ stores, nowMs }: Tx, day: string): StandDay {
  return { held: stores.bookings.heldOn(day), rules: stores.standRules.get(), nowMs };
}

/** Books a booth for an employer who may hire (C-12). */
export const bookAtWindow: Handler<'stand.book'> = (tx, { standId, employerId, ...wish }) => {
  const { stands, employers } = tx.stores;
  const day = parseDay(wish.day);
  if (day === null) return err({ code: 'invalid_fields', fields: ['day'] });
  const known = stands.get(standId);
  const employer = employers.get(employerId);
  if (known === null || known.retired || employer === null) return err({ code: 'not_found' });
  if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  const startMs =
    wish.startsAt === null
      ? openSpansOf(tx.stores, day)[0]?.fromMs
      : clockTimeOn(dayStartMs(day), wish.startsAt);
  // On a day without an opening only somebody who names a time knows what he is doing.
  if (startMs === undefined) return err({ code: 'invalid_fields', fields: ['day'] });
  const made = bookStand({ id: tx.newId(), standId, employerId, startMs }, standDay(tx, day));
  if (!made.ok) return made;
  tx.record({ type: 'booking.made', entityId: made.value.id, state: made.value, detail: {} });
  return ok({ bookingId: made.value.id });
};

/** A clerk sees the employer at his booth. */
export const arriveAtWindow: Handler<'stand.arrive'> = (tx, { bookingId }) => {
  const known = tx.stores.bookings.get(bookingId);
  if (known === null) return err({ code: 'not_found' });
  if (tx.stores.stands.get(known.standId)?.retired !== false) return err({ code: 'not_found' });
  const state = arriveAtStand(known, standDay(tx, known.day));
  if (!state.ok) return state;
  recordArrival(tx, { known, state: state.value, byCode: false });
  return ok({ bookingId });
};

function recordArrival(
  tx: Tx,
  arrival: { readonly known: Booking; readonly state: Booking; readonly byCode: boolean },
): void {
  const { known, state, byCode } = arrival;
  const detail = { byCode, late: known.status === 'released' };
  tx.record({ type: 'booking.arrived', entityId: known.id, state, detail });
}

/** Who opens a booth with the code of the day has come to those he booked for about now (C-05). */
export function arriveByCode(tx: Tx, employerId: string): void {
  for (const known of tx.stores.bookings.heldBy(employerId, tx.day)) {
    if (!isAwaited(known, tx.nowMs)) continue;
    const state = arriveAtStand(known, standDay(tx, known.day));
    if (state.ok) recordArrival(tx, { known, state: state.value, byCode: true });
  }
}

/** A booking is taken back, or its employer leaves; the booth is free at once. */
export const giveUpAtWindow: Handler<'stand.giveUp'> = (tx, { bookingId }) => {
  const known = tx.stores.bookings.get(bookingId);
  if (known === null) return err({ code: 'not_found' });
  const state = giveUpStand(known, tx.nowMs);
  if (!state.ok) return state;
  recordGivenUp(tx, known, state.value);
  return ok({ bookingId });
};

function recordGivenUp(tx: Tx, known: Booking, state: Booking): void {
  const detail = { came: known.status === 'arrived' };
  tx.record({ type: 'booking.given_up', entityId: known.id, state, detail });
}

/** Who may not hire any more holds no booth either, today or later. */
export function giveUpAllOf(tx: Tx, employerId: string): void {
  for (const known of tx.stores.bookings.heldBy(employerId, tx.day)) {
    const state = giveUpStand(known, tx.nowMs);
    if (state.ok) recordGivenUp(tx, known, state.value);
  }
}

/** The clock gives a booth back whose employer has not come in time. */
export const releaseByClock: Handler<'stand.release'> = (tx, { bookingId }) => {
  const known = tx.stores.bookings.get(bookingId);
  if (known === null) return err({ code: 'not_found' });
  const state = releaseStand(known, tx.nowMs);
  if (!state.ok) return state;
  tx.record({ type: 'booking.released', entityId: bookingId, state: state.value, detail: {} });
  return ok({ bookingId });
};
