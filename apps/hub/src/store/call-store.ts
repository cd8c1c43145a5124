import type { Database } from 'better-sqlite3';
import { call, type Call } from '@hall/core/domain/ticket/call';
import type { QueueOrder } from '@hall/core/rules/dispatch';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { CallStore } from './queue-stores.ts';
import type { WrittenState } from './told-state.ts';

const priorityRow = z.object({ priority: z.number() });
const countRow = z.object({ count: z.number() });
const timeRow = z.object({ at_ms: z.number() });
const paceColumn = z.array(z.number());

function statements(db: Database) {
  return {
    last: db.prepare('SELECT id, state_json FROM call ORDER BY seq DESC LIMIT ?'),
    inARow: db.prepare(
      'SELECT priority FROM call_lane WHERE day = ? AND lane = ? ORDER BY seq DESC LIMIT ?',
    ),
    overtaken: db.prepare(
      `SELECT count(*) AS count FROM (SELECT 1 FROM call_lane
         WHERE day = ? AND lane = ? AND priority = 1 AND (place, turn) > (?, ?) LIMIT ?)`,
    ),
    lastMs: db.prepare(
      'SELECT at_ms FROM call_lane WHERE day = ? AND lane = ? ORDER BY seq DESC LIMIT 1 OFFSET ?',
    ),
    paces: db
      .prepare(
        `SELECT pace_ms FROM call WHERE day = ? AND service_id = ? AND pace_ms IS NOT NULL
         ORDER BY seq DESC LIMIT ?`,
      )
      .pluck(),
    addLane: db.prepare('INSERT INTO call_lane VALUES (?, ?, ?, ?, ?, ?, ?)'),
    dropLane: db.prepare('DELETE FROM call_lane WHERE day = ? AND lane = ? AND seq = ?'),
  };
}

interface Line {
  readonly day: string;
  readonly lane: string;
}

/** Calls in SQLite. Keeps beside them what the rule of the next call counts by. */
export class SqliteCallStore implements CallStore {
  readonly #table: JsonTable<Call>;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'call',
      schema: call,
      columnsOf: (state) => ({
        seq: state.seq,
        day: state.day,
        service_id: state.serviceId,
        ticket_id: state.ticketId,
        pace_ms: state.cancelled ? null : state.paceMs,
      }),
    });
    this.#sql = statements(db);
  }

  get(id: string): Call | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    const written = this.#table.write(id, state);
    const { state: after, before } = written;
    if (counts(after) && (before === null || !counts(before))) this.#addLanes(after);
    if (before !== null && counts(before) && !counts(after)) this.#dropLanes(after);
    return written;
  }

  last(limit: number): Call[] {
    return this.#table.many(this.#sql.last.all(limit)).reverse();
  }

  inARow(day: string, lane: string, most: number): number {
    const rows = this.#sql.inARow.all(day, lane, most);
    const ordinary = rows.findIndex((row) => priorityRow.parse(row).priority === 0);
    return ordinary === -1 ? rows.length : ordinary;
  }

  overtaken({ day, lane }: Line, { place, turn }: QueueOrder, most: number): number {
    return countRow.parse(this.#sql.overtaken.get(day, lane, place, turn, most)).count;
  }

  lastMs({ day, lane }: Line, back: number): number | null {
    const row = this.#sql.lastMs.get(day, lane, back);
    return row === undefined ? null : timeRow.parse(row).at_ms;
  }

  paces(day: string, serviceId: string, limit: number): number[] {
    return paceColumn.parse(this.#sql.paces.all(day, serviceId, limit));
  }

  #addLanes(state: Call): void {
    const priority = state.priority ? 1 : 0;
    for (const lane of state.lanes) {
      const { day, seq, atMs, place, turn } = state;
      this.#sql.addLane.run(day, lane, seq, atMs, priority, place, turn);
    }
  }

  #dropLanes({ day, seq, lanes }: Call): void {
    for (const lane of lanes) this.#sql.dropLane.run(day, lane, seq);
  }
}

/** Only what the rule itself decided, and what still holds, is counted against anybody. */
function counts({ kind, cancelled }: Call): boolean {
  return kind === 'next' && !cancelled;
}
