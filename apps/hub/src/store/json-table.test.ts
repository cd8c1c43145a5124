import SqliteDatabase, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import { anyTransactions, carryOut } from './remembering.fixture.ts';

const thing = z.strictObject({ id: z.string(), colour: z.string(), size: z.number() });
type Thing = z.infer<typeof thing>;

let db: Database;

beforeEach(() => {
  db = new SqliteDatabase(':memory:');
  db.exec('CREATE TABLE thing (id TEXT PRIMARY KEY, colour TEXT, state_json TEXT) STRICT');
});
afterEach(() => {
  db.close();
});

const table = (): JsonTable<Thing> =>
  new JsonTable({ db, name: 'thing', schema: thing, columnsOf: ({ colour }) => ({ colour }) });
const rows = () => db.prepare('SELECT id, colour, state_json FROM thing ORDER BY id').all();

test('what a table remembers is what lies in the file, whatever was kept and whatever undone', () => {
  const write = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    colour: fc.constantFrom('red', 'blue'),
    size: fc.nat(3),
  });
  fc.assert(
    fc.property(anyTransactions(write), (transactions) => {
      db.exec('DELETE FROM thing');
      const things = table();
      for (const transaction of transactions) {
        carryOut(db, transaction, (state) => things.write(state.id, state));
        const fresh = table();
        for (const id of ['a', 'b', 'c']) expect(things.get(id)).toEqual(fresh.get(id));
      }
    }),
  );
});

const worded = z.strictObject({
  id: z.string(),
  words: z.strictObject({ text: z.string() }).nullable(),
  size: z.number(),
});
type Worded = z.infer<typeof worded>;

function wordedTable(): JsonTable<Worded> {
  db.exec(`CREATE TABLE IF NOT EXISTS worded (id TEXT PRIMARY KEY, state_json TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS worded_steady (id TEXT PRIMARY KEY, steady_json TEXT) STRICT`);
  const columnsOf = () => ({});
  return new JsonTable({ db, name: 'worded', schema: worded, columnsOf, steady: ['words'] });
}

test('a state whose steady fields lie apart is read as it was written, whatever was kept and whatever undone', () => {
  const change = fc.record({
    id: fc.constantFrom('a', 'b'),
    words: fc.option(fc.record({ text: fc.constantFrom('早', '晚') })),
    keepsWords: fc.boolean(),
    size: fc.nat(3),
  });
  fc.assert(
    fc.property(anyTransactions(change), (transactions) => {
      const things = wordedTable();
      db.exec('DELETE FROM worded; DELETE FROM worded_steady');
      for (const transaction of transactions) {
        carryOut(db, transaction, ({ id, words, keepsWords, size }) => {
          const before = things.get(id);
          const kept = keepsWords && before !== null ? before.words : words;
          const written = things.write(id, { id, words: kept, size });
          expect(JSON.parse(written.wholeJson())).toEqual({ id, words: kept, size });
        });
        const fresh = wordedTable();
        for (const id of ['a', 'b']) expect(things.get(id)).toEqual(fresh.get(id));
      }
    }),
  );
});

test('steady fields are written only when they change', () => {
  const things = wordedTable();
  things.write('a', { id: 'a', words: { text: '早' }, size: 1 });
  db.exec(`UPDATE worded_steady SET steady_json = 'by hand'`);
  const all = () => [
    db.prepare('SELECT state_json FROM worded').pluck().get(),
    db.prepare('SELECT steady_json FROM worded_steady').pluck().get(),
  ];
  things.write('a', { id: 'a', words: things.get('a')?.words ?? null, size: 2 });
  expect(all()).toEqual(['{"id":"a","size":2}', 'by hand']);
  things.write('a', { id: 'a', words: { text: '晚' }, size: 2 });
  expect(all()).toEqual(['{"id":"a","size":2}', '{"words":{"text":"晚"}}']);
});

test('only what a state knows is written, and a column only when it changed', () => {
  const things = table();
  things.write('a', { id: 'a', colour: 'red', size: 1 });
  db.exec("UPDATE thing SET colour = 'by hand'");
  things.write('a', { id: 'a', colour: 'red', size: 2 });
  expect(rows()).toEqual([
    { id: 'a', colour: 'by hand', state_json: '{"id":"a","colour":"red","size":2}' },
  ]);
  expect(() => things.write('a', { id: 'a', colour: 'red', size: 'large' })).toThrow();
  expect(things.get('a')?.size).toBe(2);
});

test('a state is parsed once, however often its row is found', () => {
  const things = table();
  things.write('a', { id: 'a', colour: 'red', size: 1 });
  const found = db.prepare('SELECT id, state_json FROM thing').all();
  expect(things.many(found)[0]).toBe(things.get('a'));
  expect(things.one(found[0])).toBe(things.get('a'));
});

test('of many rows the last used are remembered, and the others are read again', () => {
  const things = table();
  const id = (n: number): string => `n${n}`;
  for (let n = 0; n < 10_000; n += 1) things.write(id(n), { id: id(n), colour: 'red', size: 1 });
  db.exec("UPDATE thing SET state_json = replace(state_json, '1}', '2}')");
  expect(things.get(id(9_999))?.size).toBe(1);
  expect(things.get(id(8_001))?.size).toBe(1);
  expect(things.get(id(5_999))?.size).toBe(2);
  expect(things.get(id(0))?.size).toBe(2);
});
