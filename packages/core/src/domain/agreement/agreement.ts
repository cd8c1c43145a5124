import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/** One numbered paragraph of an agreement. */
export const agreementClause = shortText(240);
export const agreementClauses = z.array(agreementClause).min(1).max(16);

/**
 * A text of the 用工协议 as it was saved; it never changes, so that a paper which names its version can
 * be held against it. In force is the one that was put in force last.
 */
export const agreementText = z.strictObject({
  id: z.uuid(),
  version: z.number().int().min(1),
  clauses: agreementClauses,
  savedBy: z.uuid(),
  savedAtMs: instantMs,
  inForceSinceMs: instantMs.nullable(),
});
export type AgreementText = z.infer<typeof agreementText>;
