import type { PostingContent } from '../domain/posting/posting.ts';
import type { Say } from './words.ts';

/** Money in yuan without needless noughts: 35000 is 350, 60 is 0.6, 1750 is 17.5. */
export function yuan(fen: number): string {
  const cents = String(fen % 100).padStart(2, '0');
  return `${Math.trunc(fen / 100)}.${cents}`.replace(/\.?0+$/, '');
}

type Pay = Pick<PostingContent, 'payMinFen' | 'payMaxFen' | 'payUnit' | 'pieceName'>;

/** Pay with its unit, e.g. 350–400元/天 or 0.6元/斤. */
export function payText(pay: Pay, say: Say): string {
  const unit = pay.pieceName ?? say(`pay.unit.${pay.payUnit}`);
  const min = yuan(pay.payMinFen);
  if (pay.payMinFen === pay.payMaxFen) return say('pay.fixed', { min, unit });
  return say('pay.range', { min, max: yuan(pay.payMaxFen), unit });
}
