import { leastPageMs } from '@hall/core/rules/board-paging';

/** A slow reader takes a quarter of a second for an ideograph, a number or a word (F-06). */
const msPerUnit = 250;

const unitPattern = /\p{Script=Han}|[^\p{Script=Han}\p{P}\p{S}\s]+/gu;

/** What there is to read: every ideograph is one, every run of digits or letters is one. */
export function readingUnits(text: string): number {
  return text.match(unitPattern)?.length ?? 0;
}

/** How long something stays on the screen, in whole seconds. */
export function dwellMs(units: number): number {
  return Math.max(leastPageMs, Math.ceil((units * msPerUnit) / 1_000) * 1_000);
}
