import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { seededRandom } from '@hall/core/testing/board-records';
import { DrivenBoard } from './driven-board.fixture.ts';
import { emptyStage } from './stage.ts';

test('a new posting is seen at once in the band, and the page stays as it is', () => {
  const board = new DrivenBoard(60);
  const before = board.toPostings().slots;
  const id = board.publish(100);
  expect(board.band()[0]?.posting?.id).toBe(id);
  expect(board.state.band.crowded).toBe(false);
  expect(board.state.slots).toBe(before);
});

test('newcomers of the same second stand side by side, and the next ones follow once these were read', () => {
  const board = new DrivenBoard(60);
  board.toPostings();
  const ids = [100, 101, 102, 103, 104].map((number) => board.publish(number));
  expect(board.state.band.crowded).toBe(true);
  expect(board.band().map((cell) => cell?.posting?.id)).toEqual(ids.slice(0, 3));
  board.run(7);
  expect(board.band().map((cell) => cell?.posting?.id)).toEqual(ids.slice(0, 3));
  board.run(1);
  expect(board.pointedAt()).toEqual(expect.arrayContaining(ids.slice(3)));
});

test('the first newcomer keeps its place when another comes beside it', () => {
  const board = new DrivenBoard(60);
  board.toPostings();
  const first = board.publish(100);
  board.run(3);
  const second = board.publish(101);
  expect(board.band().map((cell) => cell?.posting?.id ?? null)).toEqual([first, second, null]);
});

test('a newcomer that comes after the last one was read has the row to itself again', () => {
  const board = new DrivenBoard(60);
  board.toPostings();
  board.publish(100);
  board.run(8);
  const next = board.publish(101);
  expect(board.state.band.crowded).toBe(false);
  expect(board.band()[0]?.posting?.id).toBe(next);
});

test('a posting that was suspended and is restored is new again, however old it is', () => {
  const board = new DrivenBoard(60);
  board.toPostings();
  const old = [...board.records.values()].find(
    (record): record is BoardPosting =>
      record.kind === 'posting' && !board.state.slots.some((slot) => slot.id === record.id),
  )!;
  board.records.delete(old.id);
  board.run(2);
  board.records.set(old.id, old);
  board.step();
  expect(board.pointedAt()).toContain(old.id);
});

/** Everything a day can do to a board between two moments. */
const phases = fc.record({
  postings: fc.constantFrom(0, 1, 3, 12, 60, 200),
  /** Anywhere in a cycle: pages of postings, of text, an index, a gap. */
  second: fc.integer({ min: 0, max: 900 }),
});

test('whatever the programme shows, up to three newcomers are on the screen at once and no row moves', () => {
  const bursts = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(phases, bursts, ({ postings, second }, count) => {
      const board = new DrivenBoard(postings);
      board.skip(second);
      const before = board.state;
      const numbers = Array.from({ length: count }, (_, index) => 1_000 + index);
      const ids = numbers.map((number) => board.publish(number));
      expect(board.pointedAt()).toEqual(expect.arrayContaining(ids));
      const empty = before.page.kind === 'empty';
      if (!empty) expect(board.state.slots).toBe(before.slots);
    }),
    { numRuns: 80 },
  );
});

test('whatever the programme shows, what is withdrawn is gone at once, and what is over within a second', () => {
  fc.assert(
    fc.property(phases, fc.boolean(), ({ postings, second }, expires) => {
      const board = new DrivenBoard(postings);
      board.skip(second);
      const fresh = board.publish(1_000, expires ? { validUntilMs: board.nowMs + 5_000 } : {});
      const gone = [fresh, ...board.state.slots.map((slot) => slot.id)];
      for (const id of gone) {
        const record = board.records.get(id);
        if (record?.kind !== 'posting') continue;
        if (expires) board.records.set(id, { ...record, validUntilMs: board.nowMs + 1_000 });
        else board.records.delete(id);
      }
      if (expires) {
        board.live = false;
        board.run(1);
      } else board.step();
      for (const id of gone) expect(board.shown()).not.toContain(id);
    }),
    { numRuns: 60 },
  );
});

test('through a busy half hour of the largest market nineteen of twenty are on the screen in two seconds', () => {
  const board = new DrivenBoard(60);
  const random = seededRandom(5);
  const waits: number[] = [];
  const since = new Map<string, number>();
  let number = 2_000;
  for (let second = 0; second < 1_800; second += 1) {
    board.run(1);
    // At two hundred an hour, and every fifteen minutes a reviewer who releases four at once.
    const burst = second % 900 === 440 ? 4 : 0;
    for (let n = random() < 200 / 3_600 ? 1 + burst : burst; n > 0; n -= 1) {
      number += 1;
      since.set(board.publish(number), board.nowMs);
    }
    for (const id of board.pointedAt()) {
      const atMs = since.get(id);
      if (atMs !== undefined) {
        waits.push(board.nowMs - atMs);
        since.delete(id);
      }
    }
  }
  waits.sort((a, b) => a - b);
  expect(waits.length).toBeGreaterThan(80);
  expect(since.size).toBeLessThan(3);
  expect(waits[Math.floor(waits.length * 0.95)]).toBeLessThanOrEqual(2_000);
});

test('a newcomer that is withdrawn leaves the band at once', () => {
  const board = new DrivenBoard(60);
  board.toPostings();
  const id = board.publish(100);
  board.records.delete(id);
  board.step();
  expect(board.shown()).not.toContain(id);
});

test('a board that has just been started greets with the newest posting of the minute, not with all', () => {
  const board = new DrivenBoard(20);
  const ids = [300, 301, 302].map((number) => {
    board.nowMs += 1_000;
    return board.publish(number);
  });
  board.state = emptyStage;
  board.step();
  expect(board.band().map((cell) => cell?.posting?.id ?? null)).toEqual([ids[2], null, null]);
});
