import type { Tx } from './handler.ts';

/** `{market}-{yyMMdd}-{seq4}`: gap-free within a market and day, short enough to be read aloud. */
export function visibleNumber(
  tx: Tx,
  counter: 'posting' | 'worker' | 'match' | 'complaint',
): string {
  const market = tx.stores.market.get().code;
  const day = tx.day.slice(2).replaceAll('-', '');
  const number = tx.nextNumber(counter, `${market}-${day}`);
  return `${market}-${day}-${String(number).padStart(4, '0')}`;
}
