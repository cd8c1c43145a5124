import { dayOf, startOfDay } from '@hall/core/basics/market-day';
import { Dice } from './dice.ts';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { SeedProfile } from './profiles.ts';
import type { DemoStaff } from './seed-accounts.ts';
import { windowLetters } from './seed-queue.ts';

const minuteMs = 60_000;
const seed = 20_260_109;

/** How many draw a number on a day. */
const ticketsADay: Readonly<Record<SeedProfile, number>> = {
  station: 16,
  county: 90,
  city: 150,
  largest: 240,
};
/** Minutes of the day between which numbers are drawn; of ten so many. */
const crowds = [
  { from: 6 * 60 + 5, to: 8 * 60, share: 5 },
  { from: 8 * 60, to: 11 * 60, share: 3 },
  { from: 13 * 60 + 30, to: 16 * 60, share: 2 },
] as const;
const crowdOf = crowds.flatMap((crowd) => Array.from({ length: crowd.share }, () => crowd));
/** The letters people draw, the common ones more often. */
const drawn = 'AAAAAAAAAABBBBBCDDEE'.split('');
/** Minutes between a call and somebody's coming, and after which nobody is waited for. */
const comesAfter = 1;
const givenUpAfter = 2;
/** How long somebody sits at a window, in minutes. */
const shortestVisit = 5;
const longestVisit = 18;
const misses = 0.05;
const rates = 0.4;
const scores = [5, 5, 5, 5, 4, 4, 3, 2] as const;

interface Seat {
  readonly counterId: string;
  readonly letters: string;
  /** Who was called there, and in which minute he comes, is given up or goes; null while it is free. */
  guest: { readonly does: 'come' | 'stay away' | 'go'; readonly at: number } | null;
}

interface Parts {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly staff: DemoStaff;
  readonly profile: SeedProfile;
  /** Where the day begins. */
  readonly fromMs: number;
  /** Puts the clock of the hub. */
  readonly setClock: (atMs: number) => void;
}

/**
 * A day of the queue, minute by minute, in a hub whose clock is put there: numbers are drawn, called,
 * missed, served and rated, so that the manager's report has a day to show.
 */
export class QueueDay {
  readonly #parts: Parts;
  readonly #dice = new Dice(seed);
  readonly #startMs: number;
  readonly #arrivals: ReadonlyMap<number, readonly string[]>;
  readonly #waiting = new Map<string, number>();
  readonly #seats: readonly Seat[];
  #minute: number;
  #steps = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#startMs = startOfDay(parts.fromMs);
    this.#minute = Math.ceil((parts.fromMs - this.#startMs) / minuteMs);
    this.#arrivals = arrivalsOf(ticketsADay[parts.profile], this.#dice);
    const counters = parts.target.stores.serviceCounters.all();
    this.#seats = windowLetters(parts.profile).map((letters, index) => {
      const counter = counters.find(({ details }) => details.number === index + 1);
      if (counter === undefined) throw new Error('The sample hall has no windows');
      return { counterId: counter.id, letters, guest: null };
    });
  }

  /** Lives up to this time of the day. */
  async until(atMs: number): Promise<void> {
    for (; this.#startMs + this.#minute * minuteMs <= atMs; this.#minute += 1) {
      this.#parts.setClock(this.#startMs + this.#minute * minuteMs);
      for (const letter of this.#arrivals.get(this.#minute) ?? []) await this.#draw(letter);
      for (const seat of this.#seats) await this.#turn(seat);
    }
  }

  async #draw(letter: string): Promise<void> {
    const { target, writer, staff } = this.#parts;
    const service = target.stores.services.all().find(({ details }) => details.letter === letter);
    if (service === undefined) return;
    const { ticketId } = await writer.send(staff.clerk, 'ticket.reserve', {
      label: this.#step(),
      input: { serviceId: service.id, priority: null, slipCode: null, language: 'zh-CN' },
    });
    const result = { outcome: 'confirmed' } as const;
    const input = { ticketId, result };
    await writer.send(staff.clerk, 'ticket.printed', { label: this.#step(), input });
    this.#waiting.set(letter, (this.#waiting.get(letter) ?? 0) + 1);
  }

  /** Whoever was called comes, stays away or goes, and the next one is called. */
  async #turn(seat: Seat): Promise<void> {
    const { guest, counterId } = seat;
    if (guest !== null) {
      if (guest.at > this.#minute) return;
      if (guest.does === 'come') {
        await this.#press('counter.start', counterId);
        const stays = this.#dice.between(shortestVisit, longestVisit);
        seat.guest = { does: 'go', at: this.#minute + stays };
        return;
      }
      seat.guest = null;
      if (guest.does === 'go') await this.#leave(counterId);
      else await this.#press('counter.miss', counterId);
    }
    const isWaitedFor = seat.letters
      .split('')
      .some((letter) => (this.#waiting.get(letter) ?? 0) > 0);
    if (isWaitedFor) await this.#call(seat);
  }

  async #leave(counterId: string): Promise<void> {
    const { writer } = this.#parts;
    await this.#press('counter.complete', counterId);
    if (!this.#dice.chance(rates)) return;
    const which = { with: 'counter', counterId } as const;
    await writer.send({ kind: 'system' }, 'ticket.rate', {
      label: this.#step(),
      input: { which, score: this.#dice.of(scores) },
    });
  }

  async #call(seat: Seat): Promise<void> {
    const { ticket } = await this.#press('counter.next', seat.counterId);
    const letter = ticket?.number.slice(0, 1) ?? '';
    this.#waiting.set(letter, (this.#waiting.get(letter) ?? 0) - 1);
    seat.guest = this.#dice.chance(misses)
      ? { does: 'stay away', at: this.#minute + givenUpAfter }
      : { does: 'come', at: this.#minute + comesAfter };
  }

  #press(
    name: 'counter.next' | 'counter.start' | 'counter.miss' | 'counter.complete',
    counterId: string,
  ) {
    const { writer, staff } = this.#parts;
    return writer.send(staff.clerk, name, { label: this.#step(), input: { counterId } });
  }

  #step(): string {
    this.#steps += 1;
    return `queue:${dayOf(this.#startMs)}:${this.#steps}`;
  }
}

/** What is drawn in each minute of the day. */
function arrivalsOf(count: number, dice: Dice): Map<number, string[]> {
  const arrivals = new Map<number, string[]>();
  for (let n = 0; n < count; n += 1) {
    const { from, to } = dice.of(crowdOf);
    const minute = dice.between(from, to);
    arrivals.set(minute, [...(arrivals.get(minute) ?? []), dice.of(drawn)]);
  }
  return arrivals;
}
