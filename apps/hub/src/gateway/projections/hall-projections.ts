import type { PresenceView } from '../presence.ts';
import { BoardProjection } from './board-projection.ts';
import { DevicesProjection } from './devices-projection.ts';
import { KioskProjection } from './kiosk-projection.ts';
import type { LivePostings } from './live-postings.ts';
import { StaffProjection } from './staff-projection.ts';

/** One projection per topic. `live` is the same object the worker handlers read. */
export function hallProjections(parts: {
  readonly live: LivePostings;
  readonly presence: PresenceView;
}): {
  readonly board: BoardProjection;
  readonly kiosk: KioskProjection;
  readonly staff: StaffProjection;
  readonly devices: DevicesProjection;
} {
  const { live, presence } = parts;
  return {
    board: new BoardProjection(live),
    kiosk: new KioskProjection(live),
    staff: new StaffProjection(live),
    devices: new DevicesProjection(presence),
  };
}
