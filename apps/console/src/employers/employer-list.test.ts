import { expect, test } from 'vitest';
import { sampleEmployer, sampleNowMs } from '../testing/samples.ts';
import { byName, employerHeapCounts, employerMatches, isExpiring } from './employer-list.ts';

const day = 86_400_000;

test('a verification is told to be expiring fourteen days before it ends, and not after', () => {
  const until = (days: number) => sampleEmployer({}, { verifiedUntilMs: sampleNowMs + days * day });
  expect(isExpiring(until(15), sampleNowMs)).toBe(false);
  expect(isExpiring(until(14), sampleNowMs)).toBe(true);
  expect(isExpiring(until(-1), sampleNowMs)).toBe(false);
});

test('a verification that ran out lies on the expired heap without anybody acting', () => {
  const over = sampleEmployer({}, { verifiedUntilMs: sampleNowMs - day });
  expect(employerHeapCounts([over], sampleNowMs)).toMatchObject({
    verified: 0,
    expired: 1,
    all: 1,
  });
});

test('an employer is found by name, code or phone', () => {
  const employer = sampleEmployer();
  for (const search of ['示例', '91990001', '1990000', '示例 李工', '']) {
    expect(employerMatches(employer, search)).toBe(true);
  }
  expect(employerMatches(employer, '别家')).toBe(false);
});

test('whoever is barred stands last', () => {
  const barred = sampleEmployer({ displayName: '安' }, { status: 'blacklisted' });
  const fine = sampleEmployer({ displayName: '张' });
  expect(byName([barred, fine])).toEqual([fine, barred]);
});
