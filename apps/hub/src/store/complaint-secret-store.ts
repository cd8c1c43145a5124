import type { Database } from 'better-sqlite3';
import { reporter } from '@hall/core/domain/complaint/complaint';
import { toldFacts } from '@hall/core/domain/complaint/told';
import { complaintEvents } from '@hall/core/domain/complaint/transition';
import { z } from 'zod';
import type { ComplaintSecret, ComplaintSecretStore, ReceiptOf } from './complaint-stores.ts';
import type { Vault } from './vault.ts';

const sealed = z.instanceof(Buffer);
const secretRow = z.object({
  reporter_sealed: sealed,
  account_sealed: sealed,
  notes_sealed: sealed,
  told_sealed: sealed.nullable(),
  answer_sealed: sealed.nullable(),
});
const idRow = z.object({ complaint_id: z.string() });
const notes = z.array(
  z.strictObject({
    event: z.enum(complaintEvents),
    by: z.string(),
    atMs: z.number(),
    text: z.string(),
  }),
);
const answer = z.strictObject({ text: z.string(), atMs: z.number() });

function prepareAll(db: Database) {
  return {
    get: db.prepare(
      `SELECT reporter_sealed, account_sealed, notes_sealed, told_sealed, answer_sealed
       FROM complaint_secret WHERE complaint_id = ?`,
    ),
    // What is known by its receipt stays so.
    put: db.prepare(
      `INSERT INTO complaint_secret
         (complaint_id, reporter_sealed, account_sealed, notes_sealed, told_sealed, answer_sealed)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (complaint_id) DO UPDATE SET
         reporter_sealed = excluded.reporter_sealed,
         account_sealed = excluded.account_sealed,
         notes_sealed = excluded.notes_sealed,
         told_sealed = excluded.told_sealed,
         answer_sealed = excluded.answer_sealed`,
    ),
    erase: db.prepare('DELETE FROM complaint_secret WHERE complaint_id = ?'),
    give: db.prepare('UPDATE complaint_secret SET receipt_mac = ? WHERE complaint_id = ?'),
    given: db.prepare(
      'SELECT 1 FROM complaint_secret WHERE complaint_id = ? AND receipt_mac IS NOT NULL',
    ),
    byReceipt: db.prepare('SELECT complaint_id FROM complaint_secret WHERE receipt_mac = ?'),
  };
}

/** What was told in complaints, field by field under the key that is not in the file. */
export class SqliteComplaintSecretStore implements ComplaintSecretStore {
  readonly #vault: Vault;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#sql = prepareAll(db);
  }

  get(complaintId: string): ComplaintSecret | null {
    const found = this.#sql.get.get(complaintId);
    if (found === undefined) return null;
    const row = secretRow.parse(found);
    const open = (field: string, bytes: Buffer): string =>
      this.#vault.open(`complaint/${complaintId}/${field}`, bytes);
    const openJson = (field: string, bytes: Buffer | null): unknown =>
      bytes === null ? null : JSON.parse(open(field, bytes));
    return {
      reporter: reporter.parse(openJson('reporter', row.reporter_sealed)),
      account: open('account', row.account_sealed),
      told: toldFacts.nullable().parse(openJson('told', row.told_sealed)),
      notes: notes.parse(openJson('notes', row.notes_sealed)),
      answer: answer.nullable().parse(openJson('answer', row.answer_sealed)),
    };
  }

  put(complaintId: string, secret: ComplaintSecret): void {
    const seal = (field: string, text: string): Buffer =>
      this.#vault.seal(`complaint/${complaintId}/${field}`, text);
    const sealAny = (field: string, value: object | null): Buffer | null =>
      value === null ? null : seal(field, JSON.stringify(value));
    this.#sql.put.run(
      complaintId,
      seal('reporter', JSON.stringify(secret.reporter)),
      seal('account', secret.account),
      seal('notes', JSON.stringify(secret.notes)),
      sealAny('told', secret.told),
      sealAny('answer', secret.answer),
    );
  }

  erase(complaintId: string): void {
    this.#sql.erase.run(complaintId);
  }

  giveReceipt(complaintId: string, receipt: ReceiptOf): void {
    this.#sql.give.run(this.#mac(receipt), complaintId);
  }

  hasReceipt(complaintId: string): boolean {
    return this.#sql.given.get(complaintId) !== undefined;
  }

  byReceipt(receipt: ReceiptOf): string | null {
    const found = this.#sql.byReceipt.get(this.#mac(receipt));
    return found === undefined ? null : idRow.parse(found).complaint_id;
  }

  #mac({ complaintNo, code }: ReceiptOf): Buffer {
    return this.#vault.lookUp('complaint-receipt', `${complaintNo}\0${code}`);
  }
}
