import { expect, test } from 'vitest';
import { withoutFollowers } from './field-problems.ts';

test('what comes by itself is not asked for while its origin is missing', () => {
  expect(
    withoutFollowers(['payMinFen', 'payMaxFen', 'shiftEnd', 'hoursPerDay', 'headcount']),
  ).toEqual(['payMinFen', 'shiftEnd', 'headcount']);
  expect(withoutFollowers(['payMaxFen'])).toEqual(['payMaxFen']);
});
