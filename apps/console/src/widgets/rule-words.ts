import { isTextKey, type Say } from '../app/language.tsx';

/** What a rule is about, in words; a rule nobody named is shown by its id. */
export function ruleWords(rule: string, say: Say): string {
  const exact = `check.${rule}`;
  if (isTextKey(exact)) return say(exact);
  const family = `rule.${rule.split('-')[0] ?? ''}`;
  return isTextKey(family) ? say(family) : rule;
}
