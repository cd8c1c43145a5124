import { answer } from '@hall/core/contract/wire';
import { z } from 'zod';

/** What the reader thread is started with. */
export interface ReaderData {
  readonly path: string;
  /** The master key; it stays within the process. */
  readonly key: Uint8Array;
  /** The index of words; made when it is not there. */
  readonly searchFile: string;
  /** The file that knows how far the ledger once reached. */
  readonly headFile: string;
}

export const readerRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('query'),
    id: z.number(),
    name: z.string(),
    input: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('integrity'), id: z.number() }),
  z.strictObject({ kind: z.literal('checkpoint'), id: z.number() }),
  /** Postings were written; nobody waits for an answer. */
  z.strictObject({ kind: z.literal('changed') }),
  /** The thread ends itself once it has answered what it was asked before. */
  z.strictObject({ kind: z.literal('close') }),
]);
export type ReaderRequest = z.infer<typeof readerRequest>;

export const readerReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), id: z.number(), answer }),
  /** The work threw; the text is for the log. */
  z.strictObject({ kind: z.literal('bug'), id: z.number(), text: z.string() }),
  z.strictObject({ kind: z.literal('integrity'), id: z.number(), trouble: z.string().nullable() }),
  z.strictObject({ kind: z.literal('checkpoint'), id: z.number() }),
]);
export type ReaderReply = z.infer<typeof readerReply>;
