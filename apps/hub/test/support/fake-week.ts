import { gunzipSync } from 'node:zlib';
import type { AuditType } from '@hall/core/audit/catalogue';
import { clockTimeOn } from '@hall/core/basics/clock-time';
import { dayOf, msPerDay } from '@hall/core/basics/market-day';
import { HallClient } from '@hall/core/client/hall-client';
import type { HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import type { HallCalendar, WeekPlan } from '@hall/core/domain/hall-day/calendar';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { expect } from 'vitest';
import { hallModules } from '../../src/hall-modules.ts';
import { toldStates } from '../../src/ledger/told-states.ts';
import { EventReader } from '../../src/store/event-store.ts';
import { systemClock, systemTimers, uuidV7Source } from '../../src/system-ports.ts';
import { ManualTime } from '@hall/core/testing/manual-time';
import { openHallSocket } from './hall-socket.ts';
import { type QueueBench } from './queue-bench.ts';

/** Monday at five: the hall has been open for half an hour when the hub first starts. */
export const mondayMs = fiveAmMs;
export const at = (day: number, time: string): number =>
  clockTimeOn(mondayMs + day * msPerDay, time);
export const [mon, tue, wed, thu, fri, sat, sun, nextMon] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

export const dawn = [
  { mode: 'gig' as const, from: '04:30', to: '09:30' },
  { mode: 'general' as const, from: '09:30', to: '18:30' },
];
export const late = [
  { mode: 'gig' as const, from: '05:30', to: '10:00' },
  { mode: 'general' as const, from: '10:00', to: '18:30' },
];
export const weekOf = (plan: typeof dawn): WeekPlan => ({
  1: plan,
  2: plan,
  3: plan,
  4: plan,
  5: plan,
  6: plan,
  7: [],
});
const yearDay = (day: number): string => dayOf(mondayMs + day * msPerDay).slice(5);
export const calendar: HallCalendar = {
  week: weekOf(dawn),
  seasons: [{ name: '冬季', from: yearDay(fri), to: '02-28', week: weekOf(late) }],
  specialDays: [
    {
      day: dayOf(mondayMs + wed * msPerDay),
      name: '冬季招聘会',
      plan: [{ mode: 'fair', from: '08:00', to: '16:00' }],
    },
  ],
};

/** A hall whose clock the test moves, and the one board that hangs in it. */
export class Week {
  readonly queue: QueueBench;
  time: ManualTime;
  #token = '';
  #board: HallClient | null = null;

  constructor(queue: QueueBench) {
    this.queue = queue;
    this.time = queue.bench.time;
  }

  get bench(): QueueBench['bench'] {
    return this.queue.bench;
  }

  async hangBoard(): Promise<void> {
    this.#token = (await this.bench.hall.terminal('board')).token;
    await this.#look();
  }

  /** What the board on the wall has; it never asks anybody but the hub. */
  get board(): HallClient {
    if (this.#board === null) throw new Error('no board');
    return this.#board;
  }

  get phase(): HallPhaseRecord | undefined {
    return this.board.topic('hallDay').records.get('phase');
  }

  /** Moves on to an instant, with a few of the hub's own seconds before it. */
  async goTo(atMs: number): Promise<void> {
    this.time.advance(Math.max(0, atMs - 3_000 - this.time.now()));
    await breathe();
    while (this.time.now() < atMs) {
      this.time.advance(Math.min(1_000, atMs - this.time.now()));
      await breathe();
    }
  }

  /** Asks again and again; what the hub sends out waits for its clock too. */
  poll<T>(look: () => T): ReturnType<typeof expect.poll<T>> {
    return expect.poll(
      () => {
        this.time.advance(5);
        return look();
      },
      { timeout: 5_000, interval: 20 },
    );
  }

  async sees(mode: HallPhaseRecord['mode'], more: Partial<HallPhaseRecord> = {}): Promise<void> {
    await this.poll(() => this.phase).toMatchObject({ mode, ...more });
  }

  /** One second before it is one thing, and within one second after it the other. */
  async changes(atMs: number, [from, to]: readonly [string, string]): Promise<void> {
    await this.goTo(atMs - 1_000);
    await this.poll(() => this.phase?.mode).toBe(from);
    await this.goTo(atMs + 1_000);
    await this.poll(() => this.phase?.mode).toBe(to);
  }

  /** The hub is stopped, and another one is started over the same data at a later time. */
  async outage(untilMs: number): Promise<void> {
    this.#board?.close();
    this.time = new ManualTime(untilMs);
    const { hall } = this.bench;
    await hall.restart({ clock: this.time, timers: this.time, modules: hallModules() });
    await this.#look();
  }

  async #look(): Promise<void> {
    const token = this.#token;
    this.#board = new HallClient({
      socket: openHallSocket(this.bench.hall.hub.url).hubSocket,
      credential: () => ({ as: 'terminal', token }),
      topics: ['hallDay', 'board', 'queue'],
      clock: systemClock,
      timers: systemTimers,
      ids: uuidV7Source(systemClock),
      random: Math.random,
      gunzip: (bytes) => Promise.resolve(gunzipSync(bytes).toString()),
    });
    await this.poll(() => {
      return this.board.connection.state;
    }).toBe('live');
  }

  /** The phases of the ledger, in the order they were written. */
  written(): string[] {
    return this.#told('hallDay.changed').map((state) => {
      const { mode, sinceMs } = state as { mode: string; sinceMs: number };
      return `${mode} ${String(sinceMs)}`;
    });
  }

  /** What the voice was told to say of the hall's day, in the order it was written. */
  said(): string[] {
    return this.#told('hallDay.told').flatMap((state) => {
      const last = (state as { told: { kind: string; ofMs: number }[] }).told.at(-1);
      return last === undefined ? [] : [`${last.kind} ${String(last.ofMs)}`];
    });
  }

  #told(type: AuditType): unknown[] {
    return this.bench.hall.read((db) =>
      [...toldStates(new EventReader(db).after(0))].flatMap(({ event, state }) =>
        event.type === type ? [state] : [],
      ),
    );
  }

  close(): void {
    this.#board?.close();
  }
}

export const line = (word: string, day: number, time: string): string =>
  `${word} ${String(at(day, time))}`;

/** Lets the hub finish what a second of its clock began. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
