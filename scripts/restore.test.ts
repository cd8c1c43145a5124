import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStorage } from '@hall/hub/store/storage';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
let dataDir: string;
let disk: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hall-restore-'));
  dataDir = join(root, 'data');
  disk = join(root, 'disk');
  mkdirSync(disk);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A hub's data, open as a running hub has them. */
function openData(): { close(): void } {
  const keyFile = join(dataDir, 'hall.key');
  const opened = openStorage({ dataDir, keyFile, nowMs: Date.now() });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.db;
}

/** The command as the front door runs it. */
function run(verb: 'backup' | 'restore', ...args: string[]) {
  const script = fileURLToPath(new URL(`./${verb}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HALL_DATA_DIR: dataDir, HALL_BACKUP_DIR: disk },
  });
  return { status, stdout, stderr };
}

test('copies are made, rehearsed, listed and put back, and nothing is put back under a hub that runs', () => {
  const data = openData();
  expect(run('backup').status).toBe(0);
  const [plain = ''] = readdirSync(join(disk, 'plain'));
  const rehearsed = run('restore', '--rehearse');
  expect(rehearsed.stdout.match(/^sound/gm)).toHaveLength(2);
  expect(run('restore').stdout).toContain(plain);

  const copy = join(disk, 'plain', plain);
  expect(run('restore', '--copy', copy)).toMatchObject({
    status: 1,
    stderr: 'in_use: a hub works on the data\n',
  });
  data.close();
  expect(run('restore', '--copy', copy)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(dataDir)).toContain('restored.json');
  openData().close();
});

test('what is typed wrong or missing is said in a line with how it is used, and changes nothing', () => {
  openData().close();
  expect(run('restore', '--rehearse')).toMatchObject({ status: 1 });
  const wrong = run('restore', '--cpy', 'x');
  expect(wrong.stderr).toMatch(/^arguments: Unknown option '--cpy'.*\nnpm run restore/);
  expect(run('backup', '--to', join(root, 'none')).stderr).toMatch(/^no_folder: /);
  expect(run('restore', '--copy', join(disk, 'none')).stderr).toMatch(/^no_copy: /);
  expect(readdirSync(dataDir).sort()).toEqual(['hall.key', 'hall.sqlite']);
});
