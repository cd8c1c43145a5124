import { dayStartMs, parseDay, startOfDay } from '@hall/core/basics/market-day';
import type { PostingDraft } from '@hall/core/domain/posting/posting';

/** The times of an old job moved to begin on another day; as long as it was. */
export function movedTo(
  draft: PostingDraft,
  day: string,
): { readonly workStartMs: number; readonly workEndMs: number } | null {
  const known = parseDay(day);
  const { workStartMs, workEndMs } = draft;
  if (known === null || workStartMs === null || workEndMs === null) return null;
  const start = dayStartMs(known) + (workStartMs - startOfDay(workStartMs));
  return { workStartMs: start, workEndMs: start + workEndMs - workStartMs };
}
