import type { BrowserWindow } from 'electron';
import { logLine } from './log.ts';
import { newRenderer, stepRenderer, type RendererEvent } from './renderer-health.ts';

const TICK_MS = 500;

/** Watches one window's page: a crashed or silent page is loaded again. */
export interface RendererGuard {
  /** The page has said that it is alive. */
  readonly signOfLife: () => void;
  readonly stop: () => void;
}

/** Starts watching `window`; `load` loads its page. The clock is monotonic: no time jump counts. */
export function guardRenderer(window: BrowserWindow, load: () => void): RendererGuard {
  const now = (): number => performance.now();
  let state = newRenderer(now());
  let pending: NodeJS.Timeout | null = null;

  const step = (event: RendererEvent): void => {
    const next = stepRenderer(state, event, now());
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'kill') window.webContents.forcefullyCrashRenderer();
      else pending = setTimeout(reload, effect.afterMs);
    }
  };
  const reload = (): void => {
    if (window.isDestroyed()) return;
    step({ type: 'load-started' });
    load();
  };

  window.webContents.on('render-process-gone', (_event, details) => {
    logLine('renderer_gone', { reason: details.reason, failures: state.failures });
    step({ type: 'gone' });
  });
  window.webContents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
    if (!isMainFrame) return;
    logLine('renderer_load_failed', { code });
    step({ type: 'gone' });
  });
  window.on('unresponsive', () => {
    step({ type: 'unresponsive' });
  });
  const ticker = setInterval(() => {
    step({ type: 'tick' });
  }, TICK_MS);
  reload();

  return {
    signOfLife: () => {
      step({ type: 'sign-of-life' });
    },
    stop: () => {
      clearInterval(ticker);
      if (pending !== null) clearTimeout(pending);
    },
  };
}
