import type { Tx } from '../handler.ts';

/** Who already is registered under a credit code; one code is one employer. */
export function holdsCode(tx: Tx, creditCode: string | null): string | null {
  return creditCode === null ? null : (tx.stores.employers.byCreditCode(creditCode)?.id ?? null);
}
