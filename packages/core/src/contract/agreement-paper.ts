import { z } from 'zod';

const text = z.string().max(400);
/** A line of the paper; without a value it is left open, to be written by hand. */
const agreementFact = z.strictObject({ label: text, value: text.nullable() });
export type AgreementFact = z.infer<typeof agreementFact>;

/** 用工协议 as it is printed on one page of A4: every line finished, in Chinese. */
export const agreementPaper = z.strictObject({
  market: text,
  title: text,
  /** Number of the match and version of the text. */
  no: text,
  version: text,
  employer: z.strictObject({ title: text, facts: z.array(agreementFact).max(6) }),
  worker: z.strictObject({ title: text, facts: z.array(agreementFact).max(6) }),
  terms: z.array(agreementFact).max(14),
  clauses: z.array(z.string().max(2_000)).max(16),
  /** Room for what the two agree on besides. */
  besides: text,
  signatures: z.array(text).max(4),
  foot: z.array(text).max(4),
  /** Long texts are set smaller, so that it stays one page. */
  size: z.enum(['usual', 'small']),
});
export type AgreementPaper = z.infer<typeof agreementPaper>;
