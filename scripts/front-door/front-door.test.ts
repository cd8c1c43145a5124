import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runChild } from './child.mjs';
import {
  installEnv,
  installFingerprint,
  isInstalled,
  nodeBinary,
  rememberInstall,
} from './install.mjs';

const root = mkdtempSync(join(tmpdir(), 'hall-door-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('an install is skipped only while everything that decides it is unchanged', () => {
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'one');
  expect(isInstalled(root)).toBe(false);
  mkdirSync(join(nodeBinary(root), '..'), { recursive: true });
  writeFileSync(nodeBinary(root), '');
  rememberInstall(root);
  expect(isInstalled(root)).toBe(true);
  mkdirSync(join(root, 'apps', 'new'), { recursive: true });
  writeFileSync(join(root, 'apps', 'new', 'package.json'), '{}');
  expect(isInstalled(root)).toBe(false);
  rememberInstall(root);
  const before = installFingerprint(root);
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'two');
  expect(installFingerprint(root)).not.toBe(before);
  expect(isInstalled(root)).toBe(false);
});

test('settings of npm and NODE_ENV do not reach the package manager; registry and proxy do', () => {
  const env = installEnv({
    PATH: '/bin',
    NODE_ENV: 'production',
    npm_config_nodedir: '/usr/include',
    npm_config_registry: 'http://registry.lan',
    npm_config_https_proxy: 'http://proxy.lan',
    npm_lifecycle_event: 'start',
    npm_package_name: 'x',
  });
  expect(env).toEqual({
    PATH: '/bin',
    npm_config_registry: 'http://registry.lan',
    npm_config_https_proxy: 'http://proxy.lan',
    npm_config_loglevel: 'error',
    npm_config_yes: 'true',
  });
});

test('a child’s exit code and output come back, and a missing program is 127', async () => {
  const child = { cwd: root, env: process.env, quiet: true };
  const said = await runChild({
    ...child,
    command: process.execPath,
    args: ['-e', 'console.log("hello"); process.exit(7)'],
  });
  expect(said).toEqual({ code: 7, output: 'hello\n' });
  expect((await runChild({ ...child, command: '/no/such', args: [] })).code).toBe(127);
});

/** A front door over a child that starts a grandchild and prints both process ids. */
function doorScript(): string {
  const sleeper = 'setInterval(() => {}, 1000)';
  const family = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}]);
    process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL')).resume();
    console.log(process.pid + ' ' + child.pid);
    setInterval(() => {}, 1000);`;
  return `
    import { runChild } from ${JSON.stringify(join(import.meta.dirname, 'child.mjs'))};
    const { code } = await runChild({ command: process.execPath, args: ['-e', ${JSON.stringify(family)}],
      cwd: '/', env: process.env, quiet: false });
    process.exit(code);`;
}

function firstIds(output: NodeJS.ReadableStream): Promise<number[]> {
  return new Promise((resolve) => {
    output.once('data', (chunk: Buffer) => {
      resolve(chunk.toString('utf8').trim().split(' ').map(Number));
    });
  });
}

async function allGone(ids: readonly number[]): Promise<void> {
  expect(ids).toHaveLength(2);
  for (let waited = 0; waited < 5_000 && ids.some(isRunning); waited += 50) await pause(50);
  expect(ids.filter(isRunning)).toEqual([]);
}

function startDoor(): { pid: number; ids: Promise<number[]>; gone: Promise<unknown> } {
  const door = doorScript();
  const process_ = spawn(process.execPath, ['--input-type=module', '-e', door], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ids = firstIds(process_.stdout);
  const gone = new Promise((resolve) => process_.once('exit', resolve));
  return { pid: process_.pid ?? 0, ids, gone };
}

test('npm that is ended without telling its script leaves nothing running', async () => {
  const folder = mkdtempSync(join(root, 'npm-'));
  const door = doorScript();
  writeFileSync(join(folder, 'door.mjs'), door);
  const scripts = { start: 'node door.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'door', scripts }));
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ids = await firstIds(npm.stdout);
  npm.kill('SIGTERM');
  await allGone(ids);
}, 20_000);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)
  test(`${signal} to the front door leaves nothing running`, async () => {
    const door = startDoor();
    const ids = await door.ids;
    process.kill(door.pid, signal);
    await door.gone;
    await allGone(ids);
  }, 20_000);
