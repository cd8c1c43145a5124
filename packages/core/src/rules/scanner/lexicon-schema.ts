import { z } from 'zod';
import type { exceptionCode } from '../../domain/posting/posting.ts';

/** What a hit does to a posting, strongest first; a local downgrade moves one place to the right. */
export const severities = ['BLOCK', 'REASON', 'REVIEW', 'WARN', 'INFO'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

/** What kind of trouble a phrase is; words for people are in i18n. */
export const lexiconCategory = z.enum([
  'gender',
  'marital',
  'ethnicity',
  'religion',
  'race',
  'hukou',
  'region',
  'status',
  'age',
  'disability',
  'pathogen',
  'appearance',
  'health',
  'other_status',
  'minor',
  'fee',
  'document',
  'wage_hold',
  'fee_claim',
  'fraud',
  'illegal',
  'bait',
  'traffic',
  'sexual',
  'wage',
  'waiver',
  'safety',
  'hours',
  'negotiable',
  'pi_phone',
  'pi_id_number',
  'pi_card',
  'ad',
  'local',
]);
export type LexiconCategory = z.infer<typeof lexiconCategory>;

/** A lawful reason a reviewer may record for a hit; which ones apply is part of each rule. */
export type ExceptionCode = z.infer<typeof exceptionCode>;

/**
 * How a neutral wording is made: `gender` understands hiring phrases, `replace` puts a fixed text
 * in place of the phrase (empty: takes it out), `terms` swaps single words.
 */
export type Rewrite =
  | { readonly kind: 'gender' }
  | { readonly kind: 'replace'; readonly by: string }
  | { readonly kind: 'terms'; readonly terms: Readonly<Record<string, string>> };

/**
 * One rule of the lexicon. Patterns are regular expression sources over normalised text.
 * `guard` names what may disarm a hit: `warning` (谨防…, 严禁…, …均可举报) or, beyond that,
 * `negation` (不收…, 无…, …由单位承担).
 */
export interface LexiconRule {
  readonly id: string;
  readonly category: LexiconCategory;
  readonly severity: Severity;
  readonly patterns: readonly string[];
  readonly guard: 'none' | 'warning' | 'negation';
  readonly basis: string;
  readonly exceptions: readonly ExceptionCode[];
  readonly rewrite: Rewrite | null;
}

/** A whole lexicon: its version is stored with every scan. */
export interface Lexicon {
  readonly version: string;
  /** Phrases that are taken out first and so never hit. */
  readonly neutral: readonly string[];
  readonly rules: readonly LexiconRule[];
}
