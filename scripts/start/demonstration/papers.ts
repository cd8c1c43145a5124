import { addDays, dayOf } from '@hall/core/basics/market-day';
import { slipQr } from '@hall/core/documents/registration-slip';
import type { Stores } from '@hall/hub/store/stores';
import type { Paper, PaperText } from './lane-readers.ts';

/** A pass nobody was given. */
const forgedPass = '0'.repeat(32);

/** Slips of this hall as somebody holds them: one of today, one of yesterday, and what is none. */
export function papersOf(stores: Stores, now: () => number): PaperText {
  const slipText = (daysAgo: number, pass: (slipId: string) => string): string | null => {
    const [slip] = stores.slips.ofDay(addDays(dayOf(now()), -daysAgo), 1);
    if (slip === undefined) return null;
    return `${slipQr(stores.market.get().code, slip.code)}:${pass(slip.id)}`;
  };
  const genuine = (slipId: string): string => stores.passes.passOf(slipId);
  const texts: Readonly<Record<Paper, () => string | null>> = {
    today: () => slipText(0, genuine),
    yesterday: () => slipText(1, genuine),
    forged: () => slipText(0, () => forgedPass),
    other: () => 'https://example.org/',
  };
  return (paper) => texts[paper]();
}
