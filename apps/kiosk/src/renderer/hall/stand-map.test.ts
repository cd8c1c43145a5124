import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanPlace } from '@hall/core/rules/stand-plan';
import type { PlanBox, PlanPoint } from './plan.ts';
import { standMap, standOrdinal } from './stand-map.ts';

/** Two blocks with an aisle between them and one behind the first row. */
const twoBlocks: readonly PlanPlace[] = [1, 2, 4, 5].flatMap((column) =>
  [1, 3].map((row) => ({ column, row })),
);

const places = fc.uniqueArray(
  fc.record({ column: fc.integer({ min: 1, max: 16 }), row: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 1, maxLength: 40, selector: ({ column, row }) => `${column},${row}` },
);
const here = fc.option(
  fc.record({ column: fc.integer({ min: 1, max: 17 }), row: fc.integer({ min: 1, max: 13 }) }),
);

/** Whether a line between two corners leads through the inside of a box. */
function crosses([a, b]: readonly [PlanPoint, PlanPoint], box: PlanBox): boolean {
  const inside = 1e-6;
  return (
    Math.max(a.x, b.x) > box.x + inside &&
    Math.min(a.x, b.x) < box.x + box.width - inside &&
    Math.max(a.y, b.y) > box.y + inside &&
    Math.min(a.y, b.y) < box.y + box.height - inside
  );
}

function linesOf(way: readonly PlanPoint[]): (readonly [PlanPoint, PlanPoint])[] {
  return way.slice(1).map((point, index) => [way[index] ?? point, point]);
}

test('a hall without booths has no map', () => {
  expect(standMap([], null)).toBeNull();
});

test('booths lie on the map beside each other and never over each other', () => {
  fc.assert(
    fc.property(places, here, (all, at) => {
      const boxes = all.map((place) => standMap(all, at)?.boxOf(place));
      boxes.forEach((one, index) => {
        if (one === undefined) throw new Error('A booth has no box');
        expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(one.x + one.width, one.y + one.height)).toBeLessThanOrEqual(100 + 1e-6);
        const corners = [
          { x: one.x, y: one.y },
          { x: one.x + one.width, y: one.y + one.height },
        ] as const;
        for (const other of boxes.slice(index + 1)) {
          if (other !== undefined) expect(crosses(corners, other)).toBe(false);
        }
      });
    }),
  );
});

test('a way begins at the person, turns at right angles, leads through no booth and ends at the one', () => {
  fc.assert(
    fc.property(places, fc.nat(), (all, pick) => {
      const map = standMap(all, null);
      const goal = all[pick % all.length];
      if (map === null || goal === undefined) throw new Error('There is no booth');
      const way = map.wayTo(goal);
      // Only a booth with booths on all four sides cannot be walked to.
      const walled = [
        [0, 1],
        [0, -1],
        [1, 0],
        [-1, 0],
      ].every(([dx = 0, dy = 0]) =>
        all.some(({ column, row }) => column === goal.column + dx && row === goal.row + dy),
      );
      if (walled) expect(way).toBeNull();
      if (way === null) return;
      expect(way[0]).toEqual(map.here);
      for (const line of linesOf(way)) {
        const [a, b] = line;
        expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(1e-6);
        expect(all.filter((place) => crosses(line, map.boxOf(place)))).toEqual([]);
      }
      const end = way.at(-1) ?? map.here;
      const box = map.boxOf(goal);
      const off = (at: number, low: number, size: number): number =>
        Math.max(low - at, at - low - size, 0);
      expect(off(end.x, box.x, box.width) + off(end.y, box.y, box.height)).toBeLessThan(1e-6);
    }),
  );
});

test('the way from the door leads up the aisle in the middle', () => {
  const map = standMap(twoBlocks, null);
  const way = map?.wayTo({ column: 4, row: 1 }) ?? [];
  expect(map?.here.x).toBeCloseTo(50, 5);
  expect(way).toHaveLength(3);
  expect(way[1]?.x).toBeCloseTo(50, 5);
  const box = map?.boxOf({ column: 4, row: 1 });
  expect(way[2]?.x).toBeCloseTo(box?.x ?? 0, 5);
});

test('a kiosk that stands elsewhere begins there', () => {
  const map = standMap(twoBlocks, { column: 1, row: 2 });
  const box = map?.boxOf({ column: 1, row: 3 });
  expect(map?.here.x).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0) / 2, 5);
  expect(map?.wayTo({ column: 1, row: 3 })).toHaveLength(2);
  // Beyond the booths is the way around them.
  expect(standMap(twoBlocks, { column: 17, row: 1 })?.here.x).toBeGreaterThan(90);
});

test('rows are counted from the door, booths in a row from the left', () => {
  expect(standOrdinal(twoBlocks, { column: 4, row: 3 })).toEqual({ row: 1, nth: 3 });
  expect(standOrdinal(twoBlocks, { column: 1, row: 1 })).toEqual({ row: 2, nth: 1 });
});
