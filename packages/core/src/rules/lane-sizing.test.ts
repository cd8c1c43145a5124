import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneRatesPerMinute, sizeLanes } from './lane-sizing.ts';

test('2,500 people in an hour want two lanes, free or with a pass', () => {
  const peak = { people: 2500, minutes: 60, lanes: 2 };
  const free = sizeLanes({ ...peak, ratePerMinute: laneRatesPerMinute.free });
  expect(free).toMatchObject({ lanesNeeded: 2, queueAtEnd: 0, longestWaitMinutes: 0 });
  const pass = sizeLanes({ ...peak, ratePerMinute: laneRatesPerMinute.pass });
  expect(pass.lanesNeeded).toBe(2);
  expect(Math.round(pass.arrivalsPerMinute)).toBe(42);
});

test('one lane with a pass leaves a thousand people in front of it', () => {
  const sized = sizeLanes({ people: 2500, minutes: 60, lanes: 1, ratePerMinute: 25 });
  expect(sized).toMatchObject({ queueAtEnd: 1000, longestWaitMinutes: 40 });
});

test('without a lane the wait has no end', () => {
  const sized = sizeLanes({ people: 10, minutes: 5, lanes: 0, ratePerMinute: 25 });
  expect(sized).toMatchObject({ queueAtEnd: 10, longestWaitMinutes: null });
});

test('as many lanes as are needed leave nobody standing, and one fewer does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 240 }),
      fc.integer({ min: 5, max: 60 }),
      (people, minutes, ratePerMinute) => {
        const { lanesNeeded } = sizeLanes({ people, minutes, lanes: 1, ratePerMinute });
        const queue = (lanes: number): number =>
          sizeLanes({ people, minutes, lanes, ratePerMinute }).queueAtEnd;
        expect(queue(lanesNeeded)).toBe(0);
        if (lanesNeeded > 1) expect(queue(lanesNeeded - 1)).toBeGreaterThan(0);
      },
    ),
  );
});
