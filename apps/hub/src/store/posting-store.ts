import type { Database } from 'better-sqlite3';
import { endsAtMs } from '@hall/core/domain/posting/living';
import { releaseOf } from '@hall/core/domain/posting/reviewing';
import { staleStep } from '@hall/core/domain/posting/staleness';
import { posting, type Posting, type PostingStatus } from '@hall/core/domain/posting/posting';
import { z } from 'zod';
import { JsonTable, type ColumnValue } from './json-table.ts';
import { postingTextHash } from './posting-text.ts';
import type { PostingStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

/** Enough other employers to know that something is wrong; nobody needs the exact number beyond. */
const manyEmployers = 20;
/** A percentile of fewer postings says nothing about an occupation. */
const percentileMin = 20;
/** The newest postings a percentile looks at; a bound on the work, not on history. */
const percentileMax = 2_000;

const idRow = z.object({ id: z.string() });
const paysFen = z.array(z.number());
const employerRow = z.object({ employer_id: z.string() });
const openStatuses = `('pending_review', 'published', 'filled', 'suspended')`;

function columnsOf(state: Posting): Record<string, ColumnValue> {
  const { content } = state;
  const { payMinFen, payMaxFen } = content;
  return {
    employer_id: state.employerId,
    status: state.status,
    occupation_id: content.occupationId,
    pay_unit: content.payUnit,
    pay_mid_fen:
      payMinFen === null || payMaxFen === null ? null : Math.round((payMinFen + payMaxFen) / 2),
    phone: content.contactPhone,
    text_hash: postingTextHash(content),
    publish_at_ms: state.publishAtMs,
    first_published_at_ms: state.firstPublishedAtMs ?? state.publishAtMs,
    headcount: content.headcount,
    taken: state.taken,
    reports: state.reportedBy.length,
    ends_at_ms: endsAtMs(state),
    stale_at_ms: staleStep(state)?.atMs ?? null,
    awaits_opening: releaseOf(state) === null ? 0 : 1,
    updated_at_ms: state.updatedAtMs,
  };
}

function prepareAll(db: Database) {
  const nextWith = (column: string) =>
    db.prepare(
      `SELECT employer_id FROM posting
       WHERE ${column} = ? AND employer_id > ? AND employer_id <> ? AND status IN ${openStatuses}
       ORDER BY employer_id LIMIT 1`,
    );
  return {
    inStatus: db.prepare(
      `SELECT id, state_json FROM posting WHERE status = ? ORDER BY updated_at_ms LIMIT ?`,
    ),
    changedSince: db.prepare(
      `SELECT id, state_json FROM posting WHERE status = ? AND updated_at_ms >= ?
       ORDER BY updated_at_ms DESC LIMIT ?`,
    ),
    openOf: db.prepare(
      `SELECT id, state_json FROM posting
       WHERE employer_id = ? AND status IN ('published', 'suspended')`,
    ),
    latestOf: db.prepare(
      'SELECT id, state_json FROM posting WHERE employer_id = ? ORDER BY id DESC LIMIT ?',
    ),
    lastApproved: db.prepare(
      `SELECT id, state_json FROM posting
       WHERE employer_id = ? AND occupation_id = ? AND publish_at_ms IS NOT NULL
       ORDER BY publish_at_ms DESC LIMIT 1`,
    ),
    everApproved: db.prepare(
      `SELECT 1 FROM posting WHERE employer_id = ? AND publish_at_ms IS NOT NULL LIMIT 1`,
    ),
    nextWithPhone: nextWith('phone'),
    nextWithText: nextWith('text_hash'),
    pays: db
      .prepare(
        `SELECT pay_mid_fen FROM posting
         WHERE occupation_id = ? AND pay_unit = ? AND publish_at_ms >= ?
           AND publish_at_ms IS NOT NULL AND pay_mid_fen IS NOT NULL
         ORDER BY publish_at_ms DESC LIMIT ?`,
      )
      .pluck(),
    due: db.prepare(
      `SELECT id, state_json FROM posting
       WHERE ends_at_ms <= ? ORDER BY ends_at_ms LIMIT ?`,
    ),
    awaitingOpening: db.prepare(
      'SELECT id FROM posting WHERE awaits_opening = 1 ORDER BY id LIMIT ?',
    ),
    stale: db.prepare(
      `SELECT id, state_json FROM posting
       WHERE stale_at_ms <= ? ORDER BY stale_at_ms LIMIT ?`,
    ),
  };
}

/** Postings in SQLite. Every read is an index range with a limit. */
export class SqlitePostingStore implements PostingStore {
  readonly #table: JsonTable<Posting>;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: Database) {
    const steady = ['content', 'scan'] as const;
    this.#table = new JsonTable({ db, name: 'posting', schema: posting, columnsOf, steady });
    this.#sql = prepareAll(db);
  }

  get(id: string): Posting | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  inStatus(status: PostingStatus, limit: number): Posting[] {
    return this.#table.many(this.#sql.inStatus.all(status, limit));
  }

  changedSince(status: PostingStatus, sinceMs: number, limit: number): Posting[] {
    return this.#table.many(this.#sql.changedSince.all(status, sinceMs, limit));
  }

  openOf(employerId: string): Posting[] {
    return this.#table.many(this.#sql.openOf.all(employerId));
  }

  latestOf(employerId: string, limit: number): Posting[] {
    return this.#table.many(this.#sql.latestOf.all(employerId, limit));
  }

  lastApproved(employerId: string, occupationId: string): Posting | null {
    return this.#table.one(this.#sql.lastApproved.get(employerId, occupationId));
  }

  everApproved(employerId: string): boolean {
    return this.#sql.everApproved.get(employerId) !== undefined;
  }

  employersWithPhone(phone: string, exceptEmployerId: string): number {
    return countEmployers((after) => this.#sql.nextWithPhone.get(phone, after, exceptEmployerId));
  }

  sameText(textHash: string, exceptEmployerId: string): number {
    return countEmployers((after) => this.#sql.nextWithText.get(textHash, after, exceptEmployerId));
  }

  payP95Fen(occupationId: string, payUnit: string, sinceMs: number): number | null {
    return percentile(this.#pays(occupationId, payUnit, sinceMs), 0.95);
  }

  payRange(
    occupationId: string,
    payUnit: string,
    sinceMs: number,
  ): { readonly minFen: number; readonly maxFen: number } | null {
    const pays = this.#pays(occupationId, payUnit, sinceMs);
    const [minFen, maxFen] = [percentile(pays, 0.1), percentile(pays, 0.9)];
    return minFen === null || maxFen === null ? null : { minFen, maxFen };
  }

  /** In rising order; a typed array sorts thousands without calling back for each pair. */
  #pays(occupationId: string, payUnit: string, sinceMs: number): Float64Array {
    const rows = this.#sql.pays.all(occupationId, payUnit, sinceMs, percentileMax);
    return Float64Array.from(paysFen.parse(rows)).sort();
  }

  due(nowMs: number, limit: number): Posting[] {
    return this.#table.many(this.#sql.due.all(nowMs, limit));
  }

  awaitingOpening(limit: number): string[] {
    return this.#sql.awaitingOpening.all(limit).map((row) => idRow.parse(row).id);
  }

  stale(nowMs: number, limit: number): Posting[] {
    return this.#table.many(this.#sql.stale.all(nowMs, limit));
  }
}

/** Of sorted pays; null where there are too few to say anything. */
function percentile(pays: Float64Array, share: number): number | null {
  return pays.length < percentileMin ? null : (pays[Math.ceil(pays.length * share) - 1] ?? null);
}

/** Steps from employer to employer through an index, so that one with many postings costs one step. */
function countEmployers(next: (afterEmployerId: string) => unknown): number {
  let after = '';
  for (let count = 0; count < manyEmployers; count += 1) {
    const row = next(after);
    if (row === undefined) {
      return count;
    }
    after = employerRow.parse(row).employer_id;
  }
  return manyEmployers;
}
