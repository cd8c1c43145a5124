import { err, ok, type Result } from '@hall/core/basics/result';
import { verifyWhole } from '../ledger/verify.ts';
import {
  integrityTrouble,
  isDamage,
  openReadOnly,
  ownMigrations,
  wholeTrouble,
  type Database,
} from '../store/database.ts';
import { EventReader } from '../store/event-store.ts';
import { pendingMigrations, readMigrations } from '../store/migrate.ts';
import { isKeyOf } from '../store/storage.ts';
import type { Vault } from '../store/vault.ts';

/** What a sound copy holds. */
export interface CopyContents {
  /** The last event of its ledger; 0 for a hall that never opened. */
  readonly lastSeq: number;
}

/** Why a file is no copy this hall could be put back from. */
export interface CopyFailure {
  readonly code: 'damaged' | 'wrong_key' | 'newer_database';
  /** For the log: what was wrong, and where. Never personal data. */
  readonly report: string;
}

/**
 * Opens a copy as the hub would and looks through it. `quick` reads the structure of every page; `whole`
 * compares every index and every reference and recomputes the ledger from its first event.
 */
export function checkCopy(
  path: string,
  depth: 'quick' | 'whole',
  vault: Vault,
): Result<CopyContents, CopyFailure> {
  let db: Database | null = null;
  try {
    db = openReadOnly(path);
    return troubleIn(db, depth, vault) ?? ok({ lastSeq: new EventReader(db).head().seq });
  } catch (cause) {
    if (isDamage(cause)) return refused('damaged', String(cause));
    throw cause;
  } finally {
    db?.close();
  }
}

function troubleIn(
  db: Database,
  depth: 'quick' | 'whole',
  vault: Vault,
): Result<never, CopyFailure> | null {
  const trouble = depth === 'quick' ? integrityTrouble(db) : wholeTrouble(db);
  if (trouble !== null) return refused('damaged', trouble);
  const pending = pendingMigrations(db, readMigrations(ownMigrations));
  if (!pending.ok) {
    const { code } = pending.error;
    return refused(code === 'newer_database' ? code : 'damaged', code);
  }
  if (!isKeyOf(db, vault)) return refused('wrong_key', 'sealed with another key');
  if (depth === 'quick') return null;
  const { brokenAtSeq } = verifyWhole(new EventReader(db));
  return brokenAtSeq === null ? null : refused('damaged', `the ledger breaks at ${brokenAtSeq}`);
}

function refused(code: CopyFailure['code'], report: string): Result<never, CopyFailure> {
  return err({ code, report });
}
