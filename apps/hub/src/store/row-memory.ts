import type { Database } from 'better-sqlite3';
import QuickLRU from 'quick-lru';
import { remembersOn } from './remembering.ts';

/**
 * What a store remembers of its rows, the last used ones. What was written in a transaction that is
 * rolled back, or in a savepoint of it, is forgotten.
 *
 * Nothing is taken out to be put in again further back, and what is to be emptied is made anew:
 * every time a Map or Set makes itself a new table, the old one goes on holding the new one, and with
 * it all that was ever remembered, until the next long collection.
 */
export class RowMemory<V> {
  readonly #min: number;
  #rows: QuickLRU<string, V>;
  /** Written since the last commit. */
  #unsettled = new Set<string>();

  /** Remembers `min` rows at least; twice as many at most. */
  constructor(db: Database, min: number) {
    this.#min = min;
    this.#rows = new QuickLRU({ maxSize: min });
    remembersOn(db, {
      settle: () => {
        if (this.#unsettled.size > 0) this.#unsettled = new Set();
      },
      forgetUnsettled: () => {
        for (const key of this.#unsettled) this.#rows.delete(key);
        this.#unsettled = new Set();
      },
    });
  }

  get(key: string): V | undefined {
    return this.#rows.get(key);
  }

  /** Remembers what was read, which no rollback makes untrue. */
  read(key: string, value: V): void {
    this.#rows.set(key, value);
  }

  /** Remembers what was written just now. */
  written(key: string, value: V): void {
    this.#rows.set(key, value);
    this.#unsettled.add(key);
  }

  forgetAll(): void {
    this.#rows = new QuickLRU({ maxSize: this.#min });
    this.#unsettled = new Set();
  }
}
