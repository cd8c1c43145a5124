import { expect, test } from 'vitest';
import { emptyForm } from './posting-form.ts';
import { withTemplate } from './template.ts';

const empty = emptyForm(null, Date.UTC(2026, 10, 21, 21, 10));

test('choosing a trade fills in unit, range, settlement and licences', () => {
  expect(withTemplate(empty, 'scaffolder')).toMatchObject({
    payUnit: 'day',
    payMin: '290',
    payMax: '400',
    settlement: 'weekly',
    licences: '高处作业证',
  });
});

test('changing the trade replaces what the first one filled in, not what somebody typed', () => {
  const typed = { ...withTemplate(empty, 'general'), payMin: '180' };
  expect(withTemplate(typed, 'waiter')).toMatchObject({
    payMin: '180',
    payMax: '25',
    payUnit: 'hour',
    licences: '健康证',
  });
});

test('piece work brings the name of its piece', () => {
  expect(withTemplate(empty, 'picker')).toMatchObject({ payUnit: 'piece', pieceName: '斤' });
});
