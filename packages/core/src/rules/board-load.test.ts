import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardLoad, boardsFor, hurriedCycleMs, type LoadRow } from './board-load.ts';
import { longestCycleMs } from './board-paging.ts';

const names = ['mason', 'porter', 'cleaner', 'welder', 'sorter', 'cook', 'guard', 'picker'];
const rowsOf = (count: number, kinds = names.length): LoadRow[] =>
  Array.from({ length: count }, (_, index) => ({
    occupationId: names[index % kinds] ?? 'mason',
    sameDay: index % 3 !== 0,
  }));

test('sixty postings on a board of ten rows come round in five minutes', () => {
  expect(boardLoad(rowsOf(60), 10)).toEqual({ postings: 60, minutes: 5, boards: 1 });
});

test('five hundred on one board do not, and a handful of boards would do', () => {
  const { minutes, boards } = boardLoad(rowsOf(500), 10);
  expect(minutes).toBeGreaterThan(10);
  expect(boards).toBeGreaterThan(2);
  expect(boards).toBeLessThanOrEqual(8);
});

test('one 工种 that is too much for a board is not dealt away', () => {
  expect(boardsFor(rowsOf(400, 1), 10)).toBeNull();
});

test('an empty board needs no time and one board', () => {
  expect(boardLoad([], 10)).toEqual({ postings: 0, minutes: 0, boards: 1 });
});

test('one board is named if, and only if, it is back within five minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 6, max: 14 }),
      (count, rows) => {
        const boards = boardsFor(rowsOf(count), rows);
        if (boards === 1)
          expect(hurriedCycleMs(rowsOf(count), rows)).toBeLessThanOrEqual(longestCycleMs);
        else expect(hurriedCycleMs(rowsOf(count), rows)).toBeGreaterThan(longestCycleMs);
      },
    ),
    { numRuns: 40 },
  );
});
