import type { Brand } from '../basics/brand.ts';
import { err, ok, type Result } from '../basics/result.ts';

/** A 统一社会信用代码 of the right length and characters; its check may still carry a warning. */
export type CreditCode = Brand<string, 'CreditCode'>;

/**
 * What is doubtful. Genuine early codes exist that fail the arithmetic, so staff may accept a
 * doubtful code with a reason; it is never refused for it.
 */
export type CreditCodeWarning = 'check_character' | 'organisation_code';

export interface CreditCodeCheck {
  readonly code: CreditCode;
  readonly warnings: readonly CreditCodeWarning[];
  /** True when letters the code never uses were read as the digits they resemble: ask to confirm. */
  readonly corrected: boolean;
}

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Weights 3^i mod 31 (GB 32100-2015). */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Weights of GB 11714 for the organisation code inside (characters 9 to 17). */
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Letters the code never uses, and the digit each is mistaken for when typed from a licence. */
const slips: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5' };

/** Checks a credit code as typed; spaces, hyphens, lower case and full-width forms are forgiven. */
export function checkCreditCode(
  text: string,
): Result<CreditCodeCheck, { readonly code: 'length' | 'characters' }> {
  const typed = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  if (typed.length !== 18) return err({ code: 'length' });
  const code = typed.replace(/[OIZS]/g, (letter) => slips[letter] ?? letter);
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return err({ code: 'characters' });
  const warnings: CreditCodeWarning[] = [];
  if (creditCheckCharacter(code) !== code[17]) warnings.push('check_character');
  if (organisationCheckCharacter(code) !== code[16]) warnings.push('organisation_code');
  return ok({ code: code as CreditCode, warnings, corrected: code !== typed });
}

/** The check character that belongs to the first 17 characters (GB 32100-2015). */
export function creditCheckCharacter(code: string): string {
  const sum = weights.reduce(
    (total, weight, at) => total + weight * alphabet.indexOf(code.charAt(at)),
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckCharacter(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + weight * parseInt(code.charAt(8 + at), 36),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}
