import type { Database } from 'better-sqlite3';
import { gangmaster, type Gangmaster } from '@hall/core/domain/employer/gangmaster';
import { booking, type Booking } from '@hall/core/domain/stand/booking';
import {
  defaultStandRules,
  stand,
  standRules,
  type Stand,
  type StandRules,
} from '@hall/core/domain/stand/stand';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { BookingStore, StandStore, StandStores } from './stand-stores.ts';
import type { WrittenState } from './told-state.ts';

const idRow = z.object({ id: z.string() });
/** More than the plan has places, and more than is booked in two months; bounds, not rules. */
const mostStands = 200;
const mostBookings = 12_000;
const mostGangmasters = 1_000;
const held = "status IN ('booked', 'arrived')";

/** The booths of the hall in SQLite. */
export class SqliteStandStore implements StandStore {
  readonly #table: JsonTable<Stand>;
  readonly #all;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'stand',
      schema: stand,
      columnsOf: ({ details, retired }) => ({
        name: details.name,
        plan_row: details.row,
        plan_column: details.column,
        retired: retired ? 1 : 0,
      }),
    });
    this.#all = db.prepare(
      `SELECT id, state_json FROM stand WHERE retired = 0 ORDER BY name LIMIT ${mostStands}`,
    );
  }

  get(id: string): Stand | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(): Stand[] {
    return this.#table.many(this.#all.all());
  }
}

/** The rules of booking: one row, or what holds without it. */
export class SqliteStandRulesStore {
  readonly #table: JsonTable<StandRules>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'stand_rules',
      schema: standRules,
      columnsOf: () => ({}),
    });
  }

  get: StandStores['standRules']['get'] = () => this.#table.get('standRules') ?? defaultStandRules;

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

function prepareBookings(db: Database) {
  return {
    heldOn: db.prepare(
      `SELECT id, state_json FROM booking WHERE day = ? AND ${held} LIMIT ${mostStands}`,
    ),
    heldBy: db.prepare(
      `SELECT id, state_json FROM booking WHERE employer_id = ? AND day >= ? AND ${held}
       ORDER BY day, id LIMIT ${mostBookings}`,
    ),
    isHeldFrom: db.prepare(
      `SELECT id FROM booking WHERE stand_id = ? AND day >= ? AND ${held} LIMIT 1`,
    ),
    from: db.prepare(
      `SELECT id, state_json FROM booking WHERE day >= ? ORDER BY day, id LIMIT ${mostBookings}`,
    ),
    due: db.prepare(
      "SELECT id FROM booking WHERE status = 'booked' AND due_ms <= ? ORDER BY due_ms LIMIT ?",
    ),
  };
}

/** Bookings in SQLite. Every read is an index range with a limit. */
export class SqliteBookingStore implements BookingStore {
  readonly #table: JsonTable<Booking>;
  readonly #sql: ReturnType<typeof prepareBookings>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'booking',
      schema: booking,
      columnsOf: ({ standId, employerId, day, status, dueMs }) => ({
        stand_id: standId,
        employer_id: employerId,
        day,
        status,
        due_ms: dueMs,
      }),
    });
    this.#sql = prepareBookings(db);
  }

  get(id: string): Booking | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  heldOn(day: string): Booking[] {
    return this.#table.many(this.#sql.heldOn.all(day));
  }

  heldBy(employerId: string, fromDay: string): Booking[] {
    return this.#table.many(this.#sql.heldBy.all(employerId, fromDay));
  }

  isHeldFrom(standId: string, day: string): boolean {
    return this.#sql.isHeldFrom.get(standId, day) !== undefined;
  }

  from(day: string): Booking[] {
    return this.#table.many(this.#sql.from.all(day));
  }

  due(nowMs: number, limit: number): string[] {
    return this.#sql.due.all(nowMs, limit).map((row) => idRow.parse(row).id);
  }
}

/** The 揽头名册 in SQLite. */
export class SqliteGangmasterStore {
  readonly #table: JsonTable<Gangmaster>;
  readonly #all;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'gangmaster',
      schema: gangmaster,
      columnsOf: ({ removed }) => ({ removed: removed ? 1 : 0 }),
    });
    this.#all = db.prepare(
      `SELECT id, state_json FROM gangmaster WHERE removed = 0 ORDER BY id LIMIT ${mostGangmasters}`,
    );
  }

  get(id: string): Gangmaster | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(): Gangmaster[] {
    return this.#table.many(this.#all.all());
  }
}
