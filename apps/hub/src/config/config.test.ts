import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(content: string): string {
  const path = join(folder, 'hall.json');
  writeFileSync(path, content);
  return path;
}

test('without a word from outside the hub listens on 8090 and keeps its key beside its data', () => {
  const config = readConfig({});
  const dataDir = resolve('data');
  expect(config).toEqual({
    ok: true,
    value: {
      dataDir,
      host: '0.0.0.0',
      port: 8090,
      keyFile: join(dataDir, 'hall.key'),
      boardDir: null,
      kioskDir: null,
      consoleDir: null,
      voicePackDir: null,
      voiceEngine: 'espeak',
      voiceModelDir: null,
      windowDevicesFile: null,
      ups: null,
      gatesFile: null,
      backupDir: null,
      logLevel: 'info',
    },
  });
  expect(config.ok && Object.isFrozen(config.value)).toBe(true);
});

test('the environment goes before the file, the file before the defaults', () => {
  const HALL_CONFIG = file('{"port": 9001, "host": "127.0.0.1"}');
  const config = readConfig({ HALL_CONFIG, HALL_PORT: '9002' });
  expect(config).toMatchObject({ ok: true, value: { port: 9002, host: '127.0.0.1' } });
});

test('an empty variable is none', () => {
  expect(readConfig({ HALL_PORT: '', HALL_CONFIG: '' })).toMatchObject({
    ok: true,
    value: { port: 8090 },
  });
});

test('a key file of its own is taken as it is', () => {
  const keyFile = '/media/key/hall.key';
  expect(readConfig({ HALL_KEY_FILE: keyFile })).toMatchObject({ value: { keyFile } });
});

test.each([
  ['port', 'HALL_PORT', 'eighty'],
  ['port', 'HALL_PORT', '-1'],
  ['port', 'HALL_PORT', '65536'],
  ['port', 'HALL_PORT', '80.5'],
  ['logLevel', 'HALL_LOG_LEVEL', 'loud'],
])('a wrong %s is refused by its name, and what stood there is not told', (field, name, value) => {
  const refused = readConfig({ [name]: value });
  expect(refused).toEqual({ ok: false, error: { code: 'config', fields: [field] } });
});

test('several wrong values are all named', () => {
  const refused = readConfig({ HALL_PORT: 'x', HALL_LOG_LEVEL: 'y' });
  expect(refused).toMatchObject({ error: { fields: ['port', 'logLevel'] } });
});

test.each([
  ['no JSON', '{port: 1'],
  ['a list', '"text"'],
  ['nothing', 'null'],
])('a file that is %s is refused', (_, content) => {
  const refused = readConfig({ HALL_CONFIG: file(content) });
  expect(refused).toEqual({ ok: false, error: { code: 'config', fields: ['HALL_CONFIG'] } });
});

test('a file that is not there is refused, and so is a setting nobody knows', () => {
  const missing = readConfig({ HALL_CONFIG: join(folder, 'none.json') });
  expect(missing).toEqual({ ok: false, error: { code: 'config', fields: ['HALL_CONFIG'] } });
  expect(readConfig({ HALL_CONFIG: file('{"prot": 1}') }).ok).toBe(false);
});

test('whatever the port is set to, it is a port or it is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (HALL_PORT) => {
      const config = readConfig({ HALL_PORT });
      if (!config.ok) return config.error.fields.includes('port');
      const { port } = config.value;
      return Number.isInteger(port) && port >= 0 && port <= 65_535;
    }),
  );
});
