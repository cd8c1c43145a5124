import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { settleTables, undoTables } from './remembering.ts';

/** Steps in savepoints of a transaction; each savepoint and the whole are kept or taken back. */
interface Transaction<S> {
  readonly jobs: readonly { readonly steps: readonly S[]; readonly keep: boolean }[];
  readonly keep: boolean;
}

/** Transactions as a morning brings them. */
export function anyTransactions<S>(step: fc.Arbitrary<S>): fc.Arbitrary<Transaction<S>[]> {
  const job = fc.record({ steps: fc.array(step, { maxLength: 4 }), keep: fc.boolean() });
  const transaction = fc.record({ jobs: fc.array(job, { maxLength: 4 }), keep: fc.boolean() });
  return fc.array(transaction, { maxLength: 6 });
}

/** Carries one out and tells the stores of `db` what became of it, as the group commit does. */
export function carryOut<S>(
  db: Database,
  { jobs, keep }: Transaction<S>,
  take: (step: S) => void,
): void {
  db.exec('BEGIN');
  for (const job of jobs) {
    db.exec('SAVEPOINT job');
    for (const step of job.steps) take(step);
    if (!job.keep) {
      db.exec('ROLLBACK TO job');
      undoTables(db);
    }
    db.exec('RELEASE job');
  }
  db.exec(keep ? 'COMMIT' : 'ROLLBACK');
  (keep ? settleTables : undoTables)(db);
}
