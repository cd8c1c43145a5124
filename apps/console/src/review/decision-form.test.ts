import { expect, test } from 'vitest';
import { sampleHit, sampleScan } from '../testing/samples.ts';
import { bySeverity, decisionsOf, noAnswer, stillOpen } from './decision-form.ts';

const block = sampleHit();
const review = sampleHit({
  key: 'S1-06@workContent',
  ruleId: 'S1-06',
  severity: 'REVIEW',
  exceptions: [],
});
const warn = sampleHit({
  key: 'D1-07@workContent',
  ruleId: 'D1-07',
  severity: 'WARN',
  exceptions: [],
});
const scan = sampleScan({ hits: [warn, review, block] });

test('hits stand strongest first', () => {
  expect(bySeverity(scan.hits)).toEqual([block, review, warn]);
});

test('a warning asks for nothing, a review hit for a tick', () => {
  expect(stillOpen(scan, {})).toEqual([review, block]);
  expect(stillOpen(scan, { [review.key]: { ...noAnswer, seen: true } })).toEqual([block]);
});

test('a blocking hit is settled by an exception the rule allows and six characters of reason', () => {
  const answer = { ...noAnswer, exception: 'FEMALE_PROHIBITED_WORK' as const };
  const with5 = { [block.key]: { ...answer, reason: '井下作业 ' } };
  const with6 = { [block.key]: { ...answer, reason: '矿山井下作业' } };
  const wrong = {
    [block.key]: { ...answer, exception: 'MIN_AGE_16' as const, reason: '矿山井下作业' },
  };
  const only = sampleScan({ hits: [block] });
  expect(stillOpen(only, with5)).toEqual([block]);
  expect(stillOpen(only, wrong)).toEqual([block]);
  expect(stillOpen(only, with6)).toEqual([]);
  expect(decisionsOf(only, with6)).toEqual([
    { hit: block.key, exception: 'FEMALE_PROHIBITED_WORK', reason: '矿山井下作业' },
  ]);
});

test('two finds of one rule in one field are one decision', () => {
  const twice = sampleScan({ hits: [review, { ...review, start: 9, end: 11 }] });
  expect(decisionsOf(twice, { [review.key]: { ...noAnswer, seen: true } })).toHaveLength(1);
});
