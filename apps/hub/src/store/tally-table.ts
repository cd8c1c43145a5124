import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { remembersOn } from './remembering.ts';

const valueRow = z.object({ value: z.number() });

/** Numbers remembered: what a few days have. All are forgotten beyond it and looked up again. */
const rememberedMax = 256;

/**
 * Numbers that are added to as things happen and read after every change, as the boards' figures
 * are. The table remembers what it read until somebody adds to it or takes something back; it may,
 * because the hub alone writes to its database.
 */
export class TallyTable {
  readonly #get: Statement;
  readonly #add: Statement;
  readonly #known = new Map<string, number>();

  /** `read` selects `value` by the key's parts; `add` takes the parts and what is added. */
  constructor(db: Database, sql: { readonly read: string; readonly add: string }) {
    this.#get = db.prepare(sql.read);
    this.#add = db.prepare(sql.add);
    remembersOn(db, {
      forgetUnsettled: () => {
        this.#known.clear();
      },
    });
  }

  /** Nought for what was never added to. */
  get(...key: readonly string[]): number {
    const name = key.join('\n');
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const row = this.#get.get(...key);
    const value = row === undefined ? 0 : valueRow.parse(row).value;
    if (this.#known.size >= rememberedMax) this.#known.clear();
    this.#known.set(name, value);
    return value;
  }

  add(n: number, ...key: readonly string[]): void {
    this.#known.delete(key.join('\n'));
    this.#add.run(...key, n);
  }
}
