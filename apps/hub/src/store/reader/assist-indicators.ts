import type { Database, Statement } from 'better-sqlite3';
import { addDays, type MarketDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import { letsHelp } from '@hall/core/domain/assistance/hardship';
import { match, type Match } from '@hall/core/domain/match/match';
import { worker } from '@hall/core/domain/worker/worker';
import { assistanceIndicators, type CountedMatch } from '@hall/core/rules/assistance-indicators';
import { z } from 'zod';
import type { QueryRunner } from './reader-queries.ts';

const stateRow = z.object({ state_json: z.string() });
const seqRow = z.object({ seq: z.number() });
const slipRow = z.object({ issued_at_ms: z.number() });
const daysMost = 31;

/**
 * `assist.indicators` (D-15), from the ledger: whether somebody belonged to it is asked of him as he was
 * when the match was confirmed, so that a consent taken back later changes no figure of the past.
 */
export function assistIndicators(db: Database): QueryRunner<'assist.indicators'> {
  const confirmed = db.prepare(
    `SELECT state_json FROM match WHERE day BETWEEN ? AND ? AND status = 'confirmed'`,
  );
  const sql = {
    sealed: db.prepare(
      `SELECT max(seq) AS seq FROM event WHERE entity_id = ? AND type = 'match.confirmed'`,
    ),
    worker: db.prepare(
      `SELECT state_json FROM event WHERE entity_id = ? AND seq < ? AND entity = 'worker'
         AND state_json IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    ),
    slip: db.prepare(
      'SELECT min(issued_at_ms) AS issued_at_ms FROM slip WHERE worker_id = ? AND day = ?',
    ),
  };
  return ({ fromDay, toDay }) => {
    if (toDay < fromDay || toDay >= addDays(fromDay as MarketDay, daysMost)) {
      return err({ code: 'invalid_fields', fields: ['fromDay', 'toDay'] });
    }
    const counted = confirmed
      .all(fromDay, toDay)
      .map((row) => match.parse(JSON.parse(stateRow.parse(row).state_json)))
      .map((one) => countedOf(one, sql));
    return ok(assistanceIndicators(counted));
  };
}

function countedOf(
  { id, workerId, day, confirmedAtMs }: Match,
  sql: Readonly<Record<'sealed' | 'worker' | 'slip', Statement>>,
): CountedMatch {
  const { seq } = seqRow.parse(sql.sealed.get(id));
  const then = stateRow.parse(sql.worker.get(workerId, seq));
  const slip = slipRow.safeParse(sql.slip.get(workerId, day));
  const waitMs =
    slip.success && confirmedAtMs !== null ? confirmedAtMs - slip.data.issued_at_ms : null;
  return { isSupported: letsHelp(worker.parse(JSON.parse(then.state_json)).consents), waitMs };
}
