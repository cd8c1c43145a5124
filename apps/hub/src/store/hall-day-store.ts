import type { Database, Statement } from 'better-sqlite3';
import {
  blankHallDay,
  hallDay,
  hallPhaseMark,
  type HallDay,
  type HallPhaseMark,
} from '@hall/core/domain/hall-day/hall-day';
import { hallWords, silentHall, type HallWords } from '@hall/core/domain/hall-day/hall-word';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { WrittenState } from './told-state.ts';

const sinceRow = z.object({ since_ms: z.number() });

/** The hall's calendar and the manager's word of today: one row, none before the first. */
export class SqliteHallDayStore {
  readonly #table: JsonTable<HallDay>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'hall_day', schema: hallDay, columnsOf: () => ({}) });
  }

  get(): HallDay {
    return this.#table.get('hallDay') ?? blankHallDay;
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** The phases the hall went through. */
export class SqliteHallPhaseStore {
  readonly #table: JsonTable<HallPhaseMark>;
  readonly #turned: Statement;
  readonly #before: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'hall_phase',
      schema: hallPhaseMark,
      columnsOf: ({ sinceMs, byHand }) => ({ since_ms: sinceMs, by_hand: byHand ? 1 : 0 }),
    });
    this.#turned = db.prepare(
      `SELECT since_ms FROM hall_phase WHERE by_hand = 1 AND since_ms <= ?
       ORDER BY since_ms DESC LIMIT 1`,
    );
    this.#before = db.prepare(
      `SELECT id, state_json FROM hall_phase WHERE since_ms < ? ORDER BY since_ms DESC LIMIT 1`,
    );
  }

  get(id: string): HallPhaseMark | null {
    return this.#table.get(id);
  }

  turnedAtMs(nowMs: number): number | null {
    const row = this.#turned.get(nowMs);
    return row === undefined ? null : sinceRow.parse(row).since_ms;
  }

  before(sinceMs: number): HallPhaseMark | null {
    return this.#table.one(this.#before.get(sinceMs));
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** What the hall has said of its day: one row. */
export class SqliteHallWordStore {
  readonly #table: JsonTable<HallWords>;

  constructor(db: Database) {
    const schema = hallWords;
    this.#table = new JsonTable({ db, name: 'hall_word', schema, columnsOf: () => ({}) });
  }

  get(): HallWords {
    return this.#table.get('hallWords') ?? silentHall;
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}
