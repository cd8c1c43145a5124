import type { PostingHit } from '@hall/core/domain/posting/posting';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { applySuggestion } from '@hall/core/rules/scanner/rewrite';
import { scanText, type ScanHit } from '@hall/core/rules/scanner/scan';
import type { PostingForm } from './posting-form.ts';

/** Fields of free text, in the order they are written. */
export const scannedFields = [
  'skillRequirements',
  'licences',
  'workContent',
  'workAddress',
  'meetingPoint',
  'contactName',
  'originName',
  'realEmployerName',
  'pieceName',
] as const;
export type ScannedField = (typeof scannedFields)[number];

/** A find while somebody types; the hub scans again and has the last word. */
export interface LiveHit extends ScanHit {
  readonly field: ScannedField;
}

/** Scans the free text of a form. */
export function scanForm(form: PostingForm): LiveHit[] {
  return scannedFields.flatMap((field) =>
    scanText(form[field], baseLexicon).map((hit) => ({ ...hit, field })),
  );
}

/** The form with one find replaced by its neutral wording. */
export function withSuggestion(form: PostingForm, hit: LiveHit): PostingForm {
  return { ...form, [hit.field]: applySuggestion(form[hit.field], hit) };
}

/** A text cut at the finds, so that they can be marked; overlapping finds are one. */
export function marked(
  text: string,
  hits: readonly Pick<PostingHit, 'start' | 'end' | 'severity'>[],
): { readonly text: string; readonly severity: PostingHit['severity'] | null }[] {
  const parts: { text: string; severity: PostingHit['severity'] | null }[] = [];
  let at = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.end <= at) continue;
    const start = Math.max(at, hit.start);
    if (start > at) parts.push({ text: text.slice(at, start), severity: null });
    parts.push({ text: text.slice(start, hit.end), severity: hit.severity });
    at = hit.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), severity: null });
  return parts;
}
