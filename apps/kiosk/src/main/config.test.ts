import { expect, test } from 'vitest';
import { cardTrouble } from '@hall/core/rules/card-trouble';
import { pageConfig } from './page-config.ts';
import { kioskFile } from './config.ts';

const least = { hubUrl: 'http://192.168.1.10:8080', deviceId: 'k1', deviceToken: 't' };

test('the least a kiosk needs is its hub and its own name; devices may be missing', () => {
  expect(kioskFile.parse(least).devices).toMatchObject({ reader: null, printer: null });
});

test('a measured glass reaches the page; without one the page takes the usual', () => {
  expect(kioskFile.parse(least).panel).toBeNull();
  const panel = { widthMm: 268, bottomMm: 950 };
  const config = { ok: true, value: kioskFile.parse({ ...least, panel }) } as const;
  expect(pageConfig(config)).toMatchObject({ ok: true, value: { panel } });
});

test('a glass that cannot be is refused, and the fault names the field', () => {
  for (const [panel, path] of [
    [{ widthMm: 26.8, bottomMm: 950 }, 'panel.widthMm'],
    [{ widthMm: 268, bottomMm: -1 }, 'panel.bottomMm'],
    [{ widthMm: 268 }, 'panel.bottomMm'],
    [{ widthMm: 268, bottomMm: 950, inches: 21.5 }, 'panel'],
    ['21.5"', 'panel'],
  ] as const) {
    const read = kioskFile.safeParse({ ...least, panel });
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  }
});

test('a wrong hub address, an empty token and an unknown field are refused', () => {
  for (const wrong of [
    { ...least, hubUrl: 'file:///etc/passwd' },
    { ...least, deviceToken: '' },
    { ...least, devTools: true },
    { ...least, devices: { reader: { tcp: 'nowhere' }, printer: null } },
  ])
    expect(kioskFile.safeParse(wrong).success).toBe(false);
});

const card = {
  kind: 'resident',
  name: '张测试',
  gender: 'male',
  birthDate: '1970-01-01',
  regionCode: '990001',
  validTo: null,
} as const;
const today = { todayMs: Date.UTC(2026, 0, 1) };

test('a test card passes only where test cards are allowed', () => {
  const laid = { ...card, idNumber: '990001197001010014' };
  expect(cardTrouble(laid, { ...today, testRegions: true })).toBeNull();
  expect(cardTrouble(laid, { ...today, testRegions: false })).toBe('card_invalid');
});

test('a misread number is refused', () => {
  const laid = { ...card, idNumber: '990001197001010015' };
  expect(cardTrouble(laid, { ...today, testRegions: true })).toBe('card_invalid');
});

test('a permanent residence card of 2017 is judged by its own rule', () => {
  const laid = { ...card, kind: 'foreign_pr_2017', idNumber: 'ABC990000000000' } as const;
  expect(cardTrouble(laid, { ...today, testRegions: false })).toBeNull();
  const wrong = { ...laid, idNumber: 'AB9990000000000' };
  expect(cardTrouble(wrong, { ...today, testRegions: false })).toBe('card_invalid');
});
