import type { Database, Statement } from 'better-sqlite3';
import {
  assistancePlan,
  progressOf,
  type AssistancePlan,
} from '@hall/core/domain/assistance/assistance-plan';
import { pointToPoint, type PointToPoint } from '@hall/core/domain/assistance/point-to-point';
import { z } from 'zod';
import type {
  AssistanceStore,
  PlanPage,
  PointToPointStore,
  WhichPlans,
} from './assistance-stores.ts';
import { JsonTable } from './json-table.ts';
import type { WrittenState } from './told-state.ts';

/** More cases than one person has in a lifetime; a bound, not a rule. */
const casesMost = 20;
/** The newest meetings of a worker that anybody looks at. */
const meetingsMost = 50;
/** As many as stand around one employer's table. */
const broughtMost = 20;

const countRow = z.object({ n: z.number() });
const before = { dueDay: '', id: '' };
/** Above every id there is. */
const last = '~';

/** Cases in SQLite; what was said in them rests elsewhere. */
export class SqliteAssistanceStore implements AssistanceStore {
  readonly #table: JsonTable<AssistancePlan>;
  readonly #openOf: Statement;
  readonly #ofWorker: Statement;
  readonly #pages: Readonly<Record<WhichPlans, Statement>>;
  readonly #countOverdue: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'assistance_plan',
      schema: assistancePlan,
      columnsOf: (state) => ({
        worker_id: state.workerId,
        is_open: state.closed === null ? 1 : 0,
        is_complete: progressOf(state).isComplete ? 1 : 0,
        due_day: state.dueDay,
      }),
    });
    const select = 'SELECT id, state_json FROM assistance_plan WHERE';
    const due = '(due_day, id) > (@dueDay, @id) ORDER BY due_day, id LIMIT @limit';
    this.#openOf = db.prepare(`${select} worker_id = ? AND is_open = 1`);
    this.#ofWorker = db.prepare(`${select} worker_id = ? ORDER BY id DESC LIMIT ${casesMost}`);
    this.#pages = {
      open: db.prepare(`${select} is_open = 1 AND ${due}`),
      overdue: db.prepare(
        `${select} is_open = 1 AND is_complete = 0 AND due_day < @today AND ${due}`,
      ),
      closed: db.prepare(`${select} is_open = 0 AND id < @id ORDER BY id DESC LIMIT @limit`),
    };
    this.#countOverdue = db.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM assistance_plan
         WHERE is_open = 1 AND is_complete = 0 AND due_day < ? LIMIT ?)`,
    );
  }

  get(id: string): AssistancePlan | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  openOf(workerId: string): AssistancePlan | null {
    return this.#table.one(this.#openOf.get(workerId));
  }

  ofWorker(workerId: string): AssistancePlan[] {
    return this.#table.many(this.#ofWorker.all(workerId));
  }

  page(which: WhichPlans, { today, after, limit }: PlanPage): AssistancePlan[] {
    const { dueDay, id } = after ?? before;
    const from = { dueDay, id: which === 'closed' && after === null ? last : id };
    const values = { closed: { id: from.id }, open: from, overdue: { ...from, today } }[which];
    return this.#table.many(this.#pages[which].all({ ...values, limit }));
  }

  countOverdue(today: string, most: number): number {
    return countRow.parse(this.#countOverdue.get(today, most)).n;
  }
}

/** Organised meetings in SQLite. */
export class SqlitePointToPointStore implements PointToPointStore {
  readonly #table: JsonTable<PointToPoint>;
  readonly #openOf: Statement;
  readonly #openOfMatch: Statement;
  readonly #open: Statement;
  readonly #broughtTo: Statement;
  readonly #ofWorker: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'point_to_point',
      schema: pointToPoint,
      columnsOf: (state) => ({
        day: state.day,
        worker_id: state.workerId,
        employer_id: state.employerId,
        match_id: state.matchId,
        is_open: state.outcome === null ? 1 : 0,
      }),
    });
    const select = 'SELECT id, state_json FROM point_to_point WHERE';
    this.#openOf = db.prepare(`${select} worker_id = ? AND is_open = 1`);
    this.#openOfMatch = db.prepare(`${select} match_id = ? AND is_open = 1`);
    this.#open = db.prepare(`${select} is_open = 1 ORDER BY id LIMIT ?`);
    this.#broughtTo = db.prepare(
      `${select} employer_id = ? AND day = ? AND is_open = 1 ORDER BY id LIMIT ${broughtMost}`,
    );
    this.#ofWorker = db.prepare(`${select} worker_id = ? ORDER BY id DESC LIMIT ${meetingsMost}`);
  }

  get(id: string): PointToPoint | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  openOf(workerId: string): PointToPoint | null {
    return this.#table.one(this.#openOf.get(workerId));
  }

  openOfMatch(matchId: string): PointToPoint | null {
    return this.#table.one(this.#openOfMatch.get(matchId));
  }

  open(limit: number): PointToPoint[] {
    return this.#table.many(this.#open.all(limit));
  }

  broughtTo(employerId: string, day: string): PointToPoint[] {
    return this.#table.many(this.#broughtTo.all(employerId, day));
  }

  ofWorker(workerId: string): PointToPoint[] {
    return this.#table.many(this.#ofWorker.all(workerId));
  }
}
