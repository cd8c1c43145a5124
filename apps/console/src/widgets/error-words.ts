import type { HallError } from '@hall/core/contract/errors';
import { isTextKey, type Say } from '../app/language.tsx';

/** A field's name for people; the code itself when nobody gave it one. */
export function fieldName(field: string, say: Say): string {
  const key = `field.${field}`;
  return isTextKey(key) ? say(key) : field;
}

/** A refusal in words: what is wrong, which fields, and the reference to find it in the log. */
export function errorWords(error: HallError, say: Say): string {
  const named = (error.fields ?? []).map((field) => fieldName(field, say));
  const sentence = say(`error.${error.code}`);
  const withFields =
    named.length === 0 || error.code === 'hits_open'
      ? sentence
      : say('error.withFields', { sentence, fields: named.join(say('list.comma')) });
  return error.ref === undefined
    ? withFields
    : say('error.withReference', { sentence: withFields, reference: error.ref });
}
