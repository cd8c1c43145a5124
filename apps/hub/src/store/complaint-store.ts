import type { Database, Statement } from 'better-sqlite3';
import {
  complaint,
  type Complaint,
  type ComplaintKind,
} from '@hall/core/domain/complaint/complaint';
import { barringProposal, type BarringProposal } from '@hall/core/domain/employer/barring-proposal';
import { z } from 'zod';
import type { BarringStore, ComplaintStore } from './complaint-stores.ts';
import { JsonTable, type ColumnValue } from './json-table.ts';
import type { WrittenState } from './told-state.ts';

/** More than a market ever leaves waiting; a screen says 999 and means too many. */
const countedMost = 999;
/** More than anybody is forgiven. */
const substantiatedMost = 20;

const waiting = "('draft', 'submitted', 'accepted')";
const countRow = z.object({ n: z.number() });
const idRow = z.object({ id: z.string() });

function columnsOf(state: Complaint): Record<string, ColumnValue> {
  return {
    status: state.status,
    kind: state.kind,
    source: state.source,
    employer_id: state.employerId,
    posting_id: state.postingId,
    due_day: state.dueDay,
    outcome: state.outcome,
    ended_at_ms: state.endedAtMs,
    forgotten: state.forgotten ? 1 : 0,
  };
}

function prepareAll(db: Database) {
  const countDue = (condition: string) =>
    db.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM complaint
       WHERE status IN ${waiting} AND ${condition} LIMIT ${countedMost})`,
    );
  return {
    waiting: countDue('TRUE'),
    overdue: countDue('due_day < ?'),
    substantiated: db.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM complaint
       WHERE employer_id = ? AND kind = ? AND status = 'handled' AND outcome = 'substantiated'
         AND ended_at_ms >= ? LIMIT ${substantiatedMost})`,
    ),
    ofReports: db.prepare(
      `SELECT id FROM complaint
       WHERE posting_id = ? AND source = 'posting_reports' AND status IN ${waiting} LIMIT 1`,
    ),
    toForget: db.prepare(
      `SELECT id FROM complaint WHERE forgotten = 0 AND ended_at_ms < ?
       ORDER BY ended_at_ms LIMIT ?`,
    ),
  };
}

/** Complaints in SQLite. Every read is an index range with a limit. */
export class SqliteComplaintStore implements ComplaintStore {
  readonly #table: JsonTable<Complaint>;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'complaint', schema: complaint, columnsOf });
    this.#sql = prepareAll(db);
  }

  get(id: string): Complaint | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  waiting(today: string): { readonly waiting: number; readonly overdue: number } {
    const { n } = countRow.parse(this.#sql.waiting.get());
    return { waiting: n, overdue: countRow.parse(this.#sql.overdue.get(today)).n };
  }

  substantiated(employerId: string, kind: ComplaintKind, sinceMs: number): number {
    return countRow.parse(this.#sql.substantiated.get(employerId, kind, sinceMs)).n;
  }

  waitingReports(postingId: string): string | null {
    const row = this.#sql.ofReports.get(postingId);
    return row === undefined ? null : idRow.parse(row).id;
  }

  toForget(beforeMs: number, limit: number): string[] {
    return this.#sql.toForget.all(beforeMs, limit).map((row) => idRow.parse(row).id);
  }
}

/** Proposals to bar employers in SQLite. */
export class SqliteBarringStore implements BarringStore {
  readonly #table: JsonTable<BarringProposal>;
  readonly #open: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'barring',
      schema: barringProposal,
      columnsOf: (state) => ({ status: state.status, opened_at_ms: state.openedAtMs }),
    });
    this.#open = db.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM barring WHERE status = 'open' LIMIT ${countedMost})`,
    );
  }

  get(id: string): BarringProposal | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  open(): number {
    return countRow.parse(this.#open.get()).n;
  }
}
