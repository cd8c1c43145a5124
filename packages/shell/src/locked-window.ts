import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';
import { judgeKey } from './keys.ts';
import { logLine } from './log.ts';

/** A window nobody closes: full screen, sandboxed, without menus or developer tools. */
export interface LockedWindow {
  readonly window: BrowserWindow;
  readonly load: () => void;
  /** From now on the window may close. */
  readonly unlock: () => void;
}

/** Opens the one window of a public screen over the whole primary display. */
export function openLockedWindow(options: {
  readonly preloadPath: string;
  readonly backgroundColour: string;
  /** Size of an ordinary window instead, for a demonstration; null locks the whole display. */
  readonly demoWindow: { readonly width: number; readonly height: number } | null;
  readonly onExitKey: () => void;
}): LockedWindow {
  const window = new BrowserWindow({
    ...(options.demoWindow ?? {
      ...screen.getPrimaryDisplay().bounds,
      kiosk: true,
      fullscreen: true,
      frame: false,
    }),
    autoHideMenuBar: true,
    backgroundColor: options.backgroundColour,
    webPreferences: { ...lockedPreferences(options.preloadPath), backgroundThrottling: false },
  });
  let locked = options.demoWindow === null;
  window.on('close', (event) => {
    if (locked) event.preventDefault();
  });
  window.webContents.on('before-input-event', (event, input) => {
    const verdict = judgeKey(input);
    if (verdict !== 'pass') event.preventDefault();
    if (verdict === 'exit') options.onExitKey();
  });
  return {
    window,
    load: () => {
      // A failed load is told by `did-fail-load`, which the renderer guard answers.
      window.loadURL(`${APP_ORIGIN}/index.html`).catch(() => {
        logLine('load_rejected');
      });
    },
    unlock: () => {
      locked = false;
    },
  };
}

/** What any page of a shell runs with. */
export function lockedPreferences(preloadPath: string): Electron.WebPreferences {
  return {
    preload: preloadPath,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    devTools: false,
    spellcheck: false,
    disableDialogs: true,
    disableBlinkFeatures: 'Auxclick',
  };
}
