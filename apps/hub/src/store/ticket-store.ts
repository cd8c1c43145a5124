import type { Database } from 'better-sqlite3';
import { elapsedMs } from '@hall/core/domain/ticket/queue-day';
import { reservationMs } from '@hall/core/domain/ticket/issuing';
import { laneOf, ticket, type Ticket } from '@hall/core/domain/ticket/ticket';
import type { Candidate } from '@hall/core/rules/dispatch';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { LaneTally, QueueLine, TicketStore } from './queue-stores.ts';
import type { WrittenState } from './told-state.ts';

const candidateRow = z.object({ id: z.string(), place: z.number(), turn: z.number() });
const tallyRow = z.object({ priority: z.number(), waiting: z.number() });
const dayRow = z.object({ day: z.string().nullable() });
const idRow = z.object({ id: z.string() });
const countRow = z.object({ count: z.number() });

function columnsOf(state: Ticket) {
  return {
    day: state.day,
    letter: state.letter,
    number: state.number,
    number_state: state.numberState,
    code: state.code,
    service_id: state.serviceId,
    lane: laneOf(state),
    priority: state.priority === null ? 0 : 1,
    status: state.status,
    place: state.place,
    turn: state.turn,
    counter_id: state.counterId,
    joined: state.proof === null ? 0 : 1,
    missed: state.misses > 0 ? 1 : 0,
    reserved_at_ms: state.reservedAtMs,
    called_at_ms: state.calledAtMs,
    serving_at_ms: state.servingAtMs,
    ended_at_ms: state.endedAtMs,
  };
}

const openStatuses = "('unproven', 'waiting', 'called', 'serving', 'held', 'missed')";
const line = "day = ? AND lane = ? AND priority = ? AND status = 'waiting'";

function prepareAll(db: Database) {
  return {
    newestDay: db.prepare('SELECT max(day) AS day FROM ticket WHERE day <= ?'),
    free: db.prepare(
      `SELECT id, state_json FROM ticket WHERE day = ? AND letter = ? AND number_state = 'free'
       ORDER BY number LIMIT 1`,
    ),
    withNumber: db.prepare(
      `SELECT id, state_json FROM ticket
       WHERE day = ? AND letter = ? AND number = ? AND number_state = 'held'`,
    ),
    byCode: db.prepare('SELECT id, state_json FROM ticket WHERE day = ? AND code = ?'),
    byLastCode: db.prepare(
      'SELECT id, state_json FROM ticket WHERE code = ? ORDER BY day DESC LIMIT 1',
    ),
    next: db.prepare(
      `SELECT id, place, turn FROM ticket WHERE ${line} ORDER BY place, turn LIMIT ? OFFSET ?`,
    ),
    before: db.prepare(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ticket WHERE ${line}
         AND (place, turn) < (?, ?) LIMIT ?)`,
    ),
    tally: db.prepare('SELECT priority, waiting FROM ticket_tally WHERE day = ? AND lane = ?'),
    addToTally: db.prepare(
      `INSERT INTO ticket_tally (day, lane, priority, waiting) VALUES (?, ?, ?, ?)
       ON CONFLICT (day, lane, priority) DO UPDATE SET waiting = waiting + excluded.waiting`,
    ),
    lapsing: db.prepare(
      `SELECT id FROM ticket WHERE status = 'reserved' AND (reserved_at_ms <= ? OR reserved_at_ms > ?)
       ORDER BY reserved_at_ms LIMIT ?`,
    ),
    leftBefore: db.prepare(
      `SELECT id FROM ticket WHERE status IN ${openStatuses} AND status <> 'serving' AND day < ?
       ORDER BY day LIMIT ?`,
    ),
    openOn: db.prepare(
      `SELECT id, state_json FROM ticket WHERE status IN ${openStatuses} AND day = ? LIMIT ?`,
    ),
    servingBefore: db.prepare(
      `SELECT id, state_json FROM ticket WHERE status = 'serving' AND day < ? LIMIT ?`,
    ),
    lastDone: db.prepare(
      `SELECT id, state_json FROM ticket WHERE status = 'completed' AND counter_id = ?
       ORDER BY ended_at_ms DESC LIMIT 1`,
    ),
  };
}

/** Numbers of the queue in SQLite. Keeps the length of each line as it writes. */
export class SqliteTicketStore implements TicketStore {
  readonly #table: JsonTable<Ticket>;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'ticket', schema: ticket, columnsOf });
    this.#sql = prepareAll(db);
  }

  get(id: string): Ticket | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    const written = this.#table.write(id, state);
    const { state: after, before } = written;
    if (before === null || !sameLine(before, after)) {
      if (before !== null) this.#count(before, -1);
      this.#count(after, 1);
    }
    return written;
  }

  newestDay(untilDay: string): string | null {
    return dayRow.parse(this.#sql.newestDay.get(untilDay)).day;
  }

  freeNumber(day: string, letter: string): Ticket | null {
    return this.#table.one(this.#sql.free.get(day, letter));
  }

  withNumber(day: string, letter: string, number: number): Ticket | null {
    return this.#table.one(this.#sql.withNumber.get(day, letter, number));
  }

  byCode(day: string, code: string): Ticket | null {
    return this.#table.one(this.#sql.byCode.get(day, code));
  }

  withCode(code: string): Ticket | null {
    return this.#table.one(this.#sql.byLastCode.get(code));
  }

  next(of: QueueLine, limit: number): Candidate[] {
    return this.#next(of, limit, 0);
  }

  atRank(of: QueueLine, rank: number): Candidate | null {
    return this.#next(of, 1, rank)[0] ?? null;
  }

  before(of: QueueLine, order: { readonly place: number; readonly turn: number }): number {
    const { day, lane, priority } = of;
    const found = this.#sql.before.get(
      day,
      lane,
      priority ? 1 : 0,
      order.place,
      order.turn,
      countedMost,
    );
    return countRow.parse(found).count;
  }

  waiting(day: string, lane: string): LaneTally {
    const tally = { ordinary: 0, priority: 0 };
    for (const row of this.#sql.tally.all(day, lane)) {
      const { priority, waiting } = tallyRow.parse(row);
      if (priority === 1) tally.priority = waiting;
      else tally.ordinary = waiting;
    }
    return tally;
  }

  lapsing(nowMs: number, limit: number): string[] {
    const rows = this.#sql.lapsing.all(nowMs - reservationMs, nowMs, limit);
    return rows.map((row) => idRow.parse(row).id);
  }

  leftBefore(day: string, limit: number): string[] {
    return this.#sql.leftBefore.all(day, limit).map((row) => idRow.parse(row).id);
  }

  openOn(day: string): Ticket[] {
    return [
      ...this.#table.many(this.#sql.openOn.all(day, openMost)),
      ...this.#table.many(this.#sql.servingBefore.all(day, servingMost)),
    ];
  }

  lastCompletedAt(counterId: string, nowMs: number, withinMs: number): Ticket | null {
    const found = this.#table.one(this.#sql.lastDone.get(counterId));
    const endedMs = found?.endedAtMs ?? null;
    return endedMs !== null && elapsedMs(endedMs, nowMs) <= withinMs ? found : null;
  }

  #next({ day, lane, priority }: QueueLine, limit: number, offset: number): Candidate[] {
    return this.#sql.next.all(day, lane, priority ? 1 : 0, limit, offset).map((row) => {
      const { id, place, turn } = candidateRow.parse(row);
      return { ticketId: id, place, turn };
    });
  }

  #count(state: Ticket, by: number): void {
    if (state.status !== 'waiting') return;
    const priority = state.priority === null ? 0 : 1;
    this.#sql.addToTally.run(state.day, laneOf(state), priority, by);
  }
}

/** "More than 999 people are ahead of you" helps nobody, and has not to be counted. */
const countedMost = 999;
/** More than any hall gives out in a day; a bound, not a rule. */
const openMost = 50_000;
const servingMost = 100;

function sameLine(a: Ticket, b: Ticket): boolean {
  return (
    a.status === b.status &&
    laneOf(a) === laneOf(b) &&
    (a.priority === null) === (b.priority === null)
  );
}
