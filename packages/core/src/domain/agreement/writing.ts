import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { AgreementText } from './agreement.ts';

/** What a text may leave to the match, written {甲方}, and how much room it may take at most. */
export const agreementFields = {
  甲方: 60,
  乙方: 20,
  工种: 12,
  地点: 60,
  日期: 24,
  时间: 12,
  报酬: 30,
  结算: 4,
} as const;
export type AgreementField = keyof typeof agreementFields;

const inBraces = /\{([^{}]*)\}/g;

/** Fullwidth characters of one line of a clause on A4, where the text is smallest. */
const charactersPerLine = 48;
/** Lines left for clauses beside the longest job, the signatures and the foot of one page. */
export const mostAgreementLines = 24;

/** How many lines of the page clauses take at most, whatever the match fills in. */
export function agreementLines(clauses: readonly string[]): number {
  return clauses.reduce((sum, clause) => sum + Math.ceil(widthOf(clause) / charactersPerLine), 0);
}

function widthOf(clause: string): number {
  const filled = clause.replace(inBraces, (_, name: string) =>
    isField(name) ? '字'.repeat(agreementFields[name]) : `{${name}}`,
  );
  return filled.length;
}

function isField(name: string): name is AgreementField {
  return Object.hasOwn(agreementFields, name);
}

/** What stands in braces and is no field of a match. */
export function unknownFields(clauses: readonly string[]): string[] {
  const named = clauses.flatMap((clause) => [...clause.matchAll(inBraces)].map(([, name]) => name));
  return [...new Set(named.filter((name) => name !== undefined && !isField(name)))] as string[];
}

/** Puts what the match says in the place of the fields. */
export function filledIn(clause: string, values: Readonly<Record<AgreementField, string>>): string {
  return clause.replace(inBraces, (whole, name: string) => (isField(name) ? values[name] : whole));
}

/** A new version; it is not in force before somebody says so. */
export function writeAgreement(wish: {
  readonly id: string;
  readonly version: number;
  readonly clauses: readonly string[];
  readonly by: string;
  readonly nowMs: number;
}): Result<AgreementText, HallError> {
  const unknown = unknownFields(wish.clauses);
  if (unknown.length > 0) {
    const fields = unknown.map((name) => `{${name}}`.slice(0, 60)).slice(0, 60);
    return err({ code: 'invalid_fields', fields });
  }
  if (agreementLines(wish.clauses) > mostAgreementLines) return err({ code: 'too_large' });
  return ok({
    id: wish.id,
    version: wish.version,
    clauses: [...wish.clauses],
    savedBy: wish.by,
    savedAtMs: wish.nowMs,
    inForceSinceMs: null,
  });
}

/** From now on this text is printed. An older version may come back. */
export function putInForce(text: AgreementText, nowMs: number): AgreementText {
  return { ...text, inForceSinceMs: nowMs };
}
