import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyLedger } from '../event-table.fixture.ts';
import { EventReader, EventWriter } from '../event-store.ts';
import { changesJsonOf } from '../told-state.ts';
import { LedgerFollower } from './ledger-follower.ts';
import { LedgerIndex } from './ledger-index.ts';
import { ThingHistory } from './thing-history.ts';

let folder: string;
let ledger: Database;
let index: LedgerIndex;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-ledger-index-'));
  ledger = emptyLedger();
  index = LedgerIndex.open(path());
});
afterEach(() => {
  vi.restoreAllMocks();
  index.close();
  ledger.close();
  rmSync(folder, { recursive: true });
});

const path = (): string => join(folder, 'ledger-index.sqlite');

function append(things: readonly string[], db = ledger): void {
  const writer = new EventWriter(db);
  db.transaction(() => {
    for (const entityId of things) {
      const about = { entity: 'posting', entityId, actor: 'system', written: null };
      writer.append({ atMs: 1, day: '2026-09-01', type: 'x', detailJson: '{}', ...about });
    }
  })();
}

const historyOf = (db = ledger): ThingHistory =>
  new ThingHistory(new EventReader(db), index, new LedgerFollower(db, index));
const seqsOf = (history: ThingHistory, id: string, limit = 1_000): number[] =>
  history.newest(id, limit).map(({ seq }) => seq);

const thing = fc.constantFrom('a', 'b', 'c');

test('what is found about a thing is what a look at every event finds, whenever one asks', () => {
  fc.assert(
    fc.property(fc.array(fc.array(thing, { maxLength: 9 }), { maxLength: 5 }), thing, (all, id) => {
      ledger = emptyLedger();
      index.clear();
      const history = historyOf();
      const written: string[] = [];
      for (const things of all) {
        append(things);
        written.push(...things);
        expect(history.upToDate()).toEqual({ ok: true, value: null });
        const looked = written.flatMap((one, n) => (one === id ? [n + 1] : []));
        expect(seqsOf(history, id)).toEqual(looked);
        expect(seqsOf(history, id, 2)).toEqual(looked.slice(-2));
        expect(history.last(id, () => true, 5)?.seq).toBe(looked.findLast((seq) => seq < 5));
      }
    }),
  );
});

test('stopped at any moment it goes on where it was, slice by slice', () => {
  append(Array.from({ length: 1_201 }, (_, n) => `thing ${n % 7}`));
  expect(new LedgerFollower(ledger, index).step()).toBe(true);
  index.close();
  index = LedgerIndex.open(path());
  expect(index.position()?.seq).toBe(500);
  const follower = new LedgerFollower(ledger, index);
  expect([follower.step(), follower.step(), follower.step()]).toEqual([true, false, false]);
  expect(seqsOf(historyOf(), 'thing 3')).toHaveLength(172);
});

test('the index of another ledger, or one that is damaged, is made again', () => {
  append(['a', 'b', 'a']);
  historyOf().upToDate();
  const other = emptyLedger();
  append(['b', 'b', 'a', 'b'], other);
  const history = historyOf(other);
  history.upToDate();
  expect([seqsOf(history, 'a'), seqsOf(history, 'b')]).toEqual([[3], [1, 2, 4]]);
  other.close();
  index.close();
  writeFileSync(path(), 'not a database');
  index = LedgerIndex.open(path());
  expect(historyOf().upToDate().ok).toBe(true);
  expect(seqsOf(historyOf(), 'a')).toEqual([1, 3]);
});

test('a state is told as it was before any event, from whole states and from changes', () => {
  const writer = new EventWriter(ledger);
  const states: { size: number; colour: string }[] = [];
  for (let n = 0; n < 9; n += 1) {
    const before = states.at(-1) ?? { size: 0, colour: 'red' };
    const state = { ...before, size: n };
    const changesJson = n === 0 ? null : changesJsonOf(before, state);
    const day = `2026-09-0${1 + Math.floor(n / 3)}`;
    const about = { entity: 'worker', entityId: 'a', actor: 'system', detailJson: '{}' };
    const written = { wholeJson: () => JSON.stringify(state), changesJson };
    writer.append({ atMs: n, day, type: 'x', ...about, written });
    writer.append({ atMs: n, day, type: 'y', ...about, written: null });
    states.push(state);
  }
  const history = historyOf();
  history.upToDate();
  const before = (seq: number): unknown => history.stateBefore('worker', 'a', seq);
  expect(before(1)).toBeNull();
  for (const [n, state] of states.entries()) {
    expect([before(2 * n + 2), before(2 * n + 3)]).toEqual([state, state]);
  }
  expect(history.stateBefore('worker', 'a')).toEqual(states.at(-1));
  expect(history.stateBefore('posting', 'a')).toBeNull();
});

test('an event that was taken out of the ledger is passed over', () => {
  append(['a', 'a', 'a']);
  const history = historyOf();
  history.upToDate();
  ledger.exec('DELETE FROM event WHERE seq = 2');
  expect(seqsOf(history, 'a')).toEqual([1, 3]);
});

test('whoever asks while it is far behind is told so, and what was done by then stays done', () => {
  append(Array.from({ length: 1_600 }, () => 'a'));
  const history = historyOf();
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 600));
  expect(history.upToDate()).toEqual({ ok: false, error: { code: 'busy' } });
  expect(index.position()?.seq).toBe(1_000);
  expect(history.upToDate().ok).toBe(true);
  expect(seqsOf(history, 'a', 2_000)).toHaveLength(1_600);
});
