import type { Database } from 'better-sqlite3';
import { err, ok } from '@hall/core/basics/result';
import { posting, type Posting } from '@hall/core/domain/posting/posting';
import { z } from 'zod';
import { formatCursor, parseCursor, type PagePosition } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
const row = z.object({ state_json: z.string() });
/** Above every key and id, so that the first page needs no statement of its own. */
const newest: PagePosition = { key: '9007199254740991', id: 'g' };

function prepareAll(db: Database) {
  const page = (where: string) =>
    db.prepare(
      `SELECT state_json FROM posting WHERE ${where} AND id < @id ORDER BY id DESC LIMIT ${pageRows}`,
    );
  return {
    any: page('TRUE'),
    ofEmployer: page('employer_id = @employerId'),
    // The key is the time of the last change: what ended last is what somebody looks for first.
    inStatus: db.prepare(
      `SELECT state_json FROM posting
       WHERE status = @status AND (updated_at_ms, id) < (@key, @id)
       ORDER BY updated_at_ms DESC, id DESC LIMIT ${pageRows}`,
    ),
    ofEmployerInStatus: page('employer_id = @employerId AND status = @status'),
  };
}

/** `posting.history`: pages by key, never by offset. */
export function postingHistory(db: Database): QueryRunner<'posting.history'> {
  const sql = prepareAll(db);
  return ({ employerId, status, cursor }) => {
    const at = cursor === null ? newest : parseCursor(cursor);
    if (at === null) {
      return err({ code: 'invalid_fields', fields: ['cursor'] });
    }
    const values = { employerId, status, id: at.id, key: Number(at.key) };
    const byEmployer = status === null ? sql.ofEmployer : sql.ofEmployerInStatus;
    const wide = status === null ? sql.any : sql.inStatus;
    const rows = (employerId === null ? wide : byEmployer).all(values);
    const postings = rows.map((found) => posting.parse(JSON.parse(row.parse(found).state_json)));
    return ok({ postings, next: nextCursor(postings) });
  };
}

function nextCursor(postings: readonly Posting[]): string | null {
  const last = postings.at(-1);
  return last === undefined || postings.length < pageRows
    ? null
    : formatCursor({ key: String(last.updatedAtMs), id: last.id });
}
