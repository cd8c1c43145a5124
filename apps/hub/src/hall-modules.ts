import { randomInt } from 'node:crypto';
import { domainHandlers } from './commands/domain-handlers.ts';
import { VisitRegistry } from './commands/worker/visits.ts';
import { hallProjections } from './gateway/projections/hall-projections.ts';
import { LivePostings } from './gateway/projections/live-postings.ts';
import { newToken } from './gateway/secrets.ts';
import type { HallModules } from './hub.ts';

/** The hall's commands and topics over one shared view of the live postings. */
export function hallModules(): HallModules {
  const live = new LivePostings();
  const visits = new VisitRegistry({ newToken });
  return {
    handlers: domainHandlers({ visits, live, randomInt }),
    projections: (parts) => hallProjections({ live, ...parts }),
  };
}
