import type { Database } from 'better-sqlite3';
import { err, ok } from '@hall/core/basics/result';
import { agreementText } from '@hall/core/domain/agreement/agreement';
import { worker } from '@hall/core/domain/worker/worker';
import { z } from 'zod';
import { textInForce } from '../paper-stores.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const candidatesPerPage = 200;
const textsPerPage = 20;
const stateRow = z.object({ state_json: z.string() });
const slipRow = z.object({
  issued_at_ms: z.number(),
  worker_id: z.string(),
  state_json: z.string(),
});

/** `candidates.list`: in the order of the day's first slip, nobody twice; who does not look is left out. */
export function candidatesList(db: Database): QueryRunner<'candidates.list'> {
  // A slip is one visit; who comes in twice keeps the place of his first (D-17).
  const page = db.prepare(
    `SELECT slip.issued_at_ms, slip.worker_id, worker.state_json
     FROM slip JOIN worker ON worker.id = slip.worker_id
     WHERE slip.day = @day AND (slip.issued_at_ms, slip.worker_id) > (@ms, @id)
       AND NOT EXISTS (SELECT 1 FROM slip AS earlier
         WHERE earlier.worker_id = slip.worker_id AND earlier.day = @day
           AND (earlier.issued_at_ms, earlier.id) < (slip.issued_at_ms, slip.id))
     ORDER BY slip.issued_at_ms, slip.worker_id LIMIT ${candidatesPerPage}`,
  );
  return ({ day, cursor }) => {
    const at = cursor === null ? { key: '0', id: '' } : parseCursor(cursor);
    if (at === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const rows = page.all({ day, ms: Number(at.key), id: at.id }).map((row) => slipRow.parse(row));
    const last = rows.at(-1);
    const more = rows.length === candidatesPerPage && last !== undefined;
    return ok({
      candidates: rows.flatMap(({ state_json: json }) => {
        const { registrationNo, ageBand, status, wishes } = worker.parse(JSON.parse(json));
        if (status !== 'seeking') return [];
        const { occupationIds, availability } = wishes;
        return [{ registrationNo, occupationIds, ageBand, availability }];
      }),
      next: more ? formatCursor({ key: String(last.issued_at_ms), id: last.worker_id }) : null,
    });
  };
}

/** `agreement.texts`: newest first. */
export function agreementTexts(db: Database): QueryRunner<'agreement.texts'> {
  const inForce = db.prepare(textInForce);
  const page = db.prepare(
    `SELECT state_json FROM agreement WHERE version < ? ORDER BY version DESC LIMIT ${textsPerPage}`,
  );
  return ({ cursor }) => {
    const before = cursor === null ? Number.MAX_SAFE_INTEGER : Number(cursor);
    if (!Number.isSafeInteger(before)) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const texts = page.all(before).map(textOf);
    const last = texts.at(-1);
    const known = inForce.get();
    return ok({
      inForce: known === undefined ? null : textOf(known),
      texts,
      next: last === undefined || texts.length < textsPerPage ? null : String(last.version),
    });
  };
}

function textOf(row: unknown) {
  return agreementText.parse(JSON.parse(stateRow.parse(row).state_json));
}
