import { expect, test } from 'vitest';
import { kioskMode } from '@hall/core/contract/shell';
import { cardTrouble } from '@hall/core/rules/card-trouble';
import { pageConfig } from './page-config.ts';
import { kioskFile } from './config.ts';

const least = { hubUrl: 'http://192.168.1.10:8080', deviceId: 'k1', deviceToken: 't' };

test('the least a kiosk needs is its hub and its own name; devices may be missing', () => {
  const none = { reader: null, printer: null, slipScanner: null };
  expect(kioskFile.parse(least).devices).toMatchObject(none);
});

test('a measured glass reaches the page; without one the page takes the usual', () => {
  expect(kioskFile.parse(least).panel).toBeNull();
  const panel = { widthMm: 268, bottomMm: 950 };
  const config = { ok: true, value: kioskFile.parse({ ...least, panel }) } as const;
  expect(pageConfig(config)).toMatchObject({ ok: true, value: { panel } });
});

test('a kiosk stands at the door unless its file says where, and its page is told', () => {
  expect(kioskFile.parse(least).place).toBeNull();
  const value = kioskFile.parse({ ...least, place: { column: 17, row: 3 } });
  expect(pageConfig({ ok: true, value })).toMatchObject({
    ok: true,
    value: { place: { column: 17, row: 3 } },
  });
  for (const place of [{ column: 18, row: 1 }, { column: 1.5, row: 1 }, { column: 1 }])
    expect(kioskFile.safeParse({ ...least, place }).success).toBe(false);
});

test('a kiosk serves workers and keeps silent unless its file says otherwise', () => {
  expect(kioskFile.parse(least)).toMatchObject({ mode: 'worker', voice: false });
  const value = kioskFile.parse({ ...least, mode: 'guide', voice: true });
  expect(pageConfig({ ok: true, value })).toMatchObject({
    ok: true,
    value: { mode: 'guide', voice: true },
  });
  expect(kioskFile.safeParse({ ...least, mode: 'office' }).success).toBe(false);
});

test('a kiosk can stand at a booth, and its page is told so', () => {
  const value = kioskFile.parse({ ...least, mode: 'booth' });
  expect(pageConfig({ ok: true, value })).toMatchObject({ ok: true, value: { mode: 'booth' } });
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

test('a slip scanner may hang at a kiosk of any mode, and its speed is the usual one', () => {
  const slipScanner = { path: '/dev/serial/by-id/usb-scanner' };
  for (const mode of kioskMode.options) {
    const devices = { reader: null, printer: null, slipScanner };
    expect(kioskFile.parse({ ...least, mode, devices }).devices.slipScanner).toEqual({
      ...slipScanner,
      baud: 9600,
    });
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
