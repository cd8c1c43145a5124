import type { Database, Statement } from 'better-sqlite3';
import { counter, type Counter } from '@hall/core/domain/service/counter';
import {
  defaultQueueSettings,
  queueSettings,
  type QueueSettings,
} from '@hall/core/domain/service/queue-settings';
import { service, type Service } from '@hall/core/domain/service/service';
import { rating, type Rating } from '@hall/core/domain/ticket/rating';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { CounterStore, ServiceStore, TicketLinkStore } from './queue-stores.ts';
import type { WrittenState } from './told-state.ts';

/** Services in SQLite. */
export class SqliteServiceStore implements ServiceStore {
  readonly #table: JsonTable<Service>;
  readonly #all: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'service',
      schema: service,
      columnsOf: (state) => ({ letter: state.details.letter, retired: state.retired ? 1 : 0 }),
    });
    this.#all = db.prepare('SELECT id, state_json FROM service WHERE retired = 0 ORDER BY letter');
  }

  get(id: string): Service | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(): Service[] {
    const services = this.#table.many(this.#all.all());
    return services.sort((a, b) => a.details.position - b.details.position);
  }
}

/** Counters (windows) in SQLite. */
export class SqliteServiceCounterStore implements CounterStore {
  readonly #table: JsonTable<Counter>;
  readonly #all: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'service_counter',
      schema: counter,
      columnsOf: (state) => ({ number: state.details.number, retired: state.retired ? 1 : 0 }),
    });
    this.#all = db.prepare(
      'SELECT id, state_json FROM service_counter WHERE retired = 0 ORDER BY number',
    );
  }

  get(id: string): Counter | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(): Counter[] {
    return this.#table.many(this.#all.all());
  }
}

/** The rules of the queue: one row, or what holds without it. */
export class SqliteQueueSettingsStore {
  readonly #table: JsonTable<QueueSettings>;
  readonly #get: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'queue_settings',
      schema: queueSettings,
      columnsOf: () => ({}),
    });
    this.#get = db.prepare("SELECT id, state_json FROM queue_settings WHERE id = 'queue'");
  }

  /** By a statement of its own: the reader process asks too, and its tables do not see writes. */
  get(): QueueSettings {
    return this.#table.one(this.#get.get()) ?? defaultQueueSettings;
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** Ratings in SQLite; none names a ticket. */
export class SqliteRatingStore {
  readonly #table: JsonTable<Rating>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'rating',
      schema: rating,
      columnsOf: (state) => ({
        day: state.day,
        service_id: state.serviceId,
        counter_id: state.counterId,
        score: state.score,
      }),
    });
  }

  get(id: string): Rating | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

const ticketRow = z.object({ ticket_id: z.string() });
const workerRow = z.object({ worker_id: z.string().nullable() });

/** What is kept of a number beside the ledger: whose it is, and that it was rated. */
export class SqliteTicketLinkStore implements TicketLinkStore {
  readonly #link: Statement;
  readonly #worker: Statement;
  readonly #latest: Statement;
  readonly #rated: Statement;
  readonly #markRated: Statement;
  readonly #forget: Statement;
  readonly #prune: Statement;

  constructor(db: Database) {
    this.#link = db.prepare('INSERT INTO ticket_private VALUES (?, ?, 0, ?)');
    this.#worker = db.prepare('SELECT worker_id FROM ticket_private WHERE ticket_id = ?');
    this.#latest = db.prepare(
      'SELECT ticket_id FROM ticket_private WHERE worker_id = ? ORDER BY at_ms DESC LIMIT 1',
    );
    this.#rated = db.prepare('SELECT 1 FROM ticket_private WHERE ticket_id = ? AND rated = 1');
    this.#markRated = db.prepare(
      `INSERT INTO ticket_private VALUES (?, NULL, 1, ?)
       ON CONFLICT (ticket_id) DO UPDATE SET rated = 1`,
    );
    this.#forget = db.prepare('UPDATE ticket_private SET worker_id = NULL WHERE worker_id = ?');
    this.#prune = db.prepare(
      `DELETE FROM ticket_private WHERE ticket_id IN
         (SELECT ticket_id FROM ticket_private WHERE at_ms < ? ORDER BY at_ms LIMIT ?)`,
    );
  }

  link(ticketId: string, workerId: string, atMs: number): void {
    this.#link.run(ticketId, workerId, atMs);
  }

  workerOf(ticketId: string): string | null {
    const row = this.#worker.get(ticketId);
    return row === undefined ? null : workerRow.parse(row).worker_id;
  }

  latestOf(workerId: string): string | null {
    const row = this.#latest.get(workerId);
    return row === undefined ? null : ticketRow.parse(row).ticket_id;
  }

  isRated(ticketId: string): boolean {
    return this.#rated.get(ticketId) !== undefined;
  }

  markRated(ticketId: string, atMs: number): void {
    this.#markRated.run(ticketId, atMs);
  }

  forgetWorker(workerId: string): void {
    this.#forget.run(workerId);
  }

  /** Deletes what is older than `beforeMs`, a bounded number at a time. */
  prune(beforeMs: number, limit: number): number {
    return this.#prune.run(beforeMs, limit).changes;
  }
}
