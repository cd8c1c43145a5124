import { dayOf } from '@hall/core/basics/market-day';
import type { StaffRecord } from '@hall/core/contract/topics/staff-topic';
import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';
import type { Booking } from '@hall/core/domain/stand/booking';
import type { Stand, StandRules } from '@hall/core/domain/stand/stand';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, TopicChange } from '../projection.ts';

type Change = TopicChange<'staff'>;
const none: Change = { puts: [], removes: [] };

/** Booths, their bookings from today on, and the 揽头名册, as the desk works with them. */
export class StaffStands {
  /** The day of every booking the desk was told of. */
  readonly #days = new Map<string, string>();
  #day = '';

  load(stores: Stores, nowMs: number): StaffRecord[] {
    this.#days.clear();
    this.#day = dayOf(nowMs);
    return [
      ...stores.stands.all().map((stand) => standRecord(stand)),
      rulesRecord(stores.standRules.get()),
      ...stores.bookings.from(this.#day).map((booking) => this.#booking(booking)),
      ...stores.gangmasters.all().map((one) => gangmasterRecord(one)),
    ];
  }

  apply(event: CommittedEvent): Change {
    if (event.state === null) return none;
    switch (event.entity) {
      case 'stand': {
        const stand = event.state as Stand;
        return stand.retired ? { puts: [], removes: [stand.id] } : put(standRecord(stand));
      }
      case 'stand_rules':
        return put(rulesRecord(event.state as StandRules));
      case 'booking': {
        const booking = event.state as Booking;
        return booking.day < this.#day ? none : put(this.#booking(booking));
      }
      case 'gangmaster': {
        const one = event.state as Gangmaster;
        const record = gangmasterRecord(one);
        return one.removed ? { puts: [], removes: [record.id] } : put(record);
      }
      default:
        return none;
    }
  }

  /** What was booked for days that are over leaves the desk. */
  tick(nowMs: number): readonly string[] {
    const day = dayOf(nowMs);
    if (day === this.#day) return [];
    this.#day = day;
    const over = [...this.#days].filter(([, of]) => of < day).map(([id]) => id);
    for (const id of over) this.#days.delete(id);
    return over;
  }

  #booking(booking: Booking): StaffRecord {
    this.#days.set(booking.id, booking.day);
    return { kind: 'booking', id: booking.id, booking };
  }
}

function put(record: StaffRecord): Change {
  return { puts: [record], removes: [] };
}

function standRecord(stand: Stand): StaffRecord {
  return { kind: 'stand', id: stand.id, stand };
}

function rulesRecord(rules: StandRules): StaffRecord {
  return { kind: 'standRules', id: 'standRules', rules };
}

function gangmasterRecord(gangmaster: Gangmaster): StaffRecord {
  return { kind: 'gangmaster', id: `gangmaster:${gangmaster.id}`, gangmaster };
}
