import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNowMs } from '../testing/samples.ts';
import { isSearchable, noPastFilter, pastQuestion, wholePostingNo } from './past.ts';

const at = { marketCode: '990001', nowMs: sampleNowMs };
const today = wholePostingNo('1', at)?.slice(7, 13) ?? '';

test.each([
  ['990001-261101-0012', '990001-261101-0012'],
  [' 990001-261101-0012 ', '990001-261101-0012'],
  ['990001\u2013261101\u20130012', '990001-261101-0012'],
  ['\uff19\uff19\uff10\uff10\uff10\uff11-261101-0012', '990001-261101-0012'],
  ['261101-0012', '990001-261101-0012'],
  ['0012', `990001-${today}-0012`],
  ['12', `990001-${today}-0012`],
])('%s is the number %s', (typed, whole) => {
  expect(wholePostingNo(typed, at)).toBe(whole);
});

test('anything else is no number', () => {
  for (const typed of ['', '-', '小工', '99-261101-0012', '261101', '0012-0012', '1234567']) {
    const whole = wholePostingNo(typed, at);
    expect(whole === null || /^990001-\d{6}-261101$/.test(whole), typed).toBe(true);
  }
});

test('whatever is typed, what comes out is whole or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const whole = wholePostingNo(typed, at);
      return whole === null || /^\d{6}-\d{6}-\d{4,6}$/.test(whole);
    }),
  );
});

test('an empty filter asks for everything; days are asked for as they are', () => {
  expect(pastQuestion(noPastFilter, null)).toEqual({
    employerId: null,
    status: null,
    fromDay: null,
    toDay: null,
    cursor: null,
  });
  const filter = { ...noPastFilter, fromDay: '2026-11-01', toDay: '2026-11-01' };
  expect(pastQuestion(filter, 'x')).toMatchObject({ fromDay: '2026-11-01', cursor: 'x' });
});

test('a day that is none, or a range turned round, asks nothing', () => {
  expect(pastQuestion({ ...noPastFilter, fromDay: '2026-02-30' }, null)).toBeNull();
  const turned = { ...noPastFilter, fromDay: '2026-11-02', toDay: '2026-11-01' };
  expect(pastQuestion(turned, null)).toBeNull();
});

test('two characters are enough to look for, one between spaces and signs is not', () => {
  expect(isSearchable('保洁')).toBe(true);
  expect(isSearchable('保 ， 洁')).toBe(true);
  expect(isSearchable(' 保，')).toBe(false);
});
