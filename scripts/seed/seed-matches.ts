import { dayOf } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { findOccupation } from '@hall/core/rules/occupations';
import type { HallWriter, SeedTarget } from './hall-writer.ts';

/** How many postings somebody was taken for today, and how many people for each. */
const postings = 3;
const peopleEach = 2;
/** Enough to find postings that anybody may be taken for. */
const mostLookedAt = 200;

/** A few people were taken at a window today; whoever may not be is left out by the hub. */
export async function seedMatches(seeding: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly clerk: Actor;
  readonly slipCodes: readonly string[];
  readonly nowMs: number;
}): Promise<void> {
  const { target, writer, clerk, slipCodes, nowMs } = seeding;
  const open = target.stores.postings
    .inStatus('published', mostLookedAt)
    // What was left alone since yesterday stays so: its employer is asked 还招人吗.
    .filter(({ createdAtMs }) => dayOf(createdAtMs) === dayOf(nowMs))
    .filter((posting) => remainingPlaces(posting) > peopleEach && isOpenToAll(posting.content))
    .slice(0, postings);
  for (const [index, { id: postingId }] of open.entries()) {
    const codes = slipCodes.slice(index * peopleEach, (index + 1) * peopleEach);
    if (codes.length === 0) return;
    const workers = codes.map((slipCode) => ({ slipCode, contact: null }));
    await writer.send(clerk, 'match.take', {
      label: `${dayOf(nowMs)}:${postingId}`,
      input: { postingId, workers, language: 'zh-CN' },
    });
  }
}

/** Nothing has to be shown before one is taken for it. */
function isOpenToAll({ occupationId }: { readonly occupationId: string | null }): boolean {
  const occupation = occupationId === null ? null : findOccupation(occupationId);
  return occupation !== null && occupation.licencesRequired.length === 0;
}
