import type { Say } from '../app/language.tsx';

const reasonCodes = [
  'incomplete',
  'discrimination',
  'fee_or_deposit',
  'suspected_fraud',
  'wage_rule',
  'duplicate',
  'not_verified',
  'other',
  'employer_request',
  'hired_elsewhere',
  'wrong_content',
  'reported',
  'complaint',
  'employer_blacklisted',
  'lexicon_update',
  'stale',
] as const;

/** A reason code in words; a code from a later version is shown as it came. */
export function reasonWords(code: string, say: Say): string {
  const known = reasonCodes.find((one) => one === code);
  return known === undefined ? code : say(`reason.${known}`);
}
