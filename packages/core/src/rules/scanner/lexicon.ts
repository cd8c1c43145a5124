import { abuseRules } from './lexicon-abuse.ts';
import { conditionAndPrivacyRules } from './lexicon-conditions.ts';
import { discriminationRules } from './lexicon-discrimination.ts';
import { personRules } from './lexicon-person.ts';
import type { Lexicon } from './lexicon-schema.ts';
import { neutralPhrases } from './neutral-phrases.ts';

/** The lexicon every hall starts with. Raise the version with every change: live postings are then scanned anew. */
export const baseLexicon: Lexicon = {
  version: '2026.11.2',
  neutral: neutralPhrases,
  rules: [...discriminationRules, ...personRules, ...abuseRules, ...conditionAndPrivacyRules],
};
