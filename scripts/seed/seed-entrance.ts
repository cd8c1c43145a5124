import { addDays, dayOf, dayStartMs, weekdayOf } from '@hall/core/basics/market-day';
import { passesPerEvent } from '@hall/core/contract/commands/gate-commands';
import type { Actor } from '@hall/core/contract/roles';
import type { LanePass } from '@hall/core/domain/gate/hall-count';
import { Dice } from './dice.ts';
import { HallWriter, type SeedTarget } from './hall-writer.ts';
import type { SeedProfile } from './profiles.ts';

const hourMs = 3_600_000;
const seed = 20_260_107;
const system: Actor = { kind: 'system' };

/** How many come on a working day. */
const peopleADay: Readonly<Record<SeedProfile, number>> = {
  station: 90,
  county: 480,
  city: 1_300,
  largest: 3_200,
};
/** Of a hundred who come, so many in the hour: day labour is hired before seven. */
const shares: Readonly<Record<number, number>> = {
  ...{ 5: 23, 6: 26, 7: 14, 8: 9, 9: 6, 10: 5, 11: 3 },
  ...{ 12: 2, 13: 4, 14: 3, 15: 3, 16: 2, 17: 0 },
};
const lastHour = 17;
/** Of those inside, so many leave within the hour. */
const leaving = 0.45;
const weekendShare = 0.7;
const saturday = 6;
/** On one morning a lane was off its line. */
const doubtful = { daysAgo: 3, hour: 8, lane: '2' } as const;
const lanes = ['1', '2', '3'] as const;

/** An hour of the entrance, and when it is told to the hub. */
export interface EntranceHour {
  readonly daysAgo: number;
  readonly hour: number;
  readonly atMs: number;
}

/** The hours of the week before today, in the order of time. */
export function weekOfHours(nowMs: number): EntranceHour[] {
  const today = dayOf(nowMs);
  return [7, 6, 5, 4, 3, 2, 1].flatMap((daysAgo) => {
    const startMs = dayStartMs(addDays(today, -daysAgo));
    return Object.keys(shares).map((hour) => ({
      ...{ daysAgo, hour: Number(hour) },
      atMs: startMs + (Number(hour) + 0.5) * hourMs,
    }));
  });
}

/** People who came and went in the week before, told to a hub whose clock stands at each hour. */
export class EntranceWeek {
  readonly #writer: HallWriter;
  readonly #profile: SeedProfile;
  readonly #dice = new Dice(seed);
  #inside = 0;

  constructor(target: SeedTarget, profile: SeedProfile) {
    this.#writer = new HallWriter(target);
    this.#profile = profile;
  }

  /** Counts one hour. */
  async live({ daysAgo, hour, atMs }: EntranceHour): Promise<void> {
    const label = `${dayOf(atMs)} ${String(hour)}`;
    if (daysAgo === doubtful.daysAgo && hour === doubtful.hour) {
      const input = { reason: 'lane_uncounted', lane: doubtful.lane } as const;
      await this.#writer.send(system, 'gate.doubted', { label, input });
    }
    const passes = this.#passes(atMs, hour);
    for (let at = 0; at < passes.length; at += passesPerEvent) {
      const input = { passes: passes.slice(at, at + passesPerEvent) };
      await this.#writer.send(system, 'gate.counted', { label: `${label} ${String(at)}`, input });
    }
  }

  #passes(atMs: number, hour: number): LanePass[] {
    const people = peopleADay[this.#profile] * (weekdayOf(atMs) < saturday ? 1 : weekendShare);
    const chance = this.#dice.between(85, 115) / 100;
    const came = Math.round((people * (shares[hour] ?? 0) * chance) / 100);
    const here = this.#inside + came;
    const went = hour === lastHour ? here : Math.round(here * leaving);
    this.#inside = here - went;
    return [...this.#through('in', came), ...this.#through('out', went)];
  }

  #through(direction: LanePass['direction'], count: number): LanePass[] {
    return Array.from({ length: count }, () => ({ lane: this.#dice.of(lanes), direction }));
  }
}
