// The worker's kiosk on a hall in memory, in a real Chromium: how to get to each of its pages.
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
  readonly hub: { connect(connected: boolean): void; greet(maskedName: string): void };
  readonly devices: {
    outcome: PreviewEvent;
    printMs: number;
    tell(event: PreviewEvent): void;
  };
  reset(): void;
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

function prints(outcome: PreviewEvent, printMs: number): Step {
  return (page) =>
    page.evaluate(
      ([says, takesMs]) => {
        const { devices } = (globalThis as unknown as { preview: Preview }).preview;
        devices.outcome = says;
        devices.printMs = takesMs;
      },
      [outcome, printMs] as const,
    );
}

function hubGone(page: Page): Promise<void> {
  return page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.hub.connect(false);
  });
}

function printerOutOfPaper(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { devices } = (globalThis as unknown as { preview: Preview }).preview;
    devices.tell({
      type: 'status',
      device: 'printer',
      status: { state: 'needs_help', fault: 'paper_out' },
    });
  });
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

const shown = { purpose: 'registration', version: '2026-01', hash: '0'.repeat(64) };
const start = (way: string): Step => touch({ type: 'start', with: way });
const digits = (text: string): Step =>
  touch(...Array.from(text, (digit) => ({ type: 'digit', digit })));
const consent = lay('unknown', 'consent');
const extras = inTurn(consent, touch({ type: 'agree', shown }));
const phone = inTurn(extras, touch({ type: 'extras-done', shown: [] }), digits('19900008000'));
const occupations = inTurn(
  phone,
  touch(
    { type: 'confirm-digits' },
    { type: 'toggle-occupation', occupationId: 'cleaner' },
    { type: 'toggle-occupation', occupationId: 'mason' },
  ),
);
const when = inTurn(occupations, touch({ type: 'occupations-done' }));
const part = inTurn(when, touch({ type: 'choose-when', when: 'today' }));
const pay = inTurn(part, touch({ type: 'choose-part', part: 'any' }));
const training = inTurn(pay, touch({ type: 'pay-done', skip: false }));
/** A registration up to its last answer. */
export const sent = inTurn(training, touch({ type: 'choose-training', wish: true }));
const posting = inTurn(
  start('browse'),
  touch({ type: 'open-posting', postingId: '00000000-0000-4000-8000-010000000000' }),
);
const mine = inTurn(start('mine'), lay('known', 'mine'));
const byPhone = inTurn(
  start('phone'),
  touch({ type: 'agree', shown }, { type: 'extras-done', shown: [] }),
);

/** Every page of the kiosk and how it is reached. */
export const pages: Readonly<Record<string, Step>> = {
  attract: () => Promise.resolve(),
  consent,
  extras,
  'full text': inTurn(consent, touch({ type: 'show-full', purpose: 'registration' })),
  'lay the card': inTurn(
    start('card'),
    touch({ type: 'agree', shown }, { type: 'extras-done', shown: [] }),
  ),
  phone,
  age: inTurn(byPhone, digits('19900008000'), touch({ type: 'confirm-digits' })),
  occupations,
  when,
  part,
  pay,
  training,
  printing: inTurn(prints({ outcome: 'confirmed' }, 60_000), lay('known', 'printing')),
  slip: inTurn(sent, until('slip')),
  'slip failed': inTurn(
    printerOutOfPaper,
    prints({ outcome: 'failed', fault: 'paper_out' }, 0),
    sent,
    until('slip'),
  ),
  'slip unknown': inTurn(
    prints({ outcome: 'unknown', fault: 'no_answer' }, 0),
    sent,
    until('slip'),
  ),
  'under age': lay('child', 'under-age'),
  'kinds of work': start('browse'),
  postings: inTurn(start('browse'), touch({ type: 'filter', occupationId: 'all' })),
  'find by number': inTurn(start('browse'), touch({ type: 'find', by: 'number' }), digits('0042')),
  'find, nothing there': inTurn(
    start('browse'),
    touch({ type: 'find', by: 'number' }),
    digits('9999'),
  ),
  'find by letters': inTurn(
    start('browse'),
    touch({ type: 'find', by: 'letters' }, { type: 'letter', letter: 'c' }),
  ),
  posting,
  report: inTurn(posting, touch({ type: 'report-posting' })),
  reported: inTurn(
    posting,
    touch({ type: 'report-posting' }, { type: 'choose-reason', reason: 'wage' }),
    until('reported'),
  ),
  guides: start('guides'),
  guide: inTurn(
    start('guides'),
    touch({ type: 'open-guide', contentId: '00000000-0000-4000-8000-020000000001' }),
  ),
  'my information, entering': start('mine'),
  code: inTurn(start('reprint'), digits('40')),
  'my information': mine,
  withdraw: inTurn(mine, touch({ type: 'see-consents' })),
  'really delete': inTurn(mine, touch({ type: 'ask', of: 'delete' })),
  deleted: inTurn(mine, touch({ type: 'ask', of: 'delete' }, { type: 'confirm' }), until('gone')),
  'staff are coming': touch({ type: 'call-help' }),
  'read aloud': touch({ type: 'read-aloud' }),
  'hub gone': hubGone,
  'no registering without the hub': inTurn(hubGone, start('phone'), until('trouble')),
};

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
}
