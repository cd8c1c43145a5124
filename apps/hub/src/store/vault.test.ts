import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vault } from './vault.ts';

const vault = new Vault(randomBytes(32));

test('what is sealed for a place opens there, whatever it says', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (place, text) => {
      expect(vault.open(place, vault.seal(place, text))).toBe(text);
    }),
  );
});

test('a sealed value does not open at another place, under another key, or with a bit changed', () => {
  const sealed = vault.seal('person/1/name', '张三');
  expect(() => vault.open('person/2/name', sealed)).toThrow();
  expect(() => new Vault(randomBytes(32)).open('person/1/name', sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => vault.open('person/1/name', changed)).toThrow();
  }
});

test('the same text is sealed differently each time and looked up the same each time', () => {
  expect(vault.seal('p', 'x').equals(vault.seal('p', 'x'))).toBe(false);
  expect(vault.lookUp('id', 'x').equals(vault.lookUp('id', 'x'))).toBe(true);
  expect(vault.lookUp('id', 'x').equals(vault.lookUp('phone', 'x'))).toBe(false);
  expect(vault.lookUp('id', 'x').equals(new Vault(randomBytes(32)).lookUp('id', 'x'))).toBe(false);
});

test('a key of the wrong length is a bug', () => {
  expect(() => new Vault(randomBytes(16))).toThrow();
});
