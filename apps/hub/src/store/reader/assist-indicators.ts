import type { Database, Statement } from 'better-sqlite3';
import { addDays, type MarketDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import { letsHelp } from '@hall/core/domain/assistance/hardship';
import { match, type Match } from '@hall/core/domain/match/match';
import { worker, type Worker } from '@hall/core/domain/worker/worker';
import { assistanceIndicators, type CountedMatch } from '@hall/core/rules/assistance-indicators';
import { z } from 'zod';
import type { ThingHistory } from '../ledger-index/thing-history.ts';
import type { QueryRunner } from './reader-queries.ts';

const stateRow = z.object({ state_json: z.string() });
const slipRow = z.object({ issued_at_ms: z.number() });
const daysMost = 31;

/**
 * `assist.indicators` (D-15), from the ledger: whether somebody belonged to it is asked of him as he was
 * when the match was confirmed, so that a consent taken back later changes no figure of the past.
 */
export function assistIndicators(
  db: Database,
  history: ThingHistory,
): QueryRunner<'assist.indicators'> {
  const confirmed = db.prepare(
    `SELECT state_json FROM match WHERE day BETWEEN ? AND ? AND status = 'confirmed'`,
  );
  const slip = db.prepare(
    'SELECT min(issued_at_ms) AS issued_at_ms FROM slip WHERE worker_id = ? AND day = ?',
  );
  return ({ fromDay, toDay }) => {
    if (toDay < fromDay || toDay >= addDays(fromDay as MarketDay, daysMost)) {
      return err({ code: 'invalid_fields', fields: ['fromDay', 'toDay'] });
    }
    const ready = history.upToDate();
    if (!ready.ok) return ready;
    const counted = confirmed
      .all(fromDay, toDay)
      .map((row) => match.parse(JSON.parse(stateRow.parse(row).state_json)))
      .map((one) => countedOf(one, { history, slip }));
    return ok(assistanceIndicators(counted));
  };
}

function countedOf(
  { id, workerId, day, confirmedAtMs }: Match,
  { history, slip }: { readonly history: ThingHistory; readonly slip: Statement },
): CountedMatch {
  const { consents } = workerWhenSealed(id, workerId, history);
  const first = slipRow.safeParse(slip.get(workerId, day));
  const waitMs =
    first.success && confirmedAtMs !== null ? confirmedAtMs - first.data.issued_at_ms : null;
  return { isSupported: letsHelp(consents), waitMs };
}

/** Somebody as he was when his match was confirmed; the ledger holds both before it holds a match. */
function workerWhenSealed(matchId: string, workerId: string, history: ThingHistory): Worker {
  const sealed = history.last(matchId, ({ type }) => type === 'match.confirmed');
  return worker.parse(history.stateBefore('worker', workerId, sealed?.seq ?? 0));
}
