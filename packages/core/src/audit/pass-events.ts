import { z } from 'zod';
import { laneDirection, passBy } from '../contract/commands/pass-commands.ts';
import { laneName } from '../domain/gate/hall-count.ts';
import { event } from './event-definition.ts';

/** What the ledger tells of those who were let through a gate: that somebody was, and never who. */
export const passEvents = {
  'gate.let_through': event({
    entity: 'hall',
    kind: 'device',
    says: 'A lane opened for somebody: which lane and way, and what was shown; not who it was.',
    detail: z.strictObject({ lane: laneName, direction: laneDirection, by: passBy }),
  }),
} as const;
