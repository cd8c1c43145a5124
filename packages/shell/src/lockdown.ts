import { Menu, app, session, type WebContents } from 'electron';
import { logLine } from './log.ts';

/**
 * Takes from every page of this process what a public screen never needs: other pages, other
 * windows, permissions, downloads, embedded views, menus. To be called once Electron is ready.
 */
export function lockDown(): void {
  Menu.setApplicationMenu(null);
  const all = session.defaultSession;
  all.setPermissionRequestHandler((_contents, permission, answer) => {
    logLine('permission_refused', { permission });
    answer(false);
  });
  all.setPermissionCheckHandler(() => false);
  all.setDevicePermissionHandler(() => false);
  all.on('will-download', (event) => {
    logLine('download_refused');
    event.preventDefault();
  });
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
  });
}

function lockContents(contents: WebContents): void {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    logLine('refused', { what });
    event.preventDefault();
  };
  const refuseNavigation = refuse('navigation');
  contents.on('will-navigate', (event, url) => {
    // A page loads itself anew in a closed night, or after a crash; it goes nowhere by that.
    if (url !== contents.getURL()) refuseNavigation(event);
  });
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.on('context-menu', refuse('context-menu'));
  contents.setWindowOpenHandler(() => {
    logLine('refused', { what: 'window' });
    return { action: 'deny' };
  });
}
