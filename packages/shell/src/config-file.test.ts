import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { configPath, readConfig, shellSettings } from './config-file.ts';

const schema = z.strictObject({ hubUrl: z.url(), ...shellSettings });
const folder = mkdtempSync(join(tmpdir(), 'hall-config-'));
const path = join(folder, 'config.json');

afterEach(() => {
  rmSync(path, { force: true, recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the file named by the environment goes before the one in the data folder', () => {
  expect(configPath({ named: '/etc/hall.json', userDataDir: '/data' })).toBe('/etc/hall.json');
  expect(configPath({ named: '', userDataDir: '/data' })).toBe('/data/config.json');
  expect(configPath({ named: undefined, userDataDir: '/data' })).toBe('/data/config.json');
});

test('a right file is read, with Chinese as the language where none is named', () => {
  writeFileSync(path, JSON.stringify({ hubUrl: 'http://hub:8080' }));
  expect(readConfig(path, schema)).toEqual({
    ok: true,
    value: { hubUrl: 'http://hub:8080', locale: 'zh-CN' },
  });
});

test('a missing, an unreadable, a broken and a wrong file are told apart', () => {
  const code = (): string => {
    const read = readConfig(path, schema);
    return read.ok ? 'ok' : read.error.code;
  };
  expect(code()).toBe('config_missing');
  writeFileSync(path, '{');
  expect(code()).toBe('config_invalid');
  writeFileSync(path, JSON.stringify({ hubUrl: 'http://hub', surprise: 1 }));
  expect(code()).toBe('config_invalid');
  writeFileSync(path, JSON.stringify({ hubUrl: 'http://hub', exitCodeHash: '1234' }));
  expect(code()).toBe('config_invalid');
  expect(readConfig(folder, schema)).toMatchObject({ error: { code: 'config_unreadable' } });
});

test('a fault names the field and never its content', () => {
  writeFileSync(path, JSON.stringify({ hubUrl: 'secret-token' }));
  const read = readConfig(path, schema);
  expect(JSON.stringify(read)).toContain('hubUrl');
  expect(JSON.stringify(read)).not.toContain('secret-token');
});
