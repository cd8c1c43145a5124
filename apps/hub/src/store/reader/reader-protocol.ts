import { answer } from '@hall/core/contract/wire';
import { z } from 'zod';

export const readerRequest = z.discriminatedUnion('kind', [
  /** The first of all: on which files. */
  z.strictObject({
    kind: z.literal('open'),
    path: z.string(),
    /** The master key; it goes from one process of the hub to the other and nowhere else. */
    key: z.instanceof(Uint8Array),
    /** The index of words; made when it is not there. */
    searchFile: z.string(),
    ledgerIndexFile: z.string(),
    /** The file that knows how far the ledger once reached. */
    headFile: z.string(),
  }),
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
  /** The process ends itself once it has answered what it was asked before. */
  z.strictObject({ kind: z.literal('close') }),
]);
export type ReaderRequest = z.infer<typeof readerRequest>;

/** On which files a reader works. */
export type ReaderFiles = Omit<Extract<ReaderRequest, { kind: 'open' }>, 'kind'>;

/** What is answered by its id. */
export type ReaderQuestion = Extract<ReaderRequest, { id: number }>;

export const readerReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), id: z.number(), answer }),
  /** The work threw; the text is for the log. Null: it was no question's. */
  z.strictObject({ kind: z.literal('bug'), id: z.number().nullable(), text: z.string() }),
  z.strictObject({ kind: z.literal('integrity'), id: z.number(), trouble: z.string().nullable() }),
  z.strictObject({ kind: z.literal('checkpoint'), id: z.number() }),
]);
export type ReaderReply = z.infer<typeof readerReply>;
