import { z } from 'zod';
import { instantMs } from '../basics/fields.ts';
import { event } from './event-definition.ts';

const seq = z.number().int().min(0);

/** What the ledger tells of its own copies (K-16). */
export const backupEvents = {
  'ledger.restored': event({
    entity: 'hall',
    kind: 'security',
    says: 'The data were put back from a copy: what came after the copy is missing.',
    detail: z.strictObject({
      copyAtMs: instantMs,
      restoredAtMs: instantMs,
      /** The last event of the copy. */
      copySeq: seq,
      /** How far the ledger had reached by the word of its head file; null where that was not there. */
      reachedSeq: seq.nullable(),
    }),
  }),
} as const;
