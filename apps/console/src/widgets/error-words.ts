import type { HallError } from '@hall/core/contract/errors';
import { isTextKey, type Say } from '../app/language.tsx';
import { ruleWords } from './rule-words.ts';

/** A field's name for people; the code itself when nobody gave it one. */
export function fieldName(field: string, say: Say): string {
  const [rule = '', of] = field.split('@');
  // The hub names a find of the scanner as rule@field.
  if (of !== undefined) return ruleWords(rule, say);
  const key = `field.${field}`;
  return isTextKey(key) ? say(key) : field;
}

/** A refusal in words: what is wrong, which fields, and the reference to find it in the log. */
export function errorWords(error: HallError, say: Say): string {
  // The desk can do more about some refusals than a visitor at a kiosk; it has words of its own.
  const own = `refused.${error.code}`;
  const named = (error.fields ?? []).map((field) => fieldName(field, say));
  return say(isTextKey(own) ? own : `error.${error.code}`, {
    fields: [...new Set(named)].join(say('list.comma')),
    ref: error.ref ?? '',
  });
}
