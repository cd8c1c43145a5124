import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridPlace, gridTracks, isInPart, planParts, roomOf } from './stand-plan.ts';

const places = fc.uniqueArray(
  fc.record({ column: fc.integer({ min: 1, max: 16 }), row: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 1, maxLength: 60, selector: ({ column, row }) => `${column},${row}` },
);
const most = fc.record({
  columns: fc.integer({ min: 1, max: 16 }),
  rows: fc.integer({ min: 1, max: 12 }),
});

test('every booth is on exactly one part, and no part is too large, empty or framed by aisles', () => {
  fc.assert(
    fc.property(places, most, (all, room) => {
      const parts = planParts(all, room);
      for (const place of all) {
        expect(parts.filter((part) => isInPart(place, part))).toHaveLength(1);
      }
      for (const part of parts) {
        expect(all.some((place) => isInPart(place, part))).toBe(true);
        expect(roomOf(part.columns)).toBeLessThanOrEqual(room.columns + 1e-9);
        expect(roomOf(part.rows)).toBeLessThanOrEqual(room.rows + 1e-9);
        expect([
          part.columns.at(0),
          part.columns.at(-1),
          part.rows.at(0),
          part.rows.at(-1),
        ]).toEqual(
          Array.from({ length: 4 }, () => expect.objectContaining({ aisle: false }) as unknown),
        );
      }
    }),
  );
});

test('no two booths of a part are drawn in the same place', () => {
  fc.assert(
    fc.property(places, most, (all, room) => {
      for (const part of planParts(all, room)) {
        const drawn = all
          .filter((place) => isInPart(place, part))
          .map((place) => {
            const { gridColumn, gridRow } = gridPlace(place, part);
            return `${gridColumn},${gridRow}`;
          });
        expect(new Set(drawn).size).toBe(drawn.length);
      }
    }),
  );
});

test('a hall of two rows with an aisle between is one part, and the aisle is narrow', () => {
  const all = [1, 3].flatMap((row) => [2, 3, 4].map((column) => ({ column, row })));
  const parts = planParts(all, { columns: 8, rows: 5 });
  expect(parts).toHaveLength(1);
  expect(parts[0]?.rows.map(({ aisle }) => aisle)).toEqual([false, true, false]);
  expect(gridTracks(parts[0]?.rows ?? [])).toBe('minmax(0, 1fr) minmax(0, 0.3fr) minmax(0, 1fr)');
  expect(gridPlace({ column: 4, row: 3 }, parts[0]!)).toEqual({ gridColumn: 3, gridRow: 3 });
});

test.each([
  [
    [1, 2, 3, 5, 6, 7],
    3,
    [
      [1, 2, 3],
      [5, 6, 7],
    ],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    4,
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [[1, 2, 3, 5, 6, 7], 7, [[1, 2, 3, 5, 6, 7]]],
])('columns %j with room for %i are cut between blocks, and evenly', (columns, room, expected) => {
  const parts = planParts(
    columns.map((column) => ({ column, row: 1 })),
    { columns: room, rows: 1 },
  );
  expect(
    parts.map((part) => part.columns.filter(({ aisle }) => !aisle).map(({ at }) => at)),
  ).toEqual(expected);
});

test('a hall without booths has no plan', () => {
  expect(planParts([], { columns: 8, rows: 5 })).toEqual([]);
});
