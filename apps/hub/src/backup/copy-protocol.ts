import { backupTrouble } from '@hall/core/contract/topics/backup-record';
import { z } from 'zod';

/** What the hub asks of the process that copies; the only message it sends. */
export const copyRequest = z.strictObject({
  database: z.string(),
  folder: z.string(),
  /** The master key; it goes from one process of the hub to the other and nowhere else. */
  key: z.instanceof(Uint8Array),
  nowMs: z.number(),
  sealed: z.boolean(),
});

/** What the process says at its end; `bug` is for the log. */
export const copyReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('trouble'), code: backupTrouble, report: z.string() }),
  z.strictObject({ kind: z.literal('bug'), report: z.string() }),
]);
export type CopyReply = z.infer<typeof copyReply>;
