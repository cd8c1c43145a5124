import { err, ok, type Result } from '../basics/result.ts';
import { slipQr } from './registration-slip.ts';

/** The longest text a scanner hands on; anything that a paper of the hall carries is shorter. */
export const SCANNED_TEXT_MAX_LENGTH = 64;

const sixDigits = /^\d{6}$/;
const passTail = /:([0-9A-F]{32})$/;
/** Whatever a paper of some hall says that is like a slip with a pass. */
const likeASlip = /^HALL:[0-9]{1,12}:[0-9]{6}(:|$)/;

/**
 * The code on a registration slip, from its QR code (`HALL:<market>:<six digits>`, with or without
 * the gate's pass behind it) or from the six digits alone. Everything else is refused: other papers
 * of the hall, other markets' slips, and whatever else a person may hold before a scanner.
 */
export function parseSlipQr(
  text: string,
  marketCode: string,
): Result<{ readonly code: string }, { readonly code: 'wrong_slip_code' }> {
  if (text.length > SCANNED_TEXT_MAX_LENGTH) return err({ code: 'wrong_slip_code' });
  const withPass = parsePassQr(text, marketCode);
  if (withPass.ok) return ok({ code: withPass.value.code });
  const code = text.slice(-6);
  const isSlip = text === code || text === slipQr(marketCode, code);
  return isSlip && sixDigits.test(code) ? ok({ code }) : err({ code: 'wrong_slip_code' });
}

/**
 * The code and the pass of a slip, from its QR code (`HALL:<market>:<six digits>:<pass>`): the only
 * text a gate takes. Six digits alone could be guessed; the 128 bits of a pass cannot (G-07).
 */
export function parsePassQr(
  text: string,
  marketCode: string,
): Result<
  { readonly code: string; readonly pass: string },
  { readonly code: 'not_a_pass' | 'other_market' }
> {
  if (text.length > SCANNED_TEXT_MAX_LENGTH) return err({ code: 'not_a_pass' });
  const pass = passTail.exec(text)?.[1] ?? '';
  const paper = text.slice(0, text.length - pass.length - 1);
  const code = paper.slice(-6);
  const isOurs = pass !== '' && sixDigits.test(code) && paper === slipQr(marketCode, code);
  if (isOurs) return ok({ code, pass });
  const isForeign = likeASlip.test(text) && !text.startsWith(slipQr(marketCode, ''));
  return err({ code: isForeign ? 'other_market' : 'not_a_pass' });
}
