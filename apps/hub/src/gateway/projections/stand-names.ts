import { standNamesOn } from '../../commands/stand/stand-of.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';

/**
 * Which booth each employer has today, kept until a booking, a booth or the day changes: every row of
 * a posting wants it, and asking the database for it was a tenth of what a delta costs.
 */
export class StandNames {
  #day = '';
  #names: ReadonlyMap<string, string> | null = null;

  /** Another day, other bookings. */
  begin(day: string): void {
    this.#day = day;
    this.#names = null;
  }

  /** To be told of every event before a name is asked for. */
  apply({ entity }: Pick<CommittedEvent, 'entity'>): void {
    if (entity === 'booking' || entity === 'stand') this.#names = null;
  }

  /** Null for an employer without a booth today. */
  of(employerId: string, stores: Stores): string | null {
    this.#names ??= standNamesOn(stores, this.#day);
    return this.#names.get(employerId) ?? null;
  }
}
