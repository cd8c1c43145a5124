import type { Clock } from '@hall/core/basics/ports';
import type { VoiceView } from '../../announcer/voice-keeper.ts';
import { VoiceProjection } from '../../announcer/voice-projection.ts';
import type { BackupView } from '../../backup/backup-keeper.ts';
import type { PowerView } from '../../power/power-desk.ts';
import type { GatesView } from '../../gates/gate-desk.ts';
import type { PassesView } from '../../passes/open-passes.ts';
import type { WindowsView } from '../../windows/window-desk.ts';
import type { PresenceView } from '../presence.ts';
import { BaysProjection } from './bays-projection.ts';
import { BoardProjection } from './board-projection.ts';
import { BoothProjection } from './booth-projection.ts';
import { CounterProjection } from './counter-projection.ts';
import { DevicesProjection } from './devices-projection.ts';
import { KioskProjection } from './kiosk-projection.ts';
import { EmergencyProjection } from './emergency-projection.ts';
import { HallDayProjection } from './hall-day-projection.ts';
import { EntranceProjection } from './entrance-projection.ts';
import { GatesProjection } from './gates-projection.ts';
import { HallFigures } from './hall-figures.ts';
import type { LivePostings } from './live-postings.ts';
import { PowerProjection } from './power-projection.ts';
import { QueueProjection } from './queue-projection.ts';
import { StaffProjection } from './staff-projection.ts';

/** One projection per topic. `live` is the same object the worker handlers read. */
export function hallProjections(parts: {
  readonly live: LivePostings;
  readonly presence: PresenceView;
  readonly voice: VoiceView;
  readonly windows: WindowsView;
  readonly power: PowerView;
  readonly gates: GatesView;
  readonly passes: PassesView;
  readonly backups: BackupView;
  readonly clock: Clock;
}): {
  readonly board: BoardProjection;
  readonly kiosk: KioskProjection;
  readonly staff: StaffProjection;
  readonly queue: QueueProjection;
  readonly voice: VoiceProjection;
  readonly counter: CounterProjection;
  readonly devices: DevicesProjection;
  readonly booth: BoothProjection;
  readonly emergency: EmergencyProjection;
  readonly power: PowerProjection;
  readonly bays: BaysProjection;
  readonly hallDay: HallDayProjection;
  readonly entrance: EntranceProjection;
  readonly gates: GatesProjection;
} {
  const { live, presence, voice, windows, gates, power, passes, backups, clock } = parts;
  const figures = new HallFigures(live);
  return {
    board: new BoardProjection(live, figures),
    kiosk: new KioskProjection(live, figures),
    staff: new StaffProjection(live, figures),
    queue: new QueueProjection(),
    voice: new VoiceProjection(voice, clock),
    counter: new CounterProjection(windows),
    devices: new DevicesProjection({ presence, windows, backups }),
    booth: new BoothProjection(),
    emergency: new EmergencyProjection(),
    power: new PowerProjection(power),
    bays: new BaysProjection(),
    hallDay: new HallDayProjection(),
    entrance: new EntranceProjection(gates, passes),
    gates: new GatesProjection(gates, passes),
  };
}
