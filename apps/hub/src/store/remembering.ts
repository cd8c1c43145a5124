import type { Database } from 'better-sqlite3';

/** A store that remembers rows of its connection and has to hear how their transaction ended. */
export interface Remembering {
  /** What was written is on the disk. */
  settle?(): void;
  /** A savepoint or transaction was rolled back: what was written may not be there. */
  forgetUnsettled(): void;
}

const rememberingOn = new WeakMap<Database, Remembering[]>();

/** From now on `store` hears of every commit and every rollback of `db`. */
export function remembersOn(db: Database, store: Remembering): void {
  const all = rememberingOn.get(db) ?? [];
  all.push(store);
  rememberingOn.set(db, all);
}

/** Called after every commit. */
export function settleTables(db: Database): void {
  for (const store of rememberingOn.get(db) ?? []) store.settle?.();
}

/** Called after every rollback, of a savepoint or of a transaction. */
export function undoTables(db: Database): void {
  for (const store of rememberingOn.get(db) ?? []) store.forgetUnsettled();
}
