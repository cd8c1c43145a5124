import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { Passwords, usualPasswordCost } from './passwords.ts';

const cheap = new Passwords(4);

test('a password is known again, another is not, and neither stands in what is kept', async () => {
  const stored = await cheap.hash('tea at five am');
  expect(stored).toMatch(/^scrypt\$04\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
  expect(await cheap.verify('tea at five am', stored)).toBe(true);
  expect(await cheap.verify('tea at six am', stored)).toBe(false);
  expect(await cheap.hash('tea at five am')).not.toBe(stored);
});

test('a hash is checked at the cost it was made with, whatever the cost is now', async () => {
  const stored = await cheap.hash('tea at five am');
  expect(await new Passwords(6).verify('tea at five am', stored)).toBe(true);
});

test('a hash without a cost is of the usual one', async () => {
  const salt = Buffer.alloc(16, 7);
  const of = (cost: number): string => {
    const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
    const key = scryptSync('tea at five am', salt, 32, options);
    return `scrypt$${salt.toString('hex')}$${key.toString('hex')}`;
  };
  expect(await cheap.verify('tea at five am', of(usualPasswordCost))).toBe(true);
  expect(await cheap.verify('tea at five am', of(4))).toBe(false);
});

test.each([null, '', 'scrypt$04$00$00', 'plain'])('nothing fits %j', async (stored) => {
  expect(await cheap.verify('', stored)).toBe(false);
});
