import SqliteDatabase, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anyTransactions, carryOut } from './remembering.fixture.ts';
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
  fc.assert(
    fc.property(anyTransactions(step), (transactions) => {
      db.exec('DELETE FROM tally');
      const tallies = table();
      const agree = (one: readonly string[]): void => {
        expect(tallies.get(...one)).toBe(table().get(...one));
      };
      for (const transaction of transactions) {
        carryOut(db, transaction, ({ key: one, add, look }) => {
          tallies.add(add, ...one);
          if (look) agree(one);
        });
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
