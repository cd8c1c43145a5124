import { z } from 'zod';
import { scanSeverity } from '../domain/posting/posting.ts';
import { event, nothing, reasonText } from './event-definition.ts';

/** What the ledger tells of the market's own rules: its settings and its part of the lexicon. */
export const marketEvents = {
  'market.updated': event({
    entity: 'market',
    kind: 'user-action',
    says: 'The settings of the market were changed.',
    detail: nothing,
  }),
  'lexicon.word_added': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: "A word of the market's own was added to the scanner's lexicon.",
    detail: z.strictObject({ ruleId: z.string(), severity: scanSeverity, version: z.string() }),
  }),
  'lexicon.word_removed': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: "A word of the market's own was taken out of the lexicon, with the reason.",
    detail: z.strictObject({ ruleId: z.string(), reason: reasonText, version: z.string() }),
  }),
  'lexicon.downgraded': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: 'A rule of the product was taken one step down, with the reason.',
    detail: z.strictObject({ ruleId: z.string(), reason: reasonText, version: z.string() }),
  }),
  'lexicon.reinstated': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: 'A rule of the product got its own severity back.',
    detail: z.strictObject({ ruleId: z.string(), reason: reasonText, version: z.string() }),
  }),
  'lexicon.swept': event({
    entity: 'lexicon',
    kind: 'system-action',
    says: 'Every open posting was read with the lexicon now in force.',
    detail: z.strictObject({
      version: z.string(),
      postings: z.number().int(),
      suspended: z.number().int(),
    }),
  }),
} as const;
