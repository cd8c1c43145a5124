import { dayOf, type MarketDay } from '@hall/core/basics/market-day';
import { parsePassQr } from '@hall/core/documents/slip-code';
import { judgeSlip, type PassVerdict, type ShownSlip } from '@hall/core/domain/gate/pass';
import type { Stores } from '../store/stores.ts';

/** Judges what a scanner at a lane read, from the rows of today alone. */
export function judgeText(stores: Stores, text: string, nowMs: number): PassVerdict {
  const today = dayOf(nowMs);
  const read = parsePassQr(text, stores.market.get().code);
  const slip = read.ok ? shownSlip(stores, { ...read.value, today }) : null;
  return judgeSlip(read, { slip, today });
}

function shownSlip(
  stores: Stores,
  shown: { readonly code: string; readonly pass: string; readonly today: MarketDay },
): ShownSlip | null {
  const record = stores.slips.byCode(shown.today, shown.code);
  if (record === null) return null;
  const isGenuine = stores.passes.isPassOf(record.id, shown.pass);
  return { slipId: record.id, day: record.day, isGenuine };
}

/** What is written down of a card. */
export interface CardTrace {
  readonly cardHmac: string | null;
  /** His check-in of today, if there is one. */
  readonly slipId: string | null;
}

/**
 * What of a card is written down when its holder is let in. He whose number is not registered here
 * is let in like everybody, and leaves nothing: the hall has no use for it that the law would name
 * (PIPL 6, G-02).
 */
export function traceOfCard(stores: Stores, cardHmac: string, nowMs: number): CardTrace {
  const workerId = stores.passes.holderOf(cardHmac);
  if (workerId === null) return { cardHmac: null, slipId: null };
  const slip = stores.slips.ofWorker(dayOf(nowMs), workerId);
  return { cardHmac, slipId: slip?.id ?? null };
}
