import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronBinary } from '../electron-runtime.ts';
import { stopProcess } from '../lib/xvfb.ts';

/** One Electron window of a simulated hall: which app, and the configuration it starts with. */
export interface HallWindow {
  readonly app: 'kiosk' | 'display';
  readonly name: string;
  readonly config: object;
}

/** The windows that were opened. */
export interface OpenWindows {
  readonly count: number;
  stop(): Promise<void>;
}

/**
 * Opens the Electron windows of a simulated hall where an Electron is installed; without one the
 * same pages are opened in the browser, and `count` is 0. Each window keeps its own data folder.
 */
export async function openWindows(of: {
  readonly root: string;
  readonly dataDir: string;
  readonly windows: readonly HallWindow[];
}): Promise<OpenWindows> {
  const binary = await electronBinary();
  const children: ChildProcess[] = [];
  for (const window of binary === null ? [] : of.windows) {
    const folder = join(of.dataDir, 'windows', window.name);
    await mkdir(folder, { recursive: true });
    const config = join(folder, 'config.json');
    // The file holds the device's token.
    await writeFile(config, JSON.stringify(window.config), { mode: 0o600 });
    children.push(
      spawn(binary ?? '', windowArgs({ folder, app: join(of.root, 'apps', window.app) }), {
        stdio: 'ignore',
        env: { ...process.env, HALL_CONFIG: config },
      }),
    );
  }
  for (const child of children)
    child.once('error', () => {
      console.log('An Electron window could not be opened; its page works in the browser.');
    });
  return {
    count: children.length,
    stop: async () => {
      await Promise.all(children.map(stopProcess));
    },
  };
}

function windowArgs(of: { folder: string; app: string }): string[] {
  // Chromium refuses to run sandboxed as root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...root, `--user-data-dir=${of.folder}`, of.app];
}
