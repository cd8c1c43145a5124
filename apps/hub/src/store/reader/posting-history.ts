import type { Database } from 'better-sqlite3';
import { addDays, dayStartMs, parseDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import type { Posting } from '@hall/core/domain/posting/posting';
import { z } from 'zod';
import { wholePosting } from '../whole-posting.ts';
import { formatCursor, parseCursor, type PagePosition } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
const columns = 'state_json, steady_json';
/** Above every key and id, so that the first page needs no statement of its own. */
const newest: PagePosition = { key: '9007199254740991', id: 'g' };

function prepareAll(db: Database) {
  const page = (where: string) =>
    db.prepare(
      `SELECT ${columns} FROM posting_whole WHERE ${where} AND id < @id AND id >= @floor
       ORDER BY id DESC LIMIT ${pageRows}`,
    );
  return {
    any: page('TRUE'),
    ofEmployer: page('employer_id = @employerId'),
    // The key is the time of the last change: what ended last is what somebody looks for first.
    inStatus: db.prepare(
      `SELECT ${columns} FROM posting_whole
       WHERE status = @status AND (updated_at_ms, id) < (@key, @id)
       ORDER BY updated_at_ms DESC, id DESC LIMIT ${pageRows}`,
    ),
    // `+status`: within days the ids are the range to walk, not the whole of a status.
    inStatusBetween: page('+status = @status'),
    ofEmployerInStatus: page('employer_id = @employerId AND +status = @status'),
  };
}

/** `posting.history`: pages by key, never by offset. */
export function postingHistory(db: Database): QueryRunner<'posting.history'> {
  const sql = prepareAll(db);
  return ({ employerId, status, fromDay, toDay, cursor }) => {
    const at = cursor === null ? newest : parseCursor(cursor);
    if (at === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const days = idRange(fromDay, toDay);
    if (days === null) return err({ code: 'invalid_fields', fields: ['fromDay', 'toDay'] });
    if (status !== null && employerId === null && days.long) {
      return err({ code: 'invalid_fields', fields: ['fromDay', 'toDay'] });
    }
    const id = at.id < days.ceiling ? at.id : days.ceiling;
    const values = { employerId, status, id, floor: days.floor, key: Number(at.key) };
    const byEmployer = status === null ? sql.ofEmployer : sql.ofEmployerInStatus;
    const between = fromDay === null && toDay === null ? sql.inStatus : sql.inStatusBetween;
    const wide = status === null ? sql.any : between;
    const rows = (employerId === null ? wide : byEmployer).all(values);
    const postings = rows.map(wholePosting);
    return ok({ postings, next: nextCursor(postings) });
  };
}

/**
 * `posting.find`. A number tells the day on which it was given, and ids are in the order of time: the
 * postings of that day are looked through, so that numbers need no index of their own.
 */
export function postingFind(db: Database): QueryRunner<'posting.find'> {
  const byId = db.prepare(`SELECT ${columns} FROM posting_whole WHERE id = ?`);
  const ofDay = db.prepare(
    `SELECT ${columns} FROM posting_whole
     WHERE id >= @floor AND id < @ceiling AND json_extract(state_json, '$.postingNo') = @postingNo
     LIMIT 1`,
  );
  return (input) => {
    if (input.by === 'id') return ok({ posting: found(byId.get(input.postingId)) });
    const days = daysOfNumber(input.postingNo);
    if (days === null) return ok({ posting: null });
    const { floor, ceiling } = days;
    return ok({ posting: found(ofDay.get({ floor, ceiling, postingNo: input.postingNo })) });
  };
}

/** `complaint.posting`: as much as was on the boards, of a posting that once was there. */
export function postingOnPaper(db: Database): QueryRunner<'complaint.posting'> {
  const ofDay = db.prepare(
    `SELECT posting.state_json AS state_json, posting.steady_json AS steady_json,
       json_extract(employer.state_json, '$.details.displayName') AS employer
     FROM posting_whole AS posting JOIN employer ON employer.id = posting.employer_id
     WHERE posting.id >= @floor AND posting.id < @ceiling
       AND posting.first_published_at_ms IS NOT NULL
       AND json_extract(posting.state_json, '$.postingNo') LIKE @ending
     LIMIT 1`,
  );
  const named = z.object({ employer: z.string() });
  return ({ digits }) => {
    // Digits alone: nothing in it is a wildcard.
    const ending = `-${digits.slice(0, 6)}-${digits.slice(6)}`;
    const days = daysOfNumber(`${ending}-`);
    if (days === null) return ok({ posting: null });
    const { floor, ceiling } = days;
    const known = ofDay.get({ floor, ceiling, ending: `%${ending}` });
    if (known === undefined) return ok({ posting: null });
    const { id: postingId, postingNo, content } = wholePosting(known);
    const { occupationId } = content;
    if (occupationId === null) return ok({ posting: null });
    const { employer } = named.parse(known);
    return ok({ posting: { postingId, postingNo, occupationId, employer } });
  };
}

function found(known: unknown): Posting | null {
  return known === undefined ? null : wholePosting(known);
}

/** Within days the postings of a status have no index; this bounds how many are looked through. */
const longDays = 92;

interface IdRange {
  readonly floor: string;
  readonly ceiling: string;
  /** More days than may be looked through, or no end to them. */
  readonly long: boolean;
}

/** The ids a number's posting can have; a day to either side forgives a clock that was set. */
function daysOfNumber(postingNo: string): IdRange | null {
  const [, year = '', month = '', date = ''] = /-(\d\d)(\d\d)(\d\d)-/.exec(postingNo) ?? [];
  const day = parseDay(`20${year}-${month}-${date}`);
  return day === null ? null : idRange(addDays(day, -1), addDays(day, 1));
}

/** The ids given out from one day to another; null when they are no days, or in the wrong order. */
function idRange(from: string | null, to: string | null): IdRange | null {
  const first = parseDay(from ?? firstDay);
  const last = parseDay(to ?? lastDay);
  if (first === null || last === null || first > last) return null;
  const open = from === null && to === null;
  return {
    long: !open && addDays(first, longDays) < last,
    floor: from === null ? '' : firstIdAt(dayStartMs(first)),
    ceiling: to === null ? newest.id : firstIdAt(dayStartMs(addDays(last, 1))),
  };
}

/** Days before and after every posting; half a range is a long one. */
const firstDay = '2000-01-01';
const lastDay = '2099-12-31';

/** The lowest UUIDv7 of an instant (RFC 9562): its first 48 bits are the time. */
function firstIdAt(atMs: number): string {
  const time = atMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

function nextCursor(postings: readonly Posting[]): string | null {
  const last = postings.at(-1);
  return last === undefined || postings.length < pageRows
    ? null
    : formatCursor({ key: String(last.updatedAtMs), id: last.id });
}
