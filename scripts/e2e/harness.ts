// What the end-to-end stories are told with: a real Electron, a real Chromium, a real hall.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  chromium,
  type Browser,
  type ElectronApplication,
  type Page,
} from 'playwright-core';
import { buildApp } from '../build.ts';
import { prepareElectron } from '../electron-runtime.ts';
import { stopProcess } from '../lib/xvfb.ts';
import { readyLine, type HallUrls } from '../start/urls.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const LAUNCH_TIMEOUT_MS = 30_000;
const HALL_READY_WITHIN_MS = 90_000;

/** Electron and Chromium have their sandbox switched off for root only; root has none. */
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps Chromium from talking to anybody but the hall. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A folder that is gone when the story is over. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hall-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The Electron to test with; it is fetched when this machine has none. Throws when that fails. */
export async function requireElectron(): Promise<string> {
  const binary = await prepareElectron(console.log);
  if (binary === null) throw new Error('There is no Electron runtime for this platform.');
  return binary;
}

/** A running shell of ours and its page. */
export interface RunningShell {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Launches a built kiosk or board on `display`; `config` null leaves it unconfigured. */
export async function launchShell(options: {
  readonly app: 'kiosk' | 'display';
  readonly display: string;
  readonly userDataDir: string;
  readonly config: object | null;
  readonly flags: readonly string[];
}): Promise<RunningShell> {
  const executablePath = await requireElectron();
  await buildApp(options.app, console.log);
  const configFile = join(options.userDataDir, 'config.json');
  if (options.config !== null) await writeFile(configFile, JSON.stringify(options.config));
  const app = await _electron.launch({
    executablePath,
    args: [
      ...ROOT_FLAGS,
      '--disable-gpu',
      ...options.flags,
      `--user-data-dir=${options.userDataDir}`,
      join(ROOT, 'apps', options.app),
    ],
    env: shellEnv(options.display),
    timeout: LAUNCH_TIMEOUT_MS,
  });
  const page = await app.firstWindow({ timeout: LAUNCH_TIMEOUT_MS });
  await page.waitForLoadState();
  // Playwright forgets the process once it is gone, and stopping twice has to be harmless.
  const child = app.process();
  return { app, page, child, stop: () => stopProcess(child) };
}

function shellEnv(display: string): Record<string, string> {
  const env = { ...process.env, DISPLAY: display, HALL_CONFIG: undefined, NODE_OPTIONS: undefined };
  const kept = Object.entries(env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Record<string, string>;
}

/**
 * Launches Debian's Chromium, headless; HALL_CHROMIUM names another one. HALL_SLOW_MS waits before
 * every action, which shows a story that is green only because it was quick.
 */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    slowMo: Number(process.env['HALL_SLOW_MS'] ?? 0),
    executablePath: process.env['HALL_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [...ROOT_FLAGS, ...QUIET_FLAGS],
    timeout: LAUNCH_TIMEOUT_MS,
  });
}

/** A whole hall, started as a newcomer starts it. */
export interface RunningHall {
  readonly urls: HallUrls;
  readonly stop: () => Promise<void>;
}

/** Starts a hall on free ports with its data in `dataDir` and waits until it is ready. */
export async function startHall(options: {
  readonly dataDir: string;
  readonly args: readonly string[];
}): Promise<RunningHall> {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'scripts', 'start.ts'),
      '--no-open',
      '--port',
      '0',
      '--data',
      options.dataDir,
      ...options.args,
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const urls = await new Promise<HallUrls>((resolve, reject) => {
    const deadline = setTimeout(() => {
      reject(new Error('The hall was not ready in time.'));
    }, HALL_READY_WITHIN_MS);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = readyLine.parse(line);
      if (ready === null) return;
      clearTimeout(deadline);
      resolve(ready);
    });
    child.once('exit', (code) => {
      clearTimeout(deadline);
      reject(new Error(`The hall ended before it was ready (${code ?? 'by signal'}).`));
    });
  }).catch(async (error: unknown) => {
    await stopProcess(child);
    throw error;
  });
  return { urls, stop: () => stopProcess(child) };
}
