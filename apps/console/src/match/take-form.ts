import type { CommandInput } from '@hall/core/contract/commands/registry';
import { parseSlipQr } from '@hall/core/documents/slip-code';

/** What a window fills in to take workers for an employer. */
export interface TakeForm {
  readonly postingId: string;
  /** In the order they were scanned; places go in this order. */
  readonly codes: readonly string[];
}

export const emptyTakeForm: TakeForm = { postingId: '', codes: [] };

/** As many as the contract takes at once. */
export const mostSlips = 20;

/** Why a scanned or typed text was not added. */
export type SlipProblem = 'wrong' | 'twice' | 'full';

/**
 * Adds what was typed or came from a scanner that types. A Chinese input method may have made wide
 * characters of it, which are the same code.
 */
export function addSlip(
  form: TakeForm,
  text: string,
  marketCode: string,
): { readonly form: TakeForm; readonly problem: SlipProblem | null } {
  const parsed = parseSlipQr(text.normalize('NFKC').trim(), marketCode);
  if (!parsed.ok) return { form, problem: 'wrong' };
  const { code } = parsed.value;
  if (form.codes.includes(code)) return { form, problem: 'twice' };
  if (form.codes.length >= mostSlips) return { form, problem: 'full' };
  return { form: { ...form, codes: [...form.codes, code] }, problem: null };
}

/** Takes a slip away again. */
export function removeSlip(form: TakeForm, code: string): TakeForm {
  return { ...form, codes: form.codes.filter((one) => one !== code) };
}

/**
 * The command, or null while something is missing. Nobody at a window was asked for consent in the
 * words the law wants, so nobody's name goes to the employer by it (PIPL 23).
 */
export function toTaking(
  { postingId, codes }: TakeForm,
  language: 'zh-CN' | 'en',
): CommandInput<'match.take'> | null {
  if (postingId === '' || codes.length === 0) return null;
  return { postingId, workers: codes.map((slipCode) => ({ slipCode, contact: null })), language };
}
