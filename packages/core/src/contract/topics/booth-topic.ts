import { z } from 'zod';

/**
 * Says that something of an employer changed, and nothing else: who holds his booth token asks with
 * `booth.desk`. A topic goes to every booth, so no record of it may hold what one employer knows.
 */
export const boothEmployerChange = z.strictObject({
  kind: z.literal('change'),
  /** The employer's id. */
  id: z.uuid(),
  /** Goes up with each change of his postings and matches. */
  revision: z.number().int().min(1),
});

export const boothRecord = z.discriminatedUnion('kind', [boothEmployerChange]);
export type BoothRecord = z.infer<typeof boothRecord>;
