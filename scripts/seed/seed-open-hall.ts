import type { Actor } from '@hall/core/contract/roles';
import { hallNowOf } from '@hall/hub/hall-day';
import type { HallWriter, SeedTarget } from './hall-writer.ts';

/** A hall that is about to close shows nothing of a hall at work either. */
const soonMs = 2 * 60 * 60_000;

/**
 * Whoever starts the sample hall at night wants to see it at work: then its manager has said that it
 * is open until the morning. Ending that on the page of the hours shows the closed hall.
 */
export async function seedOpenHall(seeding: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly manager: Actor;
  readonly nowMs: number;
}): Promise<void> {
  const { target, writer, manager, nowMs } = seeding;
  const { opensAtMs } = hallNowOf(target.stores, nowMs + soonMs);
  // Open in two hours, it is open now or within them; only a hall that opens meanwhile is closed now.
  const untilMs = opensAtMs ?? hallNowOf(target.stores, nowMs).opensAtMs;
  if (untilMs === null) return;
  const input = { mode: 'gig', untilMs } as const;
  await writer.send(manager, 'hallDay.override', { label: String(untilMs), input });
}
