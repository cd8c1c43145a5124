import { z } from 'zod';
import { severity } from '../../rules/scanner/lexicon-schema.ts';
import { localPhrases, localRewrite } from '../../rules/scanner/local-lexicon.ts';
import { define } from '../define.ts';

const ruleId = z.string().min(1).max(10);
const reason = z.string().trim().min(6).max(200);
const changed = z.strictObject({ ruleId, lexiconVersion: z.string().max(40) });

/** The market's part of the scanner's lexicon; every change has the open postings read anew. */
export const lexiconCommands = {
  /** A word this market does not want to read, with how grave it is and what to write instead. */
  'lexicon.addWord': define({
    input: z.strictObject({
      severity,
      phrases: localPhrases,
      basis: z.string().trim().min(1).max(120),
      rewrite: localRewrite,
    }),
    output: changed,
    allowed: ['manager'],
  }),
  /** Takes one of the market's own words out; rules of the product can only go down. */
  'lexicon.removeWord': define({
    input: z.strictObject({ ruleId, reason }),
    output: changed,
    allowed: ['manager'],
  }),
  /** Takes a rule of the product one step down. */
  'lexicon.downgrade': define({
    input: z.strictObject({ ruleId, reason }),
    output: changed,
    allowed: ['manager'],
  }),
  /** Gives a rule of the product its own severity back. */
  'lexicon.reinstate': define({
    input: z.strictObject({ ruleId, reason }),
    output: changed,
    allowed: ['manager'],
  }),
} as const;
