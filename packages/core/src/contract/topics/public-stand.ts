import { formatTime } from '../../basics/market-day.ts';
import type { Employer } from '../../domain/employer/employer.ts';
import type { Booking } from '../../domain/stand/booking.ts';
import type { Stand } from '../../domain/stand/stand.ts';
import { publicHousehold } from './public-posting.ts';
import type { PublicStand } from './stand-records.ts';

/** A booth as everybody may read it on the map; `booking` is what holds it today. */
export function standRow({
  stand: { id, details },
  booking,
  employer,
}: {
  readonly stand: Stand;
  readonly booking: Booking | null;
  readonly employer: Employer | null;
}): PublicStand {
  if (booking === null || employer === null) return { kind: 'stand', id, details, today: null };
  const { type, displayName } = employer.details;
  return {
    kind: 'stand',
    id,
    details,
    today: {
      employer: type === 'household' ? publicHousehold : displayName,
      here: booking.status === 'arrived',
      from: formatTime(booking.arrivedAtMs ?? booking.startMs),
    },
  };
}
