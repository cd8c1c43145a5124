import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { err, ok, type Result } from '@hall/core/basics/result';
import { z } from 'zod';
import { checkedAtOpen, openDatabase, ownMigrations, type OpenFailure } from './database.ts';
import { HubStores } from './hub-stores.ts';
import { loadKeyFile, type KeyFailure } from './key-file.ts';
import { Vault } from './vault.ts';

export type StorageFailure =
  | OpenFailure
  | KeyFailure
  /** The key file is of another database. */
  | { readonly code: 'wrong_key'; readonly path: string };

/** The open database with everything that reads and writes it. */
export interface Storage {
  readonly path: string;
  readonly key: Buffer;
  readonly vault: Vault;
  readonly db: Database;
  readonly stores: HubStores;
  /** False for a large file: its integrity is still to be checked by the reader process. */
  readonly checked: boolean;
}

const vaultRow = z.object({ key_check: z.instanceof(Buffer) });

/** Where the database lies within the data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'hall.sqlite');
}

/** Where the index of words lies; it may be deleted at any time and is made again. */
export function searchPath(dataDir: string): string {
  return join(dataDir, 'search.sqlite');
}

/** Where the index of the ledger's things lies; it may be deleted at any time and is made again. */
export function ledgerIndexPath(dataDir: string): string {
  return join(dataDir, 'ledger-index.sqlite');
}

/** Opens database and key, and makes sure they belong together. */
export function openStorage(options: {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly nowMs: number;
}): Result<Storage, StorageFailure> {
  const path = databasePath(options.dataDir);
  const isNew = !existsSync(path);
  const checked = checkedAtOpen(path);
  const opened = openDatabase({ path, nowMs: options.nowMs, migrationsFolder: ownMigrations });
  if (!opened.ok) {
    return opened;
  }
  const db = opened.value;
  const key = loadKeyFile({ path: options.keyFile, mayCreate: isNew || !hasKeyCheck(db) });
  if (!key.ok) {
    db.close();
    return key;
  }
  const vault = new Vault(key.value);
  if (!keyFits(db, vault)) {
    db.close();
    return err({ code: 'wrong_key', path: options.keyFile });
  }
  return ok({ path, key: key.value, vault, db, stores: new HubStores(db, vault), checked });
}

function hasKeyCheck(db: Database): boolean {
  return db.prepare('SELECT 1 FROM vault WHERE id = 1').get() !== undefined;
}

function keyFits(db: Database, vault: Vault): boolean {
  if (hasKeyCheck(db)) return isKeyOf(db, vault);
  db.prepare('INSERT INTO vault (id, key_check) VALUES (1, ?)').run(keyCheckOf(vault));
  return true;
}

/** Whether what is sealed in a database was sealed with this key. */
export function isKeyOf(db: Database, vault: Vault): boolean {
  const found = db.prepare('SELECT key_check FROM vault WHERE id = 1').get();
  return found !== undefined && vaultRow.parse(found).key_check.equals(keyCheckOf(vault));
}

function keyCheckOf(vault: Vault): Buffer {
  return vault.lookUp('key_check', 'hall');
}
