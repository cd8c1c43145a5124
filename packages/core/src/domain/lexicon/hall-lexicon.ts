import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { baseLexicon } from '../../rules/scanner/lexicon.ts';
import {
  applyLocalLexicon,
  lexiconInForce,
  localLexicon,
  type LocalLexicon,
  type LocalLexiconError,
} from '../../rules/scanner/local-lexicon.ts';
import { scanText } from '../../rules/scanner/scan.ts';

/** What came of reading the hall's open postings anew after a change of the lexicon. */
export const lexiconSweep = z.strictObject({
  /** The lexicon every open posting has been read with. */
  version: z.string().max(40),
  atMs: instantMs,
  postings: z.number().int().min(0),
  suspended: z.number().int().min(0),
});
export type LexiconSweep = z.infer<typeof lexiconSweep>;

/** The market's part of the lexicon, and how far the hall has been read with it. */
export const hallLexicon = z.strictObject({
  local: localLexicon,
  lastSweep: lexiconSweep.nullable(),
});
export type HallLexicon = z.infer<typeof hallLexicon>;

/** A hall that has changed nothing. */
export const blankLexicon: HallLexicon = {
  local: { version: 'm0', additions: [], downgrades: [] },
  lastSweep: null,
};

type LocalWord = Omit<LocalLexicon['additions'][number], 'id'>;

/**
 * Adds a word of the market's own. `number` is never used twice, so that an old hit means one word
 * for ever. The neutral wording is read with the new lexicon: it must not be a find itself.
 */
export function addWord(
  lexicon: HallLexicon,
  added: { readonly number: number; readonly word: LocalWord },
): Result<{ readonly lexicon: HallLexicon; readonly ruleId: string }, HallError> {
  const ruleId = `L-${String(added.number).padStart(2, '0')}`;
  const { additions } = lexicon.local;
  const known = new Set(additions.flatMap(({ phrases }) => phrases));
  if (added.word.phrases.some((phrase) => known.has(phrase))) {
    return err({ code: 'already_exists', fields: ['phrases'] });
  }
  const next = changed(lexicon, { additions: [...additions, { id: ruleId, ...added.word }] });
  if (!next.ok) return next;
  const { rewrite } = added.word;
  const again = rewrite === null ? [] : scanText(rewrite, lexiconInForce(next.value.local));
  if (again.length > 0) return err({ code: 'invalid_fields', fields: ['rewrite'] });
  return ok({ lexicon: next.value, ruleId });
}

/** Takes a word of the market's own out again; the product's rules cannot be taken out. */
export function removeWord(lexicon: HallLexicon, ruleId: string): Result<HallLexicon, HallError> {
  const { additions } = lexicon.local;
  const rest = additions.filter(({ id }) => id !== ruleId);
  return rest.length === additions.length
    ? err({ code: 'not_found' })
    : changed(lexicon, { additions: rest });
}

/** Takes a rule of the product one step down, with the reason why. */
export function downgradeRule(
  lexicon: HallLexicon,
  downgrade: { readonly ruleId: string; readonly reason: string },
): Result<HallLexicon, HallError> {
  const { downgrades } = lexicon.local;
  return changed(lexicon, { downgrades: [...downgrades, downgrade] });
}

/** Gives a rule of the product its own severity back. */
export function reinstateRule(
  lexicon: HallLexicon,
  ruleId: string,
): Result<HallLexicon, HallError> {
  const { downgrades } = lexicon.local;
  const rest = downgrades.filter((entry) => entry.ruleId !== ruleId);
  return rest.length === downgrades.length
    ? err({ code: 'not_found' })
    : changed(lexicon, { downgrades: rest });
}

/** Whether open postings still have to be read with the lexicon in force. */
export function isSwept(lexicon: HallLexicon): boolean {
  return lexicon.lastSweep?.version === lexiconInForce(lexicon.local).version;
}

function changed(
  lexicon: HallLexicon,
  change: Partial<Pick<LocalLexicon, 'additions' | 'downgrades'>>,
): Result<HallLexicon, HallError> {
  const version = `m${String(Number(lexicon.local.version.slice(1)) + 1)}`;
  const parsed = localLexicon.safeParse({ ...lexicon.local, ...change, version });
  if (!parsed.success) return err({ code: 'invalid_fields', fields: ['phrases'] });
  const applied = applyLocalLexicon(baseLexicon, parsed.data);
  return applied.ok ? ok({ ...lexicon, local: parsed.data }) : err(refusalOf(applied.error));
}

function refusalOf({ code }: LocalLexiconError): HallError {
  switch (code) {
    case 'unknown_rule':
      return { code: 'not_found' };
    case 'duplicate_id':
    case 'twice_downgraded':
      return { code: 'already_exists' };
    case 'lowest':
      return { code: 'wrong_state' };
    case 'short_phrase':
      return { code: 'invalid_fields', fields: ['phrases'] };
  }
}
