import type { Clock } from '@hall/core/basics/ports';
import type { VoiceView } from '../../announcer/voice-keeper.ts';
import { VoiceProjection } from '../../announcer/voice-projection.ts';
import type { PresenceView } from '../presence.ts';
import { BoardProjection } from './board-projection.ts';
import { CounterProjection } from './counter-projection.ts';
import { DevicesProjection } from './devices-projection.ts';
import { KioskProjection } from './kiosk-projection.ts';
import type { LivePostings } from './live-postings.ts';
import { QueueProjection } from './queue-projection.ts';
import { StaffProjection } from './staff-projection.ts';

/** One projection per topic. `live` is the same object the worker handlers read. */
export function hallProjections(parts: {
  readonly live: LivePostings;
  readonly presence: PresenceView;
  readonly voice: VoiceView;
  readonly clock: Clock;
}): {
  readonly board: BoardProjection;
  readonly kiosk: KioskProjection;
  readonly staff: StaffProjection;
  readonly queue: QueueProjection;
  readonly voice: VoiceProjection;
  readonly counter: CounterProjection;
  readonly devices: DevicesProjection;
} {
  const { live, presence, voice, clock } = parts;
  return {
    board: new BoardProjection(live),
    kiosk: new KioskProjection(live),
    staff: new StaffProjection(live),
    queue: new QueueProjection(),
    voice: new VoiceProjection(voice, clock),
    counter: new CounterProjection(),
    devices: new DevicesProjection(presence),
  };
}
