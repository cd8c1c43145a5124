import type { LexiconCategory, LexiconRule, Severity } from './lexicon-schema.ts';

/** Wages are paid in money, whole and on time. */
export const wageBasis = '保障农民工工资支付条例§11,§13; 劳动合同法§30,§70';

/** What differs between rules that nothing can excuse. */
export interface PlainRule {
  readonly id: string;
  readonly category: LexiconCategory;
  readonly severity: Severity;
  readonly basis: string;
  readonly guard?: LexiconRule['guard'];
  readonly patterns: readonly string[];
}

/** No exception is lawful for these and no neutral wording exists: the text has to change. */
export function plainRule(rule: PlainRule): LexiconRule {
  return { guard: 'warning', exceptions: [], rewrite: null, ...rule };
}
