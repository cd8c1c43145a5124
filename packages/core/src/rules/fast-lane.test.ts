import { expect, test } from 'vitest';
import { fastLane, type FastLaneInput } from './fast-lane.ts';

const posting = { content: 'a', payMinFen: 16_000, payMaxFen: 18_000, payUnit: 'day' };
const repeat: FastLaneInput = {
  employerStatus: 'verified',
  wageComplaints: 0,
  severities: ['WARN', 'INFO'],
  posting,
  earlier: [posting],
};

test('a clean repetition of a verified employer is fast', () => {
  expect(fastLane(repeat)).toEqual({ fast: true });
});

test('pay may move by exactly a fifth either way, not by a fen more', () => {
  const paid = (payMinFen: number, payMaxFen: number): boolean =>
    fastLane({ ...repeat, posting: { ...posting, payMinFen, payMaxFen } }).fast;
  expect(paid(12_800, 14_400)).toBe(true);
  expect(paid(19_200, 21_600)).toBe(true);
  expect(paid(12_799, 18_000)).toBe(false);
  expect(paid(16_000, 21_601)).toBe(false);
});

test.each([
  ['employer_not_verified', { employerStatus: 'expired' }],
  ['wage_complaint', { wageComplaints: 1 }],
  ['has_hits', { severities: ['REVIEW' as const] }],
  ['no_earlier_posting', { earlier: [] }],
  ['content_changed', { posting: { ...posting, content: 'b' } }],
  ['content_changed', { posting: { ...posting, payUnit: 'hour' } }],
  ['pay_changed', { posting: { ...posting, payMaxFen: 30_000 } }],
])('the obstacle %s is named', (obstacle, change) => {
  expect(fastLane({ ...repeat, ...change })).toEqual({ fast: false, obstacles: [obstacle] });
});

test('all obstacles are named at once', () => {
  const result = fastLane({
    ...repeat,
    employerStatus: 'unverified',
    severities: ['BLOCK'],
    earlier: [],
  });
  expect(result).toEqual({
    fast: false,
    obstacles: ['employer_not_verified', 'has_hits', 'no_earlier_posting'],
  });
});
