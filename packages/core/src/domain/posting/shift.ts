import type { PostingContent } from './posting.ts';

function minutes(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
}

/** Night work is any between 22:00 and 06:00 (劳动部〔1994〕498号, on young workers and women). */
const nightFromMinute = 22 * 60;
const nightToMinute = 6 * 60;
const dayMinutes = 24 * 60;

/** Whether a shift reaches into the night; one that ends before it begins runs past midnight. */
export function isNightShift({
  shiftStart,
  shiftEnd,
}: Pick<PostingContent, 'shiftStart' | 'shiftEnd'>): boolean {
  const start = minutes(shiftStart);
  const end = minutes(shiftEnd) > start ? minutes(shiftEnd) : minutes(shiftEnd) + dayMinutes;
  return start < nightToMinute || end > nightFromMinute;
}
