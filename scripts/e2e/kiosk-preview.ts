// The worker's kiosk on a hall in memory, in a real Chromium, and what a hand can do there.
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchChromium, ROOT } from './harness.ts';

const KIOSK = join(ROOT, 'apps', 'kiosk');
const PREVIEW = join(KIOSK, 'dist', 'preview');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A 21.5" glass: its longer side in millimetres and in pixels. */
const LONG_SIDE = { mm: 476.5, px: 1_920 } as const;

/** CSS pixels to a millimetre of that glass. */
export const PX_PER_MM = LONG_SIDE.px / LONG_SIDE.mm;

/** The built preview on a port of its own, and a browser to look at it. */
export interface KioskPreview {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds the preview, serves it and starts a browser. */
export async function startPreview(): Promise<KioskPreview> {
  await build({
    configFile: join(KIOSK, 'src', 'renderer', 'testing', 'vite.config.ts'),
    logLevel: 'warn',
  });
  const server = createServer((request, response) => {
    const path = join(PREVIEW, new URL(request.url ?? '/', 'http://preview').pathname);
    readFile(path).then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  return {
    browser,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview.html`,
    close: async () => {
      await browser.close();
      await stop(server);
    },
  };
}

function stop(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}

/** An event of the machine, or what a fake device says. */
export type PreviewEvent = Readonly<Record<string, unknown>>;

/** What the preview offers a test. */
export interface Preview {
  readonly runtime: { dispatch(event: PreviewEvent): void };
  readonly hub: {
    connect(connected: boolean): void;
    greet(maskedName: string): void;
    readonly tickets: { found: PreviewEvent | null };
    readonly meetings: { isAgreed: boolean };
    readonly complaints: { progress: PreviewEvent | null };
  };
  readonly devices: {
    outcome: PreviewEvent;
    printMs: number;
    tell(event: PreviewEvent): void;
  };
  reset(): void;
  closeHall(): void;
  layCard(who: string): void;
  jump(ms: number): void;
}

/** From an attract page to another page. */
export type Step = (page: Page) => Promise<void>;

/** Touches, one after the other. */
export function touch(...events: readonly PreviewEvent[]): Step {
  return (page) =>
    page.evaluate((all) => {
      const { preview } = globalThis as unknown as { preview: Preview };
      for (const event of all) preview.runtime.dispatch(event);
    }, events);
}

/** A card is laid, and the page that follows is there. */
export function lay(who: string, until: string): Step {
  return async (page) => {
    await page.evaluate((name) => {
      (globalThis as unknown as { preview: Preview }).preview.layCard(name);
    }, who);
    await page.locator(`main[data-page="${until}"]`).waitFor();
  };
}

/** One step after the other; not called `then`, or importing this module would wait for it. */
export function inTurn(...steps: readonly Step[]): Step {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

/** The page of this name is there. */
export const until =
  (name: string): Step =>
  (page) =>
    page.locator(`main[data-page="${name}"]`).waitFor();

/** Both modes, both languages, both orientations. */
export const looks = ['normal', 'elder'].flatMap((mode) =>
  ['zh-CN', 'en'].flatMap((language) =>
    [
      { width: 1080, height: 1920 },
      { width: 1920, height: 1080 },
    ].map((viewport) => ({ mode, language, viewport })),
  ),
);
/** One way to look at a page. */
export type Look = (typeof looks)[number];

/** A kiosk nobody has touched, on a glass that hangs `bottomMm` above the floor. */
export async function open(
  { browser, address }: KioskPreview,
  { look, bottomMm = 800, query = '' }: { look: Look; bottomMm?: number; query?: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: look.viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const widthMm = look.viewport.width / PX_PER_MM;
  await page.goto(`${address}?widthMm=${widthMm}&bottomMm=${bottomMm}${query}`);
  await page.locator('[data-state="live"]').waitFor();
  return page;
}

/** From wherever the page is to the one that is wanted, in the wanted look. */
export async function show(page: Page, look: Look, step: Step): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.reset();
  });
  await page.locator('[data-state="live"]').waitFor();
  await step(page);
  if (look.mode === 'elder') await touch({ type: 'toggle-elder' })(page);
  if (look.language === 'en') await touch({ type: 'toggle-language' })(page);
  await page.locator(`html[lang="${look.language}"][data-mode="${look.mode}"]`).waitFor();
  await settled(page);
}

/** Lists count their rows anew in another type size, a frame later: waits until nothing changes any more. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    let still = 0;
    let before = '';
    for (let frames = 0; still < 3 && frames < 120; frames += 1) {
      await frame();
      const now = document.body.innerHTML;
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
}
