import { z } from 'zod';
import { err, ok, type Result } from '../../basics/result.ts';
import {
  severities,
  severity,
  type Lexicon,
  type LexiconRule,
  type Severity,
} from './lexicon-schema.ts';
import { normalise } from './normalise.ts';

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
        phrases: z.array(z.string().min(1).max(40)).min(1).max(50),
        basis: z.string().min(1).max(200),
      }),
    )
    .max(500),
  downgrades: z
    .array(z.strictObject({ ruleId: z.string().max(10), reason: z.string().min(6).max(200) }))
    .max(100),
});
export type LocalLexicon = z.infer<typeof localLexicon>;

export interface LocalLexiconError {
  readonly code: 'unknown_rule' | 'duplicate_id' | 'twice_downgraded' | 'lowest' | 'empty_phrase';
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

function faultOf(base: Lexicon, local: LocalLexicon): LocalLexiconError | null {
  const byId = new Map(base.rules.map((rule) => [rule.id, rule]));
  const seen = new Set<string>();
  for (const { id, phrases } of local.additions) {
    if (byId.has(id) || seen.has(id)) return { code: 'duplicate_id', id };
    if (phrases.some((phrase) => normalise(phrase).text === ''))
      return { code: 'empty_phrase', id };
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
    rewrite: null,
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
