import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, ownMigrations, type Database } from './database.ts';
import { anyTransactions, carryOut } from './remembering.fixture.ts';
import { SqliteTerminalStore } from './terminal-store.ts';

let folder: string;
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-terminals-'));
  const opened = openDatabase({
    path: join(folder, 'hall.sqlite'),
    nowMs: 1,
    migrationsFolder: ownMigrations,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  db = opened.value;
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const ids = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const atMs = Date.UTC(2026, 2);
const hashes = ['aa', 'bb', 'cc'];

function write(store: SqliteTerminalStore, id: string): void {
  const rest = { board: null, revoked: false, enrolledAtMs: atMs, updatedAtMs: atMs };
  store.write(id, { id, kind: 'kiosk', name: '自助机', ...rest });
}

test('whose a token is, is what the file says, whatever was given, asked, kept and undone', () => {
  const step = fc.record({
    id: fc.constantFrom(...ids),
    hash: fc.constantFrom(...hashes),
    give: fc.boolean(),
  });
  fc.assert(
    fc.property(anyTransactions(step), (transactions) => {
      db.exec('DELETE FROM terminal_secret; DELETE FROM terminal');
      const store = new SqliteTerminalStore(db);
      for (const id of ids) write(store, id);
      const agree = (hash: string): void => {
        const fresh = new SqliteTerminalStore(db);
        expect(store.byTokenHash(hash)).toEqual(fresh.byTokenHash(hash));
      };
      for (const transaction of transactions) {
        carryOut(db, transaction, ({ id, hash, give }) => {
          if (give) store.setTokenHash(id, hash);
          agree(hash);
        });
        hashes.forEach(agree);
      }
    }),
    { numRuns: 60 },
  );
});
