import { rewriteChosen } from '@hall/core/domain/posting/rewriting';
import { scanTexts } from '@hall/core/domain/posting/text-scan';
import type { PostingHit } from '@hall/core/domain/posting/posting';
import type { Lexicon } from '@hall/core/rules/scanner/lexicon-schema';
import type { PostingForm } from './posting-form.ts';

/** Fields of free text, in the order they are written. */
export const scannedFields = [
  'workContent',
  'skillRequirements',
  'licences',
  'workAddress',
  'meetingPoint',
  'pieceName',
  'contactName',
  'originName',
  'realEmployerName',
] as const;
export type ScannedField = (typeof scannedFields)[number];

/** A find while somebody types; the hub scans again and has the last word. */
export interface LiveHit extends PostingHit {
  readonly field: ScannedField;
}

/** Scans the free text of a form. */
export function scanForm(form: PostingForm, lexicon: Lexicon): LiveHit[] {
  return scannedFields.flatMap((field) =>
    scanTexts({ [field]: form[field] }, lexicon).map((hit) => ({ ...hit, field })),
  );
}

/** The form with one find put into its neutral wording. */
export function withSuggestion(
  form: PostingForm,
  { hit, lexicon }: { readonly hit: LiveHit; readonly lexicon: Lexicon },
): PostingForm {
  const done = rewriteChosen(form[hit.field], lexicon, (found) => found.ruleId === hit.ruleId);
  return done === null ? form : { ...form, [hit.field]: done.text };
}

interface Part {
  readonly text: string;
  readonly severity: PostingHit['severity'] | null;
}

/** A text cut at the finds, so that they can be marked; overlapping finds are one. */
export function marked(
  text: string,
  hits: readonly Pick<PostingHit, 'start' | 'end' | 'severity'>[],
): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, hit.start);
    const end = Math.min(text.length, hit.end);
    if (end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), severity: null });
    parts.push({ text: text.slice(start, end), severity: hit.severity });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), severity: null });
  return parts;
}
