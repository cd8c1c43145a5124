import type { BoothRegistry } from '../booth/booth-registry.ts';
import type { Handlers } from '../handler.ts';
import type { VisitRegistry } from '../worker/visits.ts';
import { boothMeetingHandlers, type BoothMeetingCommand } from './at-booth.ts';
import { kioskMeetingHandlers, type MeetingCommand } from './at-kiosk.ts';

/** Workers and employers who ask each other to meet. */
export function meetingHandlers({
  booths,
  visits,
}: {
  readonly booths: BoothRegistry;
  readonly visits: VisitRegistry;
}): Pick<Handlers, BoothMeetingCommand | MeetingCommand> {
  return {
    ...boothMeetingHandlers(booths),
    ...kioskMeetingHandlers(visits),
  };
}
