import { z } from 'zod';
import { err, ok, type Result } from '../../basics/result.ts';
import { baseLexicon } from './lexicon.ts';
import {
  severities,
  severity,
  type Lexicon,
  type LexiconRule,
  type Severity,
} from './lexicon-schema.ts';
import { normalise } from './normalise.ts';

/** Every addition is one more look at every text of the hall; a market has a few dozen. */
const mostAdditions = 500;
/** One character stands in half of all texts: a single press would empty the boards. */
const shortestPhrase = 2;

/** Spellings of one thing a market does not want to read. */
export const localPhrases = z.array(z.string().trim().min(1).max(40)).min(1).max(20);
/** What stands in its place: a text, empty to leave the phrase out, null when there is none. */
export const localRewrite = z.string().trim().max(60).nullable();

/**
 * What a market adds to the lexicon. Additions are plain phrases, never patterns, so that nobody
 * can make the scanner slow. Rules are never deleted, only taken down one step with a reason.
 */
export const localLexicon = z.strictObject({
  version: z.string().min(1).max(40),
  additions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^L-\d{2,4}$/),
        severity,
        phrases: localPhrases,
        basis: z.string().trim().min(1).max(120),
        rewrite: localRewrite,
      }),
    )
    .max(mostAdditions),
  downgrades: z
    .array(z.strictObject({ ruleId: z.string().max(10), reason: z.string().min(6).max(200) }))
    .max(100),
});
export type LocalLexicon = z.infer<typeof localLexicon>;

export interface LocalLexiconError {
  readonly code: 'unknown_rule' | 'duplicate_id' | 'twice_downgraded' | 'lowest' | 'short_phrase';
  /** The rule or addition it is about. */
  readonly id: string;
}

/** The base lexicon with a market's additions and downgrades; the base stays as it is. */
export function applyLocalLexicon(
  base: Lexicon,
  local: LocalLexicon,
): Result<Lexicon, LocalLexiconError> {
  const fault = faultOf(base, local);
  if (fault !== null) return err(fault);
  const downgraded = new Set(local.downgrades.map((entry) => entry.ruleId));
  const rules = base.rules.map((rule) =>
    downgraded.has(rule.id) ? { ...rule, severity: oneStepDown(rule.severity) } : rule,
  );
  return ok({
    version: `${base.version}+${local.version}`,
    neutral: base.neutral,
    rules: [...rules, ...local.additions.map(additionRule)],
  });
}

const known = new WeakMap<LocalLexicon, Lexicon>();

/**
 * The lexicon a hall scans with: the product's own with the market's changes. A downgrade of a rule
 * that a newer product no longer has, or already has at the lowest step, is passed over.
 */
export function lexiconInForce(local: LocalLexicon): Lexicon {
  const before = known.get(local);
  if (before !== undefined) return before;
  const lexicon = inForce(local);
  known.set(local, lexicon);
  return lexicon;
}

function inForce(local: LocalLexicon): Lexicon {
  const downgrades = local.downgrades.filter(({ ruleId }) => canGoDown(baseLexicon, ruleId));
  if (local.additions.length === 0 && downgrades.length === 0) return baseLexicon;
  const applied = applyLocalLexicon(baseLexicon, { ...local, downgrades });
  if (!applied.ok) throw new Error(`Local lexicon: ${applied.error.code} ${applied.error.id}`);
  return applied.value;
}

function canGoDown(base: Lexicon, ruleId: string): boolean {
  const rule = base.rules.find(({ id }) => id === ruleId);
  return rule !== undefined && rule.severity !== 'INFO';
}

function faultOf(base: Lexicon, local: LocalLexicon): LocalLexiconError | null {
  const byId = new Map(base.rules.map((rule) => [rule.id, rule]));
  const seen = new Set<string>();
  for (const { id, phrases } of local.additions) {
    if (byId.has(id) || seen.has(id)) return { code: 'duplicate_id', id };
    if (phrases.some(isTooShort)) return { code: 'short_phrase', id };
    seen.add(id);
  }
  for (const { ruleId: id } of local.downgrades) {
    const rule = byId.get(id);
    if (rule === undefined) return { code: 'unknown_rule', id };
    if (seen.has(id)) return { code: 'twice_downgraded', id };
    if (rule.severity === 'INFO') return { code: 'lowest', id };
    seen.add(id);
  }
  return null;
}

function isTooShort(phrase: string): boolean {
  return Array.from(normalise(phrase).text).length < shortestPhrase;
}

function oneStepDown(from: Severity): Severity {
  return severities[severities.indexOf(from) + 1] ?? from;
}

function additionRule(addition: LocalLexicon['additions'][number]): LexiconRule {
  return {
    id: addition.id,
    category: 'local',
    severity: addition.severity,
    patterns: addition.phrases.map((phrase) => literal(normalise(phrase).text)),
    guard: 'warning',
    basis: addition.basis,
    exceptions: ['OTHER_WITH_DOCUMENT'],
    rewrite: addition.rewrite === null ? null : { kind: 'replace', by: addition.rewrite },
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
