import type { Lexicon } from './lexicon-schema.ts';
import { scanText, type ScanHit } from './scan.ts';

/** One replacement that was made; kept with the audit entry 改写. */
export interface RewriteChange {
  readonly ruleId: string;
  readonly from: string;
  readonly to: string;
}

export interface Rewritten {
  readonly text: string;
  readonly changes: readonly RewriteChange[];
}

/** A text has fewer phrases than this; it only bounds the work. */
const maxChanges = 40;

/**
 * The one-tap neutral wording: every phrase that has one is replaced or left out, and
 * 男女不限 is added where gender was asked for. What comes back hits no rule the text did not hit
 * before. Null when there is nothing to rewrite.
 */
export function rewriteText(text: string, lexicon: Lexicon): Rewritten | null {
  const allowed = new Set(scanText(text, lexicon).map((hit) => hit.ruleId));
  const changes: RewriteChange[] = [];
  let current = text;
  while (changes.length < maxChanges) {
    const hit = scanText(current, lexicon).find((found) => found.suggestion !== null);
    if (hit === undefined) break;
    const step = replaceHit(current, hit);
    current = addsHits({ before: current, after: step, allowed, lexicon })
      ? withoutClause(current, hit)
      : step;
    changes.push({ ruleId: hit.ruleId, from: hit.matched, to: hit.suggestion ?? '' });
  }
  if (changes.length === 0) return null;
  return { text: withAnyGender(current, { changes, lexicon }), changes };
}

/** Puts one hit's suggestion in its place, and mends the punctuation around it. */
export function applySuggestion(text: string, hit: ScanHit): string {
  return hit.suggestion === null ? text : replaceHit(text, hit);
}

function replaceHit(text: string, hit: ScanHit): string {
  return tidy(text.slice(0, hit.start) + (hit.suggestion ?? '') + text.slice(hit.end));
}

interface StepCheck {
  readonly before: string;
  readonly after: string;
  readonly allowed: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** A step must bring no new rule and must get nearer to the end. */
function addsHits({ before, after, allowed, lexicon }: StepCheck): boolean {
  const was = scanText(before, lexicon).length;
  const now = scanText(after, lexicon);
  return now.length >= was || now.some((hit) => !allowed.has(hit.ruleId));
}

const clauseMark = /[,\uff0c。.;\uff1b!\uff01?\uff1f\n]/u;

function withoutClause(text: string, hit: ScanHit): string {
  let start = hit.start;
  while (start > 0 && !clauseMark.test(text.charAt(start - 1))) start -= 1;
  let end = hit.end;
  while (end < text.length && !clauseMark.test(text.charAt(end))) end += 1;
  return tidy(text.slice(0, start) + text.slice(end));
}

/** No doubled, leading or trailing separators where something was taken out. */
function tidy(text: string): string {
  return text
    .replace(/[(\uff08]\s*[)\uff09]/gu, '')
    .replace(/((?:男女|户籍|民族|身份|性别)不限)(?:[,\uff0c、]\s*\1)+/gu, '$1')
    .replace(/([,\uff0c、;\uff1b])\s*(?:[,\uff0c、;\uff1b]\s*)+/gu, '$1')
    .replace(/[,\uff0c、;\uff1b]\s*([。.!\uff01?\uff1f])/gu, '$1')
    .replace(/([。!\uff01?\uff1f])[,\uff0c、;\uff1b]\s*/gu, '$1')
    .replace(/^[\s,\uff0c、;\uff1b。]+|[\s,\uff0c、;\uff1b]+$/gu, '');
}

function withAnyGender(
  text: string,
  { changes, lexicon }: { readonly changes: readonly RewriteChange[]; readonly lexicon: Lexicon },
): string {
  const asked = changes.some((change) => /^D1-0[1-6]$/.test(change.ruleId));
  if (!asked || /男女不限|性别不限/u.test(text) || text === '') return text;
  const ending = /[。.!\uff01?\uff1f]$/u.exec(text)?.[0] ?? '';
  const body = text.slice(0, text.length - ending.length);
  // In the punctuation of the text itself.
  const comma = text.includes('\uff0c') ? '\uff0c' : ',';
  const added = `${body}${comma}男女不限${ending}`;
  return scanText(added, lexicon).length > scanText(text, lexicon).length ? text : added;
}
