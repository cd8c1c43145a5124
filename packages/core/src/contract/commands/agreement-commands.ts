import { z } from 'zod';
import { agreementClauses } from '../../domain/agreement/agreement.ts';
import { agreementPaper } from '../agreement-paper.ts';
import { define } from '../define.ts';

const agreementId = z.uuid();
const version = z.number().int();

/** The text of the 用工协议, the paper made of it (D-16), and who printed the list of candidates. */
export const agreementCommands = {
  /**
   * A new version; nothing that was saved is ever changed. `invalid_fields` names what stands in braces
   * and is no field of a match, `too_large`: it would not stay one page.
   */
  'agreement.save': define({
    input: z.strictObject({ clauses: agreementClauses }),
    output: z.strictObject({ agreementId, version }),
    allowed: ['manager'],
  }),
  'agreement.putInForce': define({
    input: z.strictObject({ agreementId }),
    output: z.strictObject({ agreementId, version }),
    allowed: ['manager'],
  }),
  /** A confirmed match on paper, with the text in force; every one is in the ledger. */
  'agreement.print': define({
    input: z.strictObject({ matchId: z.uuid() }),
    output: z.strictObject({ paper: agreementPaper }),
    allowed: ['staff', 'manager'],
  }),
  /** Somebody is about to print the directory of today's workers. */
  'candidates.print': define({
    input: z.strictObject({ people: z.number().int().min(0).max(100_000) }),
    output: z.strictObject({}),
    allowed: ['staff', 'manager'],
  }),
} as const;
