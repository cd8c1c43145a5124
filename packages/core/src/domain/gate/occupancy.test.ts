import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closesInbound,
  crowdingOf,
  emptyHall,
  stepOccupancy,
  type OccupancyEvent,
} from './occupancy.ts';

const passage = fc
  .constantFrom('in' as const, 'out' as const)
  .map((direction): OccupancyEvent => ({ type: 'passed', direction }));
const correction = fc
  .integer({ min: -5, max: 500 })
  .map((inside): OccupancyEvent => ({ type: 'corrected', inside }));

test('the hall is never emptier than empty, and every passage is counted', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(passage, correction)), (events) => {
      const hall = events.reduce(stepOccupancy, emptyHall);
      expect(hall.inside).toBeGreaterThanOrEqual(0);
      expect(hall.came + hall.went).toBe(events.filter((one) => one.type === 'passed').length);
    }),
  );
});

test('without a correction and without ghosts the count is who came less who went', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (came, went) => {
      const all = [
        ...Array<OccupancyEvent>(came).fill({ type: 'passed', direction: 'in' }),
        ...Array<OccupancyEvent>(Math.min(came, went)).fill({ type: 'passed', direction: 'out' }),
      ];
      expect(all.reduce(stepOccupancy, emptyHall).inside).toBe(came - Math.min(came, went));
    }),
  );
});

test('the close of the day empties the hall', () => {
  expect(stepOccupancy({ inside: 7, came: 90, went: 83 }, { type: 'closed' })).toEqual(emptyHall);
});

test('crowded from nine tenths, full with those who were let in already, ample without a limit', () => {
  const at = (inside: number, awaited = 0) => crowdingOf({ inside, awaited, maxOccupancy: 100 });
  expect([at(89), at(90), at(99), at(100), at(98, 2)]).toEqual([
    'ample',
    'crowded',
    'crowded',
    'full',
    'full',
  ]);
  expect(crowdingOf({ inside: 10_000, awaited: 3, maxOccupancy: null })).toBe('ample');
});

test('a full hall closes the way in, in capacity mode only', () => {
  expect(closesInbound('capacity', 'full')).toBe(true);
  expect(closesInbound('capacity', 'crowded')).toBe(false);
  expect(closesInbound('free_count', 'full')).toBe(false);
});
