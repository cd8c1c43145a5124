import { backupEvents } from '@hall/core/audit/backup-events';
import { dayOf } from '@hall/core/basics/market-day';
import { ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { ThingHistory } from '../ledger-index/thing-history.ts';

const mostLooked = 20;
const detail = backupEvents['ledger.restored'].detail;

/** When data were put back so that something of a market day may be missing: from the copy until then. */
export function restorations(
  history: ThingHistory,
  day: string,
): Result<QueryOutput<'ledger.verify'>['restored'], HallError> {
  const ready = history.upToDate();
  if (!ready.ok) return ready;
  return ok(
    history
      .newest('ledger', mostLooked)
      .map(({ detailJson }) => detail.parse(JSON.parse(detailJson)))
      .filter(({ copyAtMs, restoredAtMs }) => dayOf(copyAtMs) <= day && day <= dayOf(restoredAtMs)),
  );
}
