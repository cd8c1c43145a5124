import { startOfDay } from '@hall/core/basics/market-day';
import { HallWriter, type SeedTarget } from './hall-writer.ts';
import type { SeedProfile } from './profiles.ts';
import { seedAccounts } from './seed-accounts.ts';
import { EntranceWeek, weekOfHours, type EntranceHour } from './seed-entrance.ts';
import { QueueDay } from './seed-queue-day.ts';
import { seedQueue } from './seed-queue.ts';
import { seedYesterday, yesterdayMorningMs } from './seed-yesterday.ts';

const hourMs = 3_600_000;

/** Where the clock of `seedPast` stands first. */
export function pastBeginsMs(nowMs: number): number {
  return weekOfHours(nowMs)[0]?.atMs ?? yesterdayMorningMs(nowMs);
}

/**
 * What lies behind a new sample hall, in a hub whose clock is put where each of it happened: a week in
 * which people came and went, and a day on which some were taken on and others drew numbers.
 */
export async function seedPast(
  target: SeedTarget,
  past: {
    readonly profile: SeedProfile;
    readonly nowMs: number;
    readonly setClock: (atMs: number) => void;
  },
): Promise<void> {
  const { profile, nowMs, setClock } = past;
  const hours = weekOfHours(nowMs);
  const morningMs = yesterdayMorningMs(nowMs);
  const week = new EntranceWeek(target, profile);
  const live = async (hour: EntranceHour): Promise<void> => {
    setClock(hour.atMs);
    await week.live(hour);
  };
  for (const hour of hours.filter(({ atMs }) => atMs < morningMs)) await live(hour);
  setClock(morningMs);
  await seedYesterday(target, { profile, nowMs: morningMs });
  const writer = new HallWriter(target);
  const staff = await seedAccounts(target);
  await seedQueue({ target, writer, profile, manager: staff.manager });
  // Just after midnight the morning before lies on the day before that, in the night.
  const fromMs = Math.max(morningMs, startOfDay(startOfDay(nowMs) - 1) + 5 * hourMs);
  const queue = new QueueDay({ target, writer, staff, profile, fromMs, setClock });
  for (const hour of hours.filter(({ atMs }) => atMs >= morningMs)) {
    await queue.until(hour.atMs);
    await live(hour);
  }
}
