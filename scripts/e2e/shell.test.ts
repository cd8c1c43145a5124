import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hashExitCode } from '@hall/shell/exit-code';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { launchShell, temporaryFolder, type RunningShell } from './harness.ts';

const EXIT_CODE = '48151623';

let screen: VirtualScreen;
let elsewhere: Server;
let elsewhereUrl: string;
let exitCodeHash: string;
const atEnd: (() => Promise<void>)[] = [];

beforeAll(async () => {
  screen = await startXvfb({ width: 1080, height: 1920 });
  elsewhere = createServer((_request, response) => response.end('elsewhere'));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  exitCodeHash = await hashExitCode(EXIT_CODE);
});

afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

afterAll(async () => {
  elsewhere.close();
  await screen.stop();
});

const hubless = { hubUrl: 'http://127.0.0.1:9', deviceId: 'k1', deviceToken: 'token-of-k1' };

async function open(
  app: 'kiosk' | 'display',
  config: object | null = app === 'kiosk'
    ? { ...hubless, exitCodeHash }
    : { ...hubless, exitCodeHash, profile: 'landscape' },
  flags: readonly string[] = [],
): Promise<RunningShell & { userDataDir: string }> {
  const folder = await temporaryFolder();
  atEnd.push(folder.remove);
  const shell = await launchShell({
    app,
    config,
    flags,
    display: screen.display,
    userDataDir: folder.path,
  });
  atEnd.push(shell.stop);
  return { ...shell, userDataDir: folder.path };
}

/** What our own object offers; evaluated in the page. */
interface PageWindow {
  hall: Record<string, (...args: unknown[]) => Promise<unknown>>;
}

test('a kiosk covers the whole screen, has no menu and no frame, and shows its page', async () => {
  const { app, page } = await open('kiosk');
  const facts = await app.evaluate(({ BrowserWindow, Menu, screen: displays }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      kiosk: window?.isKiosk(),
      bounds: window?.getBounds(),
      display: displays.getPrimaryDisplay().bounds,
      menu: Menu.getApplicationMenu(),
      windows: BrowserWindow.getAllWindows().length,
    };
  });
  expect(facts.kiosk).toBe(true);
  // Without a window manager Chromium keeps a window one pixel short of the screen.
  expect(facts.display.width - (facts.bounds?.width ?? 0)).toBeLessThanOrEqual(1);
  expect(facts.display.height - (facts.bounds?.height ?? 0)).toBeLessThanOrEqual(1);
  expect(facts.menu).toBeNull();
  expect(facts.windows).toBe(1);
  expect(page.url()).toBe('hall://app/index.html');
  await expect.poll(() => pageState(app)).toMatchObject({ shown: true });
});

test('a page has no Node, and only the functions it was given', async () => {
  const { page } = await open('kiosk');
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    hall: Object.keys((globalThis as unknown as PageWindow).hall).sort(),
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    hall: [
      'deviceStatus',
      'forget',
      'getConfig',
      'kind',
      'onDeviceEvent',
      'print',
      'reportRendererAlive',
    ],
  });
});

test('a page is told its configuration, and never the exit code', async () => {
  const panel = { widthMm: 268, bottomMm: 950 };
  const { page } = await open('kiosk', { ...hubless, exitCodeHash, panel });
  const config = await page.evaluate(() =>
    (globalThis as unknown as PageWindow).hall['getConfig']?.(),
  );
  const usual = { mode: 'worker', voice: false, place: null };
  expect(config).toEqual({ ok: true, value: { ...hubless, ...usual, panel } });
});

test('the glass of the configuration sizes what people touch', async () => {
  const { page } = await open('kiosk', { ...hubless, panel: { widthMm: 108, bottomMm: 950 } });
  const targetPx = (): Promise<number> =>
    page.evaluate(() =>
      Number.parseFloat(document.documentElement.style.getPropertyValue('--target')),
    );
  // 1080 px on 108 mm: fifteen millimetres are 150 px.
  await expect.poll(targetPx, { timeout: 10_000 }).toBeGreaterThanOrEqual(149);
});

test('when a visit ends at a kiosk the clipboard is empty', async () => {
  const { app, page } = await open('kiosk');
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await page.getByRole('button', { name: /直接看岗位/ }).click();
  await app.evaluate(({ clipboard }) => {
    void clipboard.writeText('990001197001010014');
  });
  expect(await copied()).toBe('990001197001010014');
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await expect.poll(copied, { timeout: 5_000 }).toBe('');
});

test('a page cannot go elsewhere, open windows, or be given permissions', async () => {
  // A camera that is there, so that it is the permission that is missing.
  const { app, page } = await open('kiosk', hubless, ['--use-fake-device-for-media-stream']);
  await page.evaluate((url) => {
    location.href = url;
  }, elsewhereUrl);
  const opened = await page.evaluate((url) => window.open(url) === null, elsewhereUrl);
  const permission = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices
      .getUserMedia({ video: true, audio: true })
      .then(() => 'granted')
      .catch((error: unknown) => (error as Error).name),
    position: await new Promise<number | string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('granted');
        },
        (error) => {
          resolve(error.code);
        },
      );
    }),
  }));
  expect(opened).toBe(true);
  expect(permission).toEqual({
    notifications: 'denied',
    camera: 'NotAllowedError',
    position: 1,
  });
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
  expect(page.url()).toBe('hall://app/index.html');
});

test('a page reaches nobody but its hub, and runs no script from a string', async () => {
  const { page } = await open('kiosk');
  const reached = await page.evaluate(async (url) => {
    const fetched = await fetch(url, { mode: 'no-cors' })
      .then(() => 'reached')
      .catch(() => 'refused');
    let evaluated = 'refused';
    const script = document.createElement('script');
    script.textContent = 'globalThis.__ran = true';
    document.body.append(script);
    if (Reflect.get(globalThis, '__ran') === true) evaluated = 'ran';
    return { fetched, evaluated };
  }, elsewhereUrl);
  expect(reached).toEqual({ fetched: 'refused', evaluated: 'refused' });
});

test('files outside the page folder are not served', async () => {
  const { page } = await open('kiosk');
  const answers = await page.evaluate(async () => {
    const paths = ['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/nothing.js'];
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await fetch(`hall://app${path}`)).status);
    return statuses;
  });
  expect(answers).toEqual([404, 404, 404]);
});

test('a document that is not one is refused, and a kiosk without a printer says that nothing was printed', async () => {
  const { page } = await open('kiosk');
  const outcome = await page.evaluate(async () => {
    const { hall } = globalThis as unknown as PageWindow;
    const forged = { kind: 'registration-slip', blocks: [{ kind: 'raw', bytes: [27, 112] }] };
    const refused = await hall['print']?.(forged).catch(() => 'refused');
    const honest = await hall['print']?.({ kind: 'test-page', blocks: [{ kind: 'rule' }] });
    return { refused, honest };
  });
  expect(outcome).toEqual({
    refused: 'refused',
    honest: { outcome: 'failed', fault: 'not_found' },
  });
});

test('a page whose process is killed is back within ten seconds, again and again', async () => {
  const { app } = await open('kiosk');
  for (let round = 0; round < 3; round += 1) {
    const startMs = performance.now();
    const before = await rendererPid(app);
    process.kill(before, 'SIGKILL');
    await expect
      .poll(() => pageState(app), { timeout: 10_000, interval: 100 })
      .toMatchObject({ shown: true });
    expect(await rendererPid(app)).not.toBe(before);
    expect(performance.now() - startMs).toBeLessThan(10_000);
  }
});

test('a page that hangs is killed and back within ten seconds', async () => {
  const { app, page } = await open('display');
  await expect.poll(() => pageState(app)).toMatchObject({ shown: true });
  const before = await rendererPid(app);
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await expect.poll(() => rendererPid(app), { timeout: 12_000, interval: 200 }).not.toBe(before);
  await expect.poll(() => pageState(app), { timeout: 5_000 }).toMatchObject({ shown: true });
});

test('a wrong code keeps the kiosk, the right one ends it', async () => {
  const { app, child } = await open('kiosk');
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  let log = '';
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const dialog = await askToLeave(app);
  await press(dialog, '11112222');
  await expect.poll(() => dialog.locator('#message').textContent()).toBe('退出码不正确');
  expect(child.exitCode).toBeNull();
  await press(dialog, EXIT_CODE);
  await ended;
  // Its own orderly end; the exit code is lost when the debugging connection goes with it.
  expect(log).toContain('shell_closed');
  expect(log).not.toContain(EXIT_CODE);
});

test('five wrong codes lock the pad, also for the right code', async () => {
  const { app, child } = await open('display');
  const dialog = await askToLeave(app);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await press(dialog, '0000');
    await expect.poll(() => dialog.locator('#dots').textContent()).toBe('');
  }
  await expect.poll(() => dialog.locator('#message').textContent()).toContain('请 1 分钟后再试');
  await press(dialog, EXIT_CODE);
  await expect.poll(() => dialog.locator('#message').textContent()).toContain('请 1 分钟后再试');
  expect(child.exitCode).toBeNull();
});

test('neither closing keys nor a closed window end a board', async () => {
  const { app } = await open('display');
  await pressKey(app, 'F4', ['alt']);
  for (const key of ['W', 'Q', 'R']) await pressKey(app, key, ['control']);
  for (const key of ['F5', 'F11', 'Escape']) await pressKey(app, key, []);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect.poll(() => pageState(app)).toMatchObject({ shown: true });
});

test('a board keeps its last data over its own restart, and refuses more than it can keep', async () => {
  const first = await open('display');
  const saved = await first.page.evaluate(async () => {
    const { hall } = globalThis as unknown as PageWindow;
    return {
      before: await hall['loadSnapshot']?.(),
      small: await hall['saveSnapshot']?.('{"seq":7,"text":"招满"}'),
      huge: await hall['saveSnapshot']?.('x'.repeat(4_000_001)),
    };
  });
  expect(saved).toEqual({
    before: null,
    small: { ok: true, value: null },
    huge: { ok: false, error: { code: 'too_large' } },
  });
  await first.stop();
  const again = await launchShell({
    app: 'display',
    config: { ...hubless, profile: 'landscape' },
    display: screen.display,
    userDataDir: first.userDataDir,
    flags: [],
  });
  atEnd.push(again.stop);
  const loaded = await again.page.evaluate(() =>
    (globalThis as unknown as PageWindow).hall['loadSnapshot']?.(),
  );
  expect(loaded).toBe('{"seq":7,"text":"招满"}');
});

test('a screen without a configuration says so', async () => {
  const { page } = await open('kiosk', null);
  const config = await page.evaluate(() =>
    (globalThis as unknown as PageWindow).hall['getConfig']?.(),
  );
  expect(config).toEqual({ ok: false, error: { code: 'config_missing' } });
});

test('a second kiosk on the same machine gives way to the first', async () => {
  const { userDataDir, child } = await open('kiosk');
  await expect(
    launchShell({
      app: 'kiosk',
      config: hubless,
      display: screen.display,
      userDataDir,
      flags: [],
    }),
  ).rejects.toThrow();
  expect(child.exitCode).toBeNull();
});

/** Through Electron: keys a test sends by the debugging protocol never reach the shell's own rule. */
function pressKey(
  app: RunningShell['app'],
  keyCode: string,
  modifiers: readonly ('alt' | 'control' | 'shift')[],
): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, press) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const key = { keyCode: press.keyCode, modifiers: [...press.modifiers] };
      contents?.sendInputEvent({ type: 'keyDown', ...key });
      contents?.sendInputEvent({ type: 'keyUp', ...key });
    },
    { keyCode, modifiers },
  );
}

async function askToLeave(app: RunningShell['app']): Promise<RunningShell['page']> {
  const opened = app.waitForEvent('window');
  await pressKey(app, 'Q', ['control', 'alt', 'shift']);
  const dialog = await opened;
  await dialog.waitForLoadState();
  return dialog;
}

async function press(dialog: RunningShell['page'], code: string): Promise<void> {
  for (const digit of code) await dialog.locator(`[data-digit="${digit}"]`).click();
  await dialog.locator('#leave').click();
}

function rendererPid(app: RunningShell['app']): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1,
  );
}

/** Asked through the main process: the test's own view of a page ends with the page's process. */
function pageState(app: RunningShell['app']): Promise<{ shown: boolean }> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading())
      return { shown: false };
    const text: unknown = await Promise.race([
      contents.executeJavaScript('document.getElementById("root").innerText.trim()'),
      new Promise((resolve) => setTimeout(resolve, 1_000, '')),
    ]);
    return { shown: typeof text === 'string' && text !== '' };
  });
}
