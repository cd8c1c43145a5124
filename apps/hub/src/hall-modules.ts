import { randomInt } from 'node:crypto';
import { bayQueries } from './commands/bay/bay-queries.ts';
import { BoothRegistry } from './commands/booth/booth-registry.ts';
import { complaintQueries } from './commands/complaint/complaint-queries.ts';
import { ReceiptDesk } from './commands/complaint/receipt-desk.ts';
import { domainHandlers } from './commands/domain-handlers.ts';
import { VisitRegistry } from './commands/worker/visits.ts';
import { hallProjections } from './gateway/projections/hall-projections.ts';
import { LivePostings } from './gateway/projections/live-postings.ts';
import { newToken } from './gateway/secrets.ts';
import type { HallModules } from './hub-options.ts';
import { assistQueries } from './assist/assist-queries.ts';
import { boothQueries } from './match/booth-queries.ts';
import { passQueries } from './passes/pass-queries.ts';
import { TodaysWorkers } from './match/todays-workers.ts';

/** The hall's commands, queries and topics over one shared view of postings and people. */
export function hallModules(): HallModules {
  const live = new LivePostings();
  const visits = new VisitRegistry({ newToken });
  const booths = new BoothRegistry({ newToken });
  const workers = new TodaysWorkers();
  const receipts = new ReceiptDesk();
  return {
    handlers: domainHandlers({ visits, booths, live, people: workers, receipts, randomInt }),
    queries: {
      ...boothQueries({ booths, workers }),
      ...assistQueries({ live, workers }),
      ...bayQueries,
      ...passQueries,
      ...complaintQueries({ receipts }),
    },
    view: workers,
    projections: (parts) => hallProjections({ live, ...parts }),
  };
}
