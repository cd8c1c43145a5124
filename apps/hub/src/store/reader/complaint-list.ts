import type { Database } from 'better-sqlite3';
import { err, ok } from '@hall/core/basics/result';
import { complaintRow, type ComplaintRow } from '@hall/core/contract/queries/complaint-queries';
import { complaint } from '@hall/core/domain/complaint/complaint';
import { barringProposal } from '@hall/core/domain/employer/barring-proposal';
import { z } from 'zod';
import { SqliteComplaintSecretStore } from '../complaint-secret-store.ts';
import type { Vault } from '../vault.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
const proposalsMost = 100;
const row = z.object({ state_json: z.string() });
/** Before everything that is due, and above every id. */
const first = { waiting: { key: '0', id: '0' }, others: { key: '0', id: 'g' } };

function prepareAll(db: Database) {
  const newest = (statuses: string) =>
    db.prepare(
      `SELECT state_json FROM complaint WHERE status IN (${statuses}) AND id < @id
       ORDER BY id DESC LIMIT ${pageRows}`,
    );
  return {
    waiting: db.prepare(
      `SELECT state_json FROM complaint
       WHERE status IN ('draft', 'submitted', 'accepted') AND (due_day, id) > (@key, @id)
       ORDER BY due_day, id LIMIT ${pageRows}`,
    ),
    referred: newest("'referred'"),
    ended: newest("'handled', 'dropped'"),
  };
}

function rowOf(found: unknown): ComplaintRow {
  const whole = complaint.parse(JSON.parse(row.parse(found).state_json));
  return complaintRow.strip().parse(whole);
}

/** `complaint.list`: how complaints stand; nothing of this opens what is sealed. */
export function complaintList(db: Database): QueryRunner<'complaint.list'> {
  const sql = prepareAll(db);
  return ({ heap, cursor }) => {
    const beginning = heap === 'waiting' ? first.waiting : first.others;
    const at = cursor === null ? beginning : parseCursor(cursor);
    if (at === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const found = heap === 'waiting' ? sql.waiting.all(at) : sql[heap].all({ id: at.id });
    const complaints = found.map(rowOf);
    const last = complaints.at(-1);
    const more = complaints.length === pageRows && last !== undefined;
    const key = last?.dueDay ?? '0';
    return ok({ complaints, next: more ? formatCursor({ key, id: last.id }) : null });
  };
}

/** What is said of who complained without saying who. */
const reporterSort = {
  anonymous: 'anonymous',
  person: 'person',
  card: 'person',
  worker: 'worker',
  phone: 'phone',
} as const;

/** `complaint.sheet`: one complaint with what was told, for the rights window and the auditor. */
export function complaintSheet(db: Database, vault: Vault): QueryRunner<'complaint.sheet'> {
  const secrets = new SqliteComplaintSecretStore(db, vault);
  const one = db.prepare('SELECT state_json FROM complaint WHERE id = ?');
  return ({ complaintId }) => {
    const found = one.get(complaintId);
    if (found === undefined) return err({ code: 'not_found' });
    const secret = secrets.get(complaintId);
    return ok({
      complaint: complaint.parse(JSON.parse(row.parse(found).state_json)),
      account: secret?.account ?? null,
      told: secret?.told ?? null,
      reporter: secret === null ? 'erased' : reporterSort[secret.reporter.by],
      hasReceipt: secrets.hasReceipt(complaintId),
      answer: secret?.answer ?? null,
      notes: secret === null ? [] : [...secret.notes].slice(-100),
    });
  };
}

/** `proposal.list`: what the manager has not answered, oldest first. */
export function proposalList(db: Database): QueryRunner<'proposal.list'> {
  const open = db.prepare(
    `SELECT state_json FROM barring WHERE status = 'open' ORDER BY opened_at_ms LIMIT ?`,
  );
  return () =>
    ok({
      proposals: open
        .all(proposalsMost)
        .map((found) => barringProposal.parse(JSON.parse(row.parse(found).state_json))),
    });
}
