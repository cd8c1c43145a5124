import type { Database } from 'better-sqlite3';
import {
  gateSettings,
  hallCount,
  usualGateSettings,
  type GateHour,
  type GateSettings,
  type HallCount,
} from '@hall/core/domain/gate/hall-count';
import { z } from 'zod';
import type { GateHourStore } from './gate-stores.ts';
import { JsonTable } from './json-table.ts';
import type { WrittenState } from './told-state.ts';

const hourRow = z.object({
  hour_start_ms: z.number(),
  came: z.number(),
  went: z.number(),
  peak_inside: z.number(),
  approximate: z.number(),
});

/** A row of `gate_hour` as the hall knows it. */
export function hourOf(row: unknown): GateHour {
  const hour = hourRow.parse(row);
  return {
    hourStartMs: hour.hour_start_ms,
    in: hour.came,
    out: hour.went,
    peakInside: hour.peak_inside,
    isApproximate: hour.approximate === 1,
  };
}

/** What the manager decided about the entrance: one row, none before the first decision. */
export class SqliteGateSettingsStore {
  readonly #table: JsonTable<GateSettings>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'gate_settings',
      schema: gateSettings,
      columnsOf: () => ({}),
    });
  }

  get(): GateSettings {
    return this.#table.get('gateSettings') ?? usualGateSettings;
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** How many are inside: one row, and the hours that follow from it. */
export class SqliteHallCountStore {
  readonly #table: JsonTable<HallCount>;
  readonly #hours: SqliteGateHourStore;

  constructor(db: Database, hours: SqliteGateHourStore) {
    this.#table = new JsonTable({
      db,
      name: 'hall_count',
      schema: hallCount,
      columnsOf: () => ({}),
    });
    this.#hours = hours;
  }

  get(): HallCount | null {
    return this.#table.get('hallCount');
  }

  write(id: string, state: unknown): WrittenState {
    const written = this.#table.write(id, state);
    if (written.state.hour !== null) this.#hours.put(written.state.hour);
    return written;
  }
}

/** The hours of the entrance (G-10): nothing but figures. */
export class SqliteGateHourStore implements GateHourStore {
  readonly #get;
  readonly #put;
  readonly #prune;

  constructor(db: Database) {
    this.#get = db.prepare('SELECT * FROM gate_hour WHERE hour_start_ms = ?');
    this.#put = db.prepare(
      `INSERT INTO gate_hour (hour_start_ms, came, went, peak_inside, approximate)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (hour_start_ms) DO UPDATE SET came = excluded.came, went = excluded.went,
         peak_inside = excluded.peak_inside, approximate = excluded.approximate`,
    );
    this.#prune = db.prepare('DELETE FROM gate_hour WHERE hour_start_ms < ?');
  }

  get(hourStartMs: number): GateHour | null {
    const row = this.#get.get(hourStartMs);
    return row === undefined ? null : hourOf(row);
  }

  put(hour: GateHour): void {
    const { hourStartMs, in: came, out: went, peakInside, isApproximate } = hour;
    this.#put.run(hourStartMs, came, went, peakInside, isApproximate ? 1 : 0);
  }

  prune(beforeMs: number): void {
    this.#prune.run(beforeMs);
  }
}
