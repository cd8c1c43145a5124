import { createHash } from 'node:crypto';

/** Repeatable chance: the same seed gives the same hall on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the entries; throws on an empty list. */
  of<T>(entries: readonly T[]): T {
    const entry = entries[Math.floor(this.next() * entries.length)];
    if (entry === undefined) throw new Error('Nothing to choose from');
    return entry;
  }
}

/** The id of a step of the seeding; the same step on the same data is the same command. */
export function stepId(label: string): string {
  const hex = createHash('sha256').update(`seed:${label}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
