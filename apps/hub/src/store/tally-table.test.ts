import SqliteDatabase, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleTables, undoTables } from './remembering.ts';
import { TallyTable } from './tally-table.ts';

let db: Database;

beforeEach(() => {
  db = new SqliteDatabase(':memory:');
  db.exec('CREATE TABLE tally (day TEXT, name TEXT, n INTEGER, PRIMARY KEY (day, name)) STRICT');
});
afterEach(() => {
  db.close();
});

const table = (): TallyTable =>
  new TallyTable(db, {
    read: 'SELECT n AS value FROM tally WHERE day = ? AND name = ?',
    add: `INSERT INTO tally VALUES (?, ?, ?)
          ON CONFLICT (day, name) DO UPDATE SET n = n + excluded.n`,
  });

test('what is told is what lies in the file, whatever was added, read, kept and undone', () => {
  const key = fc.tuple(fc.constantFrom('mon', 'tue'), fc.constantFrom('a', 'b'));
  const step = fc.record({ key, add: fc.integer({ min: -2, max: 2 }), look: fc.boolean() });
  const job = fc.record({ steps: fc.array(step, { maxLength: 4 }), keep: fc.boolean() });
  const transaction = fc.record({ jobs: fc.array(job, { maxLength: 4 }), keep: fc.boolean() });
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 6 }), (transactions) => {
      db.exec('DELETE FROM tally');
      const tallies = table();
      const agree = (one: readonly string[]): void => {
        expect(tallies.get(...one)).toBe(table().get(...one));
      };
      for (const { jobs, keep: keepAll } of transactions) {
        db.exec('BEGIN');
        for (const { steps, keep } of jobs) {
          db.exec('SAVEPOINT job');
          for (const { key: one, add, look } of steps) {
            tallies.add(add, ...one);
            if (look) agree(one);
          }
          if (!keep) {
            db.exec('ROLLBACK TO job');
            undoTables(db);
          }
          db.exec('RELEASE job');
        }
        db.exec(keepAll ? 'COMMIT' : 'ROLLBACK');
        (keepAll ? settleTables : undoTables)(db);
        for (const day of ['mon', 'tue']) {
          for (const name of ['a', 'b']) agree([day, name]);
        }
      }
    }),
  );
});

test('a number nobody added to is nought, and stays right however many days are asked for', () => {
  const tallies = table();
  tallies.add(3, 'mon', 'a');
  for (let day = 0; day < 600; day += 1) expect(tallies.get(String(day), 'a')).toBe(0);
  expect(tallies.get('mon', 'a')).toBe(3);
});
