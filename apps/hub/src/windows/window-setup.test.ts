import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWindowSetup } from './window-setup.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-windows-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

function written(content: unknown): ReturnType<typeof readWindowSetup> {
  const file = join(dataDir, 'window-devices.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readWindowSetup({ dataDir, windowDevicesFile: null });
}

const line = { tcp: '127.0.0.1:5005' };
const led = { protocol: 'onbon', line, panels: [{ window: '1', widthPx: 160 }] };

test('a hall without the file has no window devices, and that is no fault', () => {
  const setup = readWindowSetup({ dataDir, windowDevicesFile: null });
  expect(setup).toMatchObject({ state: 'none', problems: [], config: null });
  expect(setup.file).toBe(join(dataDir, 'window-devices.json'));
});

test('a file that was named and is not there is a fault', () => {
  const windowDevicesFile = join(dataDir, 'elsewhere.json');
  expect(readWindowSetup({ dataDir, windowDevicesFile })).toMatchObject({
    state: 'missing',
    file: windowDevicesFile,
    config: null,
  });
});

test('the file in the data folder is read', () => {
  const setup = written({ leds: [led] });
  expect(setup.state).toBe('read');
  expect(setup.config?.leds[0]?.panels[0]).toMatchObject({ window: '1', address: 1 });
});

test('a torn file and one that is no JSON are unreadable', () => {
  expect(written('{"leds": [').state).toBe('unreadable');
  expect(written('').state).toBe('unreadable');
});

test('a wrong file says where it is wrong and opens nothing', () => {
  const wrong = written({ leds: [{ ...led, panels: [{ window: '一', widthPx: 160 }] }] });
  expect(wrong).toMatchObject({ state: 'wrong', config: null });
  expect(wrong.problems[0]?.at).toBe('leds.0.panels.0.window');
  const unknown = written({ leds: [{ ...led, colour: 'red' }] });
  expect(unknown.problems).toEqual([{ at: 'leds.0', what: 'unknown: colour' }]);
});

test('rules over the whole file have names', () => {
  const twice = written({ leds: [led, led] });
  expect(twice.problems).toEqual([{ at: '', what: 'two_leds_at_one_window' }]);
});

test('a file with many faults is told in a bounded list', () => {
  const panels = Array.from({ length: 30 }, () => ({ window: '?', widthPx: 7 }));
  expect(written({ leds: [{ ...led, panels }] }).problems).toHaveLength(20);
});
