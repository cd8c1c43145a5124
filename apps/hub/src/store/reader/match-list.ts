import type { Database } from 'better-sqlite3';
import { parseDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import type { QueryOutput } from '@hall/core/contract/queries';
import { asksArrival, firstDayAsked } from '@hall/core/domain/match/asking';
import { employer } from '@hall/core/domain/employer/employer';
import { market } from '@hall/core/domain/market/market';
import type { Match } from '@hall/core/domain/match/match';
import { worker } from '@hall/core/domain/worker/worker';
import { z } from 'zod';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import { namelessMatchView } from '../../match/match-view.ts';
import { SqliteMatchStore } from '../match-store.ts';
import { wholePosting } from '../whole-posting.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
const row = z.object({ state_json: z.string() });
type Listed = QueryOutput<'match.list'>['matches'][number];

/**
 * `match.list`: the matches of a day without names. Nothing is read by id from a table here: tables
 * remember, and do not see what the hub's own connection writes.
 */
export function matchList(db: Database): QueryRunner<'match.list'> {
  const matches = new SqliteMatchStore(db);
  const listed = listing(db);
  return ({ day, only, cursor }) => {
    const at = cursor === null ? null : parseCursor(cursor);
    if (cursor !== null && at === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const wanted = { beforeId: at?.id ?? null, limit: pageRows };
    const page = only === 'waiting' ? matches.waitingOn(day, wanted) : matches.byDay(day, wanted);
    return ok({ matches: page.map((match) => listed(match).view), next: nextOf(page) });
  };
}

/** `match.unmarked`: who came to work and who did not, to be asked on the telephone (D-11). */
export function unmarkedMatches(db: Database): QueryRunner<'match.unmarked'> {
  const matches = new SqliteMatchStore(db);
  const listed = listing(db);
  return ({ today: asked, cursor }) => {
    const at = cursor === null ? null : parseCursor(cursor);
    if (cursor !== null && at === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const today = parseDay(asked);
    if (today === null) return err({ code: 'invalid_fields', fields: ['today'] });
    const wanted = { beforeId: at?.id ?? null, limit: pageRows };
    const page = matches.unmarkedSince(firstDayAsked(today), wanted);
    const rows = page.flatMap((match) => {
      const { view, workStartMs } = listed(match);
      const { day, employerId } = match;
      return asksArrival(match, { workStartMs, today }) ? [{ ...view, day, employerId }] : [];
    });
    return ok({ matches: rows, next: nextOf(page) });
  };
}

function nextOf(page: readonly Match[]): string | null {
  const last = page.at(-1);
  const more = page.length === pageRows && last !== undefined;
  return more ? formatCursor({ key: last.day, id: last.id }) : null;
}

function listing(
  db: Database,
): (match: Match) => { readonly view: Listed; readonly workStartMs: number | null } {
  const one = (table: string) => db.prepare(`SELECT state_json FROM ${table} WHERE id = ?`);
  const sql = {
    worker: one('worker'),
    posting: db.prepare('SELECT state_json, steady_json FROM posting_whole WHERE id = ?'),
    employer: one('employer'),
    market: one('market'),
  };
  return (match) => {
    const offered = wholePosting(sql.posting.get(match.postingId));
    const shown = boardPosting({
      posting: offered,
      employer: employer.parse(stateOf(sql.employer.get(match.employerId))),
      market: market.parse(stateOf(sql.market.get('market'))),
      standName: null,
    });
    const { postingNo, occupationId, employer: name } = shown;
    const view = {
      ...namelessMatchView(match, worker.parse(stateOf(sql.worker.get(match.workerId)))),
      posting: { postingNo, occupationId, employer: name },
    };
    return { view, workStartMs: offered.content.workStartMs };
  };
}

/** A match's worker, posting and employer are never deleted, so their rows are there. */
function stateOf(known: unknown): unknown {
  return JSON.parse(row.parse(known).state_json);
}
