import type { Database } from 'better-sqlite3';
import { match, type Match } from '@hall/core/domain/match/match';
import { z } from 'zod';
import { JsonTable, type ColumnValue } from './json-table.ts';
import type { MatchPage, MatchStore, UnmarkedDays } from './match-stores.ts';
import type { WrittenState } from './told-state.ts';

/** More than an employer takes on in a day; a bound, not a rule. */
const dayOfEmployerMost = 200;
/** A posting has at most 999 places. */
const placesMost = 999;
/** The newest a worker may still be bound by; older work has long ended. */
const ofWorkerMost = 100;

const idRow = z.object({ id: z.string() });
const countRow = z.object({ n: z.number() });
const open = "('recommended', 'invited', 'negotiating', 'unilateral')";
const openOrConfirmed = "('recommended', 'invited', 'negotiating', 'unilateral', 'confirmed')";

function columnsOf(state: Match): Record<string, ColumnValue> {
  return {
    day: state.day,
    posting_id: state.postingId,
    employer_id: state.employerId,
    worker_id: state.workerId,
    status: state.status,
    match_no: state.matchNo,
    place_no: state.placeNo,
    arrived: state.arrival === null ? null : Number(state.arrival.arrived),
    arrival_told: state.arrival === null ? 0 : 1,
  };
}

function prepareAll(db: Database) {
  return {
    byDay: db.prepare(
      `SELECT id, state_json FROM match WHERE day = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    ),
    waitingOn: db.prepare(
      `SELECT id, state_json FROM match WHERE day = ? AND status = 'unilateral' AND id < ?
       ORDER BY id DESC LIMIT ?`,
    ),
    unmarked: db.prepare(
      `SELECT id, state_json FROM match
       WHERE status = 'confirmed' AND arrival_told = 0 AND id < ? AND day >= ?
       ORDER BY id DESC LIMIT ?`,
    ),
    unmarkedOf: db.prepare(
      `SELECT id, state_json FROM match
       WHERE employer_id = ? AND status = 'confirmed' AND arrival_told = 0 AND day >= ? AND day < ?
       ORDER BY day DESC, id DESC LIMIT ?`,
    ),
    ofEmployer: db.prepare(
      `SELECT id, state_json FROM match WHERE employer_id = ? AND day = ?
       ORDER BY id DESC LIMIT ${dayOfEmployerMost}`,
    ),
    ofWorker: db.prepare(
      `SELECT id, state_json FROM match WHERE worker_id = ? AND status IN ${openOrConfirmed}
       ORDER BY id DESC LIMIT ${ofWorkerMost}`,
    ),
    ofPair: db.prepare(
      `SELECT id, state_json FROM match WHERE posting_id = ? AND worker_id = ? AND day = ?
       ORDER BY id DESC LIMIT 1`,
    ),
    countOpen: db.prepare(
      `SELECT count(*) AS n FROM
         (SELECT 1 FROM match WHERE posting_id = ? AND day = ? AND status IN ${open} LIMIT ?)`,
    ),
    confirmedOf: db.prepare(
      `SELECT id, state_json FROM match WHERE posting_id = ? AND status = 'confirmed'
       ORDER BY place_no LIMIT ${placesMost}`,
    ),
    countConfirmed: db.prepare(
      `SELECT count(*) AS n FROM match WHERE posting_id = ? AND status = 'confirmed'`,
    ),
    openBefore: db.prepare(
      `SELECT id FROM match WHERE day < ? AND status IN ${open} ORDER BY day LIMIT ?`,
    ),
  };
}

/** Above every UUID, so that the first page needs no statement of its own. */
const newestId = 'g';

/** Matches in SQLite. Every read is an index range with a limit. */
export class SqliteMatchStore implements MatchStore {
  readonly #table: JsonTable<Match>;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'match', schema: match, columnsOf });
    this.#sql = prepareAll(db);
  }

  get(id: string): Match | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  byDay(day: string, { beforeId, limit }: MatchPage): Match[] {
    return this.#table.many(this.#sql.byDay.all(day, beforeId ?? newestId, limit));
  }

  waitingOn(day: string, { beforeId, limit }: MatchPage): Match[] {
    return this.#table.many(this.#sql.waitingOn.all(day, beforeId ?? newestId, limit));
  }

  unmarkedSince(day: string, { beforeId, limit }: MatchPage): Match[] {
    return this.#table.many(this.#sql.unmarked.all(beforeId ?? newestId, day, limit));
  }

  unmarkedOf(employerId: string, { fromDay, beforeDay, limit }: UnmarkedDays): Match[] {
    return this.#table.many(this.#sql.unmarkedOf.all(employerId, fromDay, beforeDay, limit));
  }

  ofEmployer(employerId: string, day: string): Match[] {
    return this.#table.many(this.#sql.ofEmployer.all(employerId, day));
  }

  openOrConfirmedOf(workerId: string): Match[] {
    return this.#table.many(this.#sql.ofWorker.all(workerId));
  }

  ofPair(postingId: string, workerId: string, day: string): Match | null {
    return this.#table.one(this.#sql.ofPair.get(postingId, workerId, day));
  }

  countOpen(postingId: string, day: string, most: number): number {
    return countRow.parse(this.#sql.countOpen.get(postingId, day, most)).n;
  }

  countConfirmed(postingId: string): number {
    return countRow.parse(this.#sql.countConfirmed.get(postingId)).n;
  }

  confirmedOf(postingId: string): Match[] {
    return this.#table.many(this.#sql.confirmedOf.all(postingId));
  }

  openBefore(day: string, limit: number): string[] {
    return this.#sql.openBefore.all(day, limit).map((row) => idRow.parse(row).id);
  }
}
