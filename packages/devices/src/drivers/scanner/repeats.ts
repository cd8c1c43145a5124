import type { Clock } from '@hall/core/basics/ports';

/** Knows a scanner's own repeats: a slip that is held before it is read several times a second. */
export interface RepeatFilter {
  /** True for a text that was not heard just before. */
  isNew(text: string): boolean;
}

/** The same text so soon after it was heard last is the same slip, still held there. */
export const sameSlipMs = 1500;
/** Two slips side by side are read in turns; nobody holds more than a few. */
const maxTexts = 8;

/** One per connection. `clock` runs forwards only. */
export function repeatFilter(clock: Clock): RepeatFilter {
  /** When each text was heard last, longest ago first. */
  const heard = new Map<string, number>();
  return {
    isNew: (text) => {
      const nowMs = clock.now();
      const lastMs = heard.get(text);
      heard.delete(text);
      heard.set(text, nowMs);
      const oldest = heard.keys().next();
      if (heard.size > maxTexts && !oldest.done) heard.delete(oldest.value);
      return lastMs === undefined || nowMs - lastMs > sameSlipMs;
    },
  };
}
