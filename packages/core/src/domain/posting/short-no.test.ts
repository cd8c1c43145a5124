import { expect, test } from 'vitest';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { shortNo } from './short-no.ts';

test('the number is short for today’s postings and carries its day for older ones', () => {
  expect(shortNo('990001-261123-0042', fiveAmMs)).toBe('0042');
  expect(shortNo('990001-261119-0042', fiveAmMs)).toBe('19-0042');
});

test('what is no number of a posting stands as it is', () => {
  expect(shortNo('0042', fiveAmMs)).toBe('0042');
});
