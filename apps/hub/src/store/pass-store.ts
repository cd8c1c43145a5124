import { timingSafeEqual } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Vault } from './vault.ts';

/** The part of a keyed hash that is printed on a slip: 128 bits (G-07). */
const passBytes = 16;
const flaggedRow = z.object({ slip_id: z.string(), uses: z.number() });
const ownerRow = z.object({ worker_id: z.string() });

/** What gates know of slips and cards. Nothing here tells who somebody is. */
export interface PassStore {
  /** What is printed on a slip to open gates with; the same for the same slip, and secret. */
  passOf(slipId: string): string;
  /** Whether a pass is the one on a slip. */
  isPassOf(slipId: string, pass: string): boolean;
  /** The keyed hash that registration knows a card's number by. */
  hashOf(idNumber: string): string;
  /** The worker whose number has this hash; null where nobody is registered with it. */
  holderOf(cardHmac: string): string | null;
  /** Counts a use of a slip. */
  use(slipId: string, day: string): void;
  /** Slips that were used more than `above` times on a day, most used first, at most `limit`. */
  usedOften(
    day: string,
    above: number,
    limit: number,
  ): { readonly slipId: string; readonly uses: number }[];
  /** Writes down that a registered person's card was read. */
  cardRead(read: {
    readonly hmac: string;
    readonly atMs: number;
    readonly slipId: string | null;
  }): void;
}

/** Passes in SQLite. */
export class SqlitePassStore implements PassStore {
  readonly #vault: Vault;
  readonly #sql: Readonly<
    Record<'holder' | 'use' | 'often' | 'read' | 'pruneReads' | 'pruneUses', Statement>
  >;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#sql = {
      holder: db.prepare(
        'SELECT worker_id FROM person WHERE id_number_hmac = ? ORDER BY worker_id LIMIT 1',
      ),
      use: db.prepare(
        `INSERT INTO gate_slip_use VALUES (?, ?, 1)
         ON CONFLICT (slip_id) DO UPDATE SET uses = uses + 1`,
      ),
      often: db.prepare(
        `SELECT slip_id, uses FROM gate_slip_use WHERE day = ? AND uses > ?
         ORDER BY uses DESC, slip_id LIMIT ?`,
      ),
      read: db.prepare(
        'INSERT INTO gate_card_read (id_number_hmac, at_ms, slip_id) VALUES (?, ?, ?)',
      ),
      pruneReads: db.prepare('DELETE FROM gate_card_read WHERE at_ms < ?'),
      pruneUses: db.prepare('DELETE FROM gate_slip_use WHERE day < ?'),
    };
  }

  passOf(slipId: string): string {
    return this.#pass(slipId).toString('hex').toUpperCase();
  }

  isPassOf(slipId: string, pass: string): boolean {
    const shown = Buffer.from(pass, 'hex');
    return shown.length === passBytes && timingSafeEqual(shown, this.#pass(slipId));
  }

  hashOf(idNumber: string): string {
    return this.#vault.lookUp('id_number', idNumber).toString('hex');
  }

  holderOf(cardHmac: string): string | null {
    const row = this.#sql.holder.get(Buffer.from(cardHmac, 'hex'));
    return row === undefined ? null : ownerRow.parse(row).worker_id;
  }

  use(slipId: string, day: string): void {
    this.#sql.use.run(slipId, day);
  }

  usedOften(
    day: string,
    above: number,
    limit: number,
  ): { readonly slipId: string; readonly uses: number }[] {
    return this.#sql.often.all(day, above, limit).map((row) => {
      const { slip_id: slipId, uses } = flaggedRow.parse(row);
      return { slipId, uses };
    });
  }

  cardRead(read: {
    readonly hmac: string;
    readonly atMs: number;
    readonly slipId: string | null;
  }): void {
    this.#sql.read.run(Buffer.from(read.hmac, 'hex'), read.atMs, read.slipId);
  }

  /** Forgets readings of before `sinceMs`, and counts of days before `sinceDay`. */
  prune(sinceMs: number, sinceDay: string): void {
    this.#sql.pruneReads.run(sinceMs);
    this.#sql.pruneUses.run(sinceDay);
  }

  #pass(slipId: string): Buffer {
    return this.#vault.lookUp('gate_pass', slipId).subarray(0, passBytes);
  }
}
