import type { Lexicon } from '../../rules/scanner/lexicon-schema.ts';
import { scanText } from '../../rules/scanner/scan.ts';
import type { PostingHit } from './posting.ts';

/** Longest part of a finding that is kept; the field has the rest. */
const mostMatched = 200;
const mostBasis = 120;

/** Scans texts by field name; each hit is known as `${ruleId}@${field}`. */
export function scanTexts(
  texts: Readonly<Record<string, string | null>>,
  lexicon: Lexicon,
): PostingHit[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    text === null || text === '' ? [] : scanField(field, { text, lexicon }),
  );
}

function scanField(
  field: string,
  { text, lexicon }: { readonly text: string; readonly lexicon: Lexicon },
): PostingHit[] {
  return scanText(text, lexicon).map((hit) => ({
    key: `${hit.ruleId}@${field}`,
    ruleId: hit.ruleId,
    severity: hit.severity,
    field,
    matched: hit.matched.slice(0, mostMatched),
    start: hit.start,
    end: hit.end,
    basis: hit.basis.slice(0, mostBasis),
    exceptions: [...hit.exceptions],
    suggestion: hit.suggestion === null ? null : hit.suggestion.slice(0, 60),
  }));
}
