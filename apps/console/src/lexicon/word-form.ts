import { blankLexicon, addWord, type HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { lexiconCommands } from '@hall/core/contract/commands/lexicon-commands';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import { textsOf } from '@hall/core/domain/posting/posting-scan';
import type { Severity } from '@hall/core/rules/scanner/lexicon-schema';
import { lexiconInForce } from '@hall/core/rules/scanner/local-lexicon';
import { scanText } from '@hall/core/rules/scanner/scan';

/** What can stand in the place of a phrase. */
export const rewriteKinds = ['none', 'remove', 'replace'] as const;
export type RewriteKind = (typeof rewriteKinds)[number];

/** A word of the market as it is typed. */
export interface WordForm {
  /** One phrase a line. */
  readonly phrases: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly rewriteKind: RewriteKind;
  readonly rewrite: string;
}

export const emptyWordForm: WordForm = {
  phrases: '',
  severity: 'REVIEW',
  basis: '',
  rewriteKind: 'none',
  rewrite: '',
};

/** The phrases of the form; empty lines and repetitions are dropped. */
export function phrasesOf(form: WordForm): string[] {
  const lines = form.phrases.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/**
 * What the hub is sent, or the fields that stand in the way. The rules are the hub's own: the word is
 * added to a copy of the lexicon here before it is sent.
 */
export function toWord(
  form: WordForm,
  lexicon: HallLexicon,
):
  | { readonly ok: true; readonly word: CommandInput<'lexicon.addWord'> }
  | { readonly ok: false; readonly fields: readonly string[] } {
  const rewrites = { none: null, remove: '', replace: form.rewrite.trim() };
  const parsed = lexiconCommands['lexicon.addWord'].input.safeParse({
    severity: form.severity,
    phrases: phrasesOf(form),
    basis: form.basis,
    rewrite: rewrites[form.rewriteKind],
  });
  if (!parsed.success) {
    return { ok: false, fields: parsed.error.issues.map((issue) => String(issue.path[0])) };
  }
  if (form.rewriteKind === 'replace' && form.rewrite.trim() === '') {
    return { ok: false, fields: ['rewrite'] };
  }
  const tried = addWord(lexicon, { number: tryNumber, word: parsed.data });
  return tried.ok
    ? { ok: true, word: parsed.data }
    : { ok: false, fields: tried.error.fields ?? ['phrases'] };
}

/** No market gets as far as this number, so trying a word out never meets one that is there. */
const tryNumber = 9_999;

/** Open postings that would be found with these phrases; drafts and ended ones are not scanned. */
export function postingsWith(
  phrases: readonly string[],
  hall: { readonly postings: readonly Posting[]; readonly nameOf: (posting: Posting) => string },
): Posting[] {
  const word = { severity: 'BLOCK' as const, phrases: [...phrases], basis: '-', rewrite: null };
  const only = addWord(blankLexicon, { number: tryNumber, word });
  if (phrases.length === 0 || !only.ok) return [];
  const { ruleId } = only.value;
  const { rules, ...rest } = lexiconInForce(only.value.lexicon.local);
  // The neutral phrases of the product stay: they hide a word here as they will for the hub.
  const lexicon = { ...rest, rules: rules.filter(({ id }) => id === ruleId) };
  return hall.postings.filter((posting) => {
    if (!['pending_review', 'published', 'filled'].includes(posting.status)) return false;
    // Only finished texts reach these statuses.
    const texts = textsOf(posting.content as PostingContent, hall.nameOf(posting));
    return Object.values(texts).some((text) => text !== null && scanText(text, lexicon).length > 0);
  });
}
