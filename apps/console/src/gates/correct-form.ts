import { typedNumber } from '../shared/typed-number.ts';

/** The most one correction may change (a typing error is not a count). */
export const mostDelta = 500;

/** What a typed count means beside the one the system has. */
export type Correction =
  { readonly is: 'nothing' | 'wrong' | 'same' } | { readonly is: 'delta'; readonly delta: number };

/** Somebody counted the hall: how far the system is off. */
export function correctionOf(typed: string, inside: number): Correction {
  const counted = typedNumber(typed);
  if (counted === undefined) return { is: 'nothing' };
  const delta = counted - inside;
  if (!Number.isInteger(counted) || counted < 0 || Math.abs(delta) > mostDelta) {
    return { is: 'wrong' };
  }
  return delta === 0 ? { is: 'same' } : { is: 'delta', delta };
}

/** A difference with its sign, as people write it. */
export function signed(delta: number): string {
  return delta > 0 ? `+${delta}` : `\u2212${Math.abs(delta)}`;
}
