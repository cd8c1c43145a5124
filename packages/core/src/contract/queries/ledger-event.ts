import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';

/** A row of the ledger as people read it. */
export const ledgerEvent = z.strictObject({
  seq: z.number().int(),
  atMs: instantMs,
  type: z.string(),
  actor: z.string().max(100),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type LedgerEvent = z.infer<typeof ledgerEvent>;
