import { agreementClause, agreementClauses } from '@hall/core/domain/agreement/agreement';
import {
  agreementLines,
  mostAgreementLines,
  unknownFields,
} from '@hall/core/domain/agreement/writing';

/** A text as it is typed: one clause a line; empty lines are none. */
export function clausesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Clauses as they are put before somebody to change. */
export function typedOf(clauses: readonly string[]): string {
  return clauses.join('\n');
}

/** What is wrong with a text; `at` counts clauses from one. */
export type TextProblem =
  | { readonly problem: 'empty' }
  | { readonly problem: 'clause'; readonly at: number }
  | { readonly problem: 'unknown'; readonly fields: readonly string[] }
  | { readonly problem: 'long'; readonly lines: number };

/** The first thing that keeps a text from being saved, by the hub's own rules; null when nothing does. */
export function problemOf(clauses: readonly string[]): TextProblem | null {
  if (clauses.length === 0) return { problem: 'empty' };
  const wrong = clauses.findIndex((clause) => !agreementClause.safeParse(clause).success);
  if (wrong >= 0) return { problem: 'clause', at: wrong + 1 };
  const fields = unknownFields(clauses);
  if (fields.length > 0) return { problem: 'unknown', fields };
  const over = agreementLines(clauses) - mostAgreementLines;
  if (over > 0) return { problem: 'long', lines: over };
  // More clauses than there are numbers for.
  return agreementClauses.safeParse(clauses).success
    ? null
    : { problem: 'clause', at: clauses.length };
}
