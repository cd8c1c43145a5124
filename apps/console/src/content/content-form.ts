import { addDays, dayOf, dayStartMs, msPerDay, parseDay } from '@hall/core/basics/market-day';
import {
  contentKind,
  pageDetails,
  showcaseDetails,
  type ContentDetails,
  type ContentItem,
} from '@hall/core/domain/content/content';
import { scanTexts } from '@hall/core/domain/posting/text-scan';
import type { PostingHit } from '@hall/core/domain/posting/posting';
import type { Lexicon } from '@hall/core/rules/scanner/lexicon-schema';

/** What a page can be, as the form and the list offer it. */
export const formKinds = [...contentKind.options, 'showcase'] as const;
export type FormKind = (typeof formKinds)[number];

/** A page as it is typed; `text` has one line of the board per line. */
export interface ContentForm {
  readonly kind: FormKind | '';
  readonly title: string;
  readonly text: string;
  /** Where a page comes from; a showcase has its employer instead. */
  readonly source: string;
  readonly employerId: string;
  /** Only these of the employer's postings; null shows all that are live. */
  readonly postingIds: readonly string[] | null;
  readonly fromDay: string;
  /** The last day it is shown. */
  readonly toDay: string;
}

/** A fresh page, for the next ninety days. */
export function emptyContentForm(nowMs: number): ContentForm {
  const today = dayOf(nowMs);
  return {
    kind: '',
    title: '',
    text: '',
    source: '',
    employerId: '',
    postingIds: null,
    fromDay: today,
    toDay: addDays(today, 90),
  };
}

/** The form that shows a page. */
export function contentFormOf({ details }: ContentItem): ContentForm {
  return {
    kind: details.kind,
    title: details.title,
    text: details.lines.join('\n'),
    source: details.kind === 'showcase' ? '' : details.source,
    employerId: details.kind === 'showcase' ? details.employerId : '',
    postingIds: details.kind === 'showcase' ? details.postingIds : null,
    fromDay: dayOf(details.validFromMs),
    toDay: dayOf(details.validToMs - 1),
  };
}

/** Lines as the board will set them; empty ones are dropped. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the hub is sent, or the fields that stand in the way. */
export function toContentDetails(
  form: ContentForm,
):
  | { readonly ok: true; readonly details: ContentDetails }
  | { readonly ok: false; readonly fields: readonly string[] } {
  const from = parseDay(form.fromDay);
  const to = parseDay(form.toDay);
  const common = {
    kind: form.kind,
    title: form.title,
    lines: linesOf(form.text),
    validFromMs: from === null ? null : dayStartMs(from),
    validToMs: to === null ? null : dayStartMs(to) + msPerDay,
  };
  const { source, employerId, postingIds } = form;
  const parsed =
    form.kind === 'showcase'
      ? showcaseDetails.safeParse({ ...common, employerId, postingIds })
      : pageDetails.safeParse({ ...common, source });
  if (!parsed.success) {
    return { ok: false, fields: parsed.error.issues.map((issue) => String(issue.path[0])) };
  }
  return parsed.data.validToMs > parsed.data.validFromMs
    ? { ok: true, details: parsed.data }
    : { ok: false, fields: ['validToMs'] };
}

/** Whether nothing is written in a field of the details, as against something wrong. */
export function isBlank(form: ContentForm, field: string): boolean {
  switch (field) {
    case 'kind':
    case 'title':
    case 'source':
    case 'employerId':
      return form[field].trim() === '';
    case 'lines':
      return linesOf(form.text).length === 0;
    case 'postingIds':
      return form.postingIds?.length === 0;
    default:
      return false;
  }
}

/** What the scanner finds in a page. */
export function scanContent(form: ContentForm, lexicon: Lexicon): PostingHit[] {
  return scanTexts({ title: form.title, text: form.text }, lexicon);
}

/** Colour of a status; the word beside it says what it is. */
export function contentTone(status: ContentItem['status']): 'good' | 'accent' | 'plain' {
  return status === 'published' ? 'good' : status === 'pending_review' ? 'accent' : 'plain';
}
