import type { Booking } from '@hall/core/domain/stand/booking';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Stores } from '../../store/stores.ts';
import type { Tx } from '../handler.ts';

/**
 * The booth an employer holds on a day, as boards and papers name it: the one he is at before one
 * he has booked, the first by name of several.
 */
export function standNameOf(
  stores: Pick<Stores, 'bookings' | 'stands'>,
  held: { readonly employerId: string; readonly day: string },
): string | null {
  const own = stores.bookings.heldBy(held.employerId, held.day);
  return nameAmong(
    own.filter(({ day }) => day === held.day),
    stores,
  );
}

/**
 * Where somebody goes to talk about a posting: the booth of its employer today, else where its 工种 is
 * usually negotiated; null where the market has said neither.
 */
export function meetingPlaceOf(
  { stores, day }: Tx,
  { employerId, content }: Pick<Posting, 'employerId' | 'content'>,
): string | null {
  const usual = stores.market.get().zones[content.occupationId ?? ''] ?? null;
  return standNameOf(stores, { employerId, day }) ?? usual;
}

/** The booths of everybody who holds one on a day, by employer. */
export function standNamesOn(
  stores: Pick<Stores, 'bookings' | 'stands'>,
  day: string,
): ReadonlyMap<string, string> {
  const byEmployer = new Map<string, Booking[]>();
  for (const booking of stores.bookings.heldOn(day)) {
    byEmployer.set(booking.employerId, [...(byEmployer.get(booking.employerId) ?? []), booking]);
  }
  const names = new Map<string, string>();
  for (const [employerId, own] of byEmployer) {
    const name = nameAmong(own, stores);
    if (name !== null) names.set(employerId, name);
  }
  return names;
}

function nameAmong(own: readonly Booking[], { stands }: Pick<Stores, 'stands'>): string | null {
  const arrived = own.filter(({ status }) => status === 'arrived');
  const names = (arrived.length > 0 ? arrived : own).flatMap(({ standId }) => {
    const known = stands.get(standId);
    return known === null ? [] : [known.details.name];
  });
  return names.sort()[0] ?? null;
}
