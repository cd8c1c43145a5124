import type { Database } from 'better-sqlite3';
import { err, ok } from '@hall/core/basics/result';
import type { QueryOutput } from '@hall/core/contract/queries';
import { worker, type Worker } from '@hall/core/domain/worker/worker';
import { maskName, maskPhone } from '@hall/core/rules/masking';
import { z } from 'zod';
import { SqlitePersonStore } from '../person-store.ts';
import type { Vault } from '../vault.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
const row = z.object({ state_json: z.string() });
const newest = { key: '9999-99-99', id: 'g' };

/** `worker.list`: masked before it leaves the reader. */
export function workerList(db: Database, vault: Vault): QueryRunner<'worker.list'> {
  const people = new SqlitePersonStore(db, vault);
  const page = db.prepare(
    `SELECT state_json FROM worker WHERE (last_seen_day, id) < (?, ?)
     ORDER BY last_seen_day DESC, id DESC LIMIT ${pageRows}`,
  );
  const byNumber = db.prepare(
    `SELECT state_json FROM worker WHERE registration_no = ? LIMIT ${pageRows}`,
  );
  return ({ registrationNo, cursor }) => {
    const at = cursor === null ? newest : parseCursor(cursor);
    if (at === null) {
      return err({ code: 'invalid_fields', fields: ['cursor'] });
    }
    const rows = registrationNo === null ? page.all(at.key, at.id) : byNumber.all(registrationNo);
    const workers = rows.map((found) => worker.parse(JSON.parse(row.parse(found).state_json)));
    const last = workers.at(-1);
    const more = registrationNo === null && workers.length === pageRows && last !== undefined;
    return ok({
      workers: workers.map((one) => listed(one, people)),
      next: more ? formatCursor({ key: last.lastSeenDay, id: last.id }) : null,
    });
  };
}

function listed(
  one: Worker,
  people: SqlitePersonStore,
): QueryOutput<'worker.list'>['workers'][number] {
  const person = people.get(one.id);
  const phone = person?.phone ?? null;
  return {
    workerId: one.id,
    registrationNo: one.registrationNo,
    maskedName: maskName(person?.name ?? ''),
    phoneMasked: phone === null ? null : maskPhone(phone),
    verified: one.verified,
    minorWorker: one.minorWorker,
    occupationIds: one.wishes.occupationIds,
    status: one.status,
    lastSeenDay: one.lastSeenDay,
  };
}
