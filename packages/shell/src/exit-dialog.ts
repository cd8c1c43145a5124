import { BrowserWindow, ipcMain } from 'electron';
import { z } from 'zod';
import { APP_ORIGIN } from './app-scheme.ts';
import type { ExitDesk, ExitVerdict } from './exit-desk.ts';
import { EXIT_CODE_MAX, EXIT_PAGE, exitChannel } from './exit-page.ts';
import type { ExitWords } from './exit-words.ts';
import { judgeKey } from './keys.ts';
import { lockedPreferences } from './locked-window.ts';
import { logLine } from './log.ts';
import { answerPage, hearPage } from './messages.ts';

const ABANDONED_AFTER_MS = 30_000;
const MINUTE_MS = 60_000;

/** Asks for the manager's code over the locked window; one dialog at a time. */
export interface ExitDialog {
  open(): void;
}

/** Makes the dialog; `onRight` is called once the right code was typed. */
export function exitDialog(deps: {
  readonly parent: BrowserWindow;
  readonly preloadPath: string;
  readonly words: ExitWords;
  readonly desk: ExitDesk;
  readonly onRight: () => void;
}): ExitDialog {
  let dialog: BrowserWindow | null = null;
  return {
    open() {
      if (dialog !== null) return;
      dialog = openDialog(deps);
      dialog.once('closed', () => {
        dialog = null;
        ipcMain.removeHandler(exitChannel.attempt);
        ipcMain.removeAllListeners(exitChannel.cancel);
      });
    },
  };
}

function openDialog(deps: Parameters<typeof exitDialog>[0]): BrowserWindow {
  const window = new BrowserWindow({
    parent: deps.parent,
    modal: true,
    width: 420,
    height: 680,
    center: true,
    frame: false,
    resizable: false,
    alwaysOnTop: true,
    webPreferences: lockedPreferences(deps.preloadPath),
  });
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  let abandoned = setTimeout(close, ABANDONED_AFTER_MS);
  window.once('closed', () => {
    clearTimeout(abandoned);
  });
  window.webContents.once('render-process-gone', close);
  window.webContents.on('before-input-event', (event, input) => {
    if (judgeKey(input) !== 'pass') event.preventDefault();
  });
  hearPage({ channel: exitChannel.cancel, window, heard: close });
  answerPage({
    channel: exitChannel.attempt,
    window,
    payload: z.string().min(1).max(EXIT_CODE_MAX),
    answer: async (code) => {
      clearTimeout(abandoned);
      abandoned = setTimeout(close, ABANDONED_AFTER_MS);
      const verdict = await deps.desk.judge(code);
      logLine('exit_code', { verdict: verdict.verdict });
      if (verdict.verdict === 'right') setImmediate(deps.onRight);
      return wordsFor(verdict, deps.words);
    },
  });
  window.loadURL(`${APP_ORIGIN}${EXIT_PAGE}`).catch(close);
  return window;
}

function wordsFor(verdict: ExitVerdict, words: ExitWords): string {
  switch (verdict.verdict) {
    case 'right':
      return '';
    case 'wrong':
      return words.wrong;
    case 'no_code':
      return words.noCode;
    case 'locked':
      return words.locked(Math.ceil(verdict.forMs / MINUTE_MS));
  }
}
