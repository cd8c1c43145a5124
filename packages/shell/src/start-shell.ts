import { join } from 'node:path';
import type { Result } from '@hall/core/basics/result';
import { shellChannel, type ConfigFault } from '@hall/core/contract/shell-page';
import { app, type BrowserWindow } from 'electron';
import type { z } from 'zod';
import { contentPolicy } from './app-files.ts';
import { declareAppScheme, serveApp } from './app-scheme.ts';
import { configPath, readConfig, type ShellSettings } from './config-file.ts';
import { fitsExitCode } from './exit-code.ts';
import { exitDesk } from './exit-desk.ts';
import { exitDialog } from './exit-dialog.ts';
import { EXIT_PAGE, EXIT_STYLE, exitPage, exitStyle } from './exit-page.ts';
import { exitWords } from './exit-words.ts';
import { lockDown } from './lockdown.ts';
import { openLockedWindow } from './locked-window.ts';
import { logLine } from './log.ts';
import { hearPage } from './messages.ts';
import { guardRenderer } from './renderer-guard.ts';

const STOP_WITHIN_MS = 3_000;
const EXIT_ALREADY_RUNNING = 3;

/** What every shell's configuration file holds at least. */
export type ShellFile = ShellSettings & { readonly hubUrl: string };

/** The configuration as read, or why there is none; a shell without one still shows its page. */
export type ShellConfig<File> = Result<File, { readonly code: ConfigFault }>;

/** What an app adds to the shell: its messages and devices. */
export type AttachApp<File> = (context: {
  readonly window: BrowserWindow;
  readonly config: ShellConfig<File>;
  readonly userDataDir: string;
}) => { readonly stop: () => Promise<void> };

/** An app in the shell: where its bundles are, what its configuration looks like, what it adds. */
export interface ShellApp<Schema extends z.ZodType<ShellFile>> {
  readonly rendererDir: string;
  readonly preloadDir: string;
  readonly backgroundColour: string;
  readonly fileSchema: Schema;
  readonly attach: AttachApp<z.infer<Schema>>;
}

/** Runs one locked app from start to end of this process. */
export function startShell<Schema extends z.ZodType<ShellFile>>(shell: ShellApp<Schema>): void {
  dieVisibly();
  if (!app.requestSingleInstanceLock()) {
    logLine('already_running');
    app.exit(EXIT_ALREADY_RUNNING);
    return;
  }
  declareAppScheme();
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  void app.whenReady().then(() => {
    open(shell);
  });
}

function open<Schema extends z.ZodType<ShellFile>>(shell: ShellApp<Schema>): void {
  const userDataDir = app.getPath('userData');
  const config = loadConfig(shell.fileSchema, userDataDir);
  const file: ShellFile | null = config.ok ? config.value : null;
  const locale = file?.locale ?? 'zh-CN';
  lockDown();
  serveApp({
    folder: shell.rendererDir,
    policy: contentPolicy(file?.hubUrl ?? null),
    pages: new Map([
      [EXIT_PAGE, exitPage(exitWords[locale], locale)],
      [EXIT_STYLE, exitStyle],
    ]),
  });
  const { window, load, unlock } = openLockedWindow({
    preloadPath: join(shell.preloadDir, 'index.cjs'),
    backgroundColour: shell.backgroundColour,
    demoWindow: file?.demoWindow ?? null,
    onExitKey: () => {
      // Without a configuration there is nothing to guard, and an installer stands before it.
      if (file === null) quit();
      else dialog.open();
    },
  });
  const attached = shell.attach({ window, config, userDataDir });
  const guard = guardRenderer(window, load);
  const quit = quitter({ stop: attached.stop, before: [guard.stop, unlock] });
  hearPage({ channel: shellChannel.alive, window, heard: guard.signOfLife });
  const dialog = exitDialog({
    parent: window,
    preloadPath: join(shell.preloadDir, 'exit.cjs'),
    words: exitWords[locale],
    desk: exitDesk({
      hash: file?.exitCodeHash ?? null,
      fits: fitsExitCode,
      nowMs: () => performance.now(),
    }),
    onRight: quit,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit);
  app.on('window-all-closed', quit);
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  app.on('second-instance', () => {
    window.focus();
  });
  logLine('shell_open', { electron: process.versions.electron });
}

function loadConfig<Schema extends z.ZodType>(
  schema: Schema,
  userDataDir: string,
): ShellConfig<z.infer<Schema>> {
  const path = configPath({ named: process.env['HALL_CONFIG'], userDataDir });
  const read = readConfig(path, schema);
  if (!read.ok) logLine('no_config', { code: read.error.code, paths: read.error.paths.join(', ') });
  return read;
}

/** Ends once, whoever asks first; devices that do not let go within the limit are left. */
function quitter(of: { stop: () => Promise<void>; before: readonly (() => void)[] }): () => void {
  let quitting = false;
  return () => {
    if (quitting) return;
    quitting = true;
    for (const step of of.before) step();
    const limit = setTimeout(() => {
      logLine('stop_overdue');
      app.exit(1);
    }, STOP_WITHIN_MS);
    void of.stop().finally(() => {
      clearTimeout(limit);
      logLine('shell_closed');
      app.exit(0);
    });
  };
}

/** A bug ends the process, so that the service manager starts it anew; Electron would show a box. */
function dieVisibly(): void {
  const die = (error: unknown): void => {
    // Name and frames only: a message may quote what a worker typed.
    const frames = error instanceof Error ? (error.stack ?? '').match(/^ {4}at .*$/gm) : null;
    const name = error instanceof Error ? error.name : typeof error;
    logLine('shell_failed', { name, frames: (frames ?? []).join(';') });
    app.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}
