import type { Database } from 'better-sqlite3';
import type { AuditType } from '@hall/core/audit/catalogue';
import { addDays, dayStartMs, parseDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import {
  gateJournalEntry,
  hoursDaysMax,
  type GateJournalEntry,
  type GateJournalRow,
} from '@hall/core/contract/queries/gate-queries';
import { staffAccount } from '@hall/core/domain/staff/staff';
import { z } from 'zod';
import { hourOf } from '../gate-store.ts';
import type { QueryRunner } from './reader-queries.ts';

const rowsPerPage = 50;
const daysAsked = { fields: ['fromDay', 'toDay'] };

/** `gate.hours`: one walk along the key. */
export function gateHours(db: Database): QueryRunner<'gate.hours'> {
  const between = db.prepare(
    `SELECT * FROM gate_hour WHERE hour_start_ms >= ? AND hour_start_ms < ? ORDER BY hour_start_ms`,
  );
  return ({ fromDay, toDay }) => {
    const first = parseDay(fromDay);
    const last = parseDay(toDay);
    if (first === null || last === null || last < first) {
      return err({ code: 'invalid_fields', ...daysAsked });
    }
    if (addDays(first, hoursDaysMax - 1) < last)
      return err({ code: 'invalid_fields', ...daysAsked });
    const rows = between.all(dayStartMs(first), dayStartMs(addDays(last, 1)));
    return ok({ hours: rows.map(hourOf) });
  };
}

/** What each event of the ledger is in the journal. */
const entries = {
  'gate.troubled': 'troubled',
  'gate.corrected': 'corrected',
  'gate.zeroed': 'zeroed',
  'gate.doubted': 'doubted',
  'gate.isolated': 'isolated',
  'gate.configured': 'configured',
  'gate.opened': 'opened',
  'gate.reset': 'lanes_reset',
  'emergency.raised': 'emergency_raised',
  'emergency.cleared': 'emergency_cleared',
} as const satisfies Partial<Record<AuditType, GateJournalEntry['what']>>;

const journalRow = z.object({
  seq: z.number(),
  at_ms: z.number(),
  type: z.enum(Object.keys(entries) as [keyof typeof entries]),
  actor: z.string(),
  detail_json: z.string(),
});
const staffRow = z.object({ state_json: z.string() });

/** `gate.journal`: the day's events, newest first; the counting itself is in the hours. */
export function gateJournal(db: Database): QueryRunner<'gate.journal'> {
  const types = Object.keys(entries);
  const page = db.prepare(
    `SELECT seq, at_ms, type, actor, detail_json FROM event
     WHERE day = ? AND seq < ? AND type IN (${types.map(() => '?').join(', ')})
     ORDER BY seq DESC LIMIT ${rowsPerPage}`,
  );
  const staff = db.prepare('SELECT state_json FROM staff WHERE id = ?');
  return ({ day, cursor }) => {
    const before = cursor === null ? Number.MAX_SAFE_INTEGER : Number(cursor);
    if (!Number.isSafeInteger(before)) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const rows = page.all(day, before, ...types).map((row) => journalRow.parse(row));
    const last = rows.at(-1);
    return ok({
      rows: rows.map((row) => ({
        seq: row.seq,
        atMs: row.at_ms,
        by: personOf(row.actor, (id) => staff.get(id)),
        entry: entryOf(row),
      })),
      next: last === undefined || rows.length < rowsPerPage ? null : String(last.seq),
    });
  };
}

function entryOf({ type, detail_json: json }: z.infer<typeof journalRow>): GateJournalEntry {
  return gateJournalEntry.parse({ what: entries[type], ...(JSON.parse(json) as object) });
}

const staffActor = 'staff:';

function personOf(actor: string, find: (staffId: string) => unknown): GateJournalRow['by'] {
  if (!actor.startsWith(staffActor)) return null;
  const found = find(actor.slice(staffActor.length));
  if (found === undefined) return null;
  const { id, displayName } = staffAccount.parse(JSON.parse(staffRow.parse(found).state_json));
  return { staffId: id, displayName };
}
