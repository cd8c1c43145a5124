// Every page of the worker's kiosk in a real Chromium, in both modes, languages and orientations:
// axe finds nothing serious, type and targets are as large as they must be, nothing is cut off.
import { AxeBuilder } from '@axe-core/playwright';
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, ROOT } from './harness.ts';

const KIOSK = join(ROOT, 'apps', 'kiosk');
const PREVIEW = join(KIOSK, 'dist', 'preview');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** 21.5" portrait, as the kiosk's own default. */
const PX_PER_MM = 4.03;
const GLYPH_SHARE = 0.92;

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  await build({
    configFile: join(KIOSK, 'src', 'renderer', 'testing', 'vite.config.ts'),
    logLevel: 'warn',
  });
  server = createServer((request, response) => {
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
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview.html`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

type PreviewEvent = Readonly<Record<string, unknown>>;

interface Preview {
  readonly runtime: { dispatch(event: PreviewEvent): void };
  readonly hub: { connect(connected: boolean): void };
  readonly devices: {
    outcome: PreviewEvent;
    printMs: number;
    tell(event: PreviewEvent): void;
  };
  reset(): void;
  layCard(who: string): void;
  jump(ms: number): void;
}

type Step = (page: Page) => Promise<void>;

/** Touches, one after the other. */
function touch(...events: readonly PreviewEvent[]): Step {
  return (page) =>
    page.evaluate((all) => {
      const { preview } = globalThis as unknown as { preview: Preview };
      for (const event of all) preview.runtime.dispatch(event);
    }, events);
}

/** A card is laid, and the page that follows is there. */
function lay(who: string, until: string): Step {
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

function then(...steps: readonly Step[]): Step {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

const until =
  (name: string): Step =>
  (page) =>
    page.locator(`main[data-page="${name}"]`).waitFor();

const shown = { purpose: 'registration', version: '2026-01', hash: '0'.repeat(64) };
const start = (way: string): Step => touch({ type: 'start', with: way });
const digits = (text: string): Step =>
  touch(...Array.from(text, (digit) => ({ type: 'digit', digit })));
const consent = lay('unknown', 'consent');
const extras = then(consent, touch({ type: 'agree', shown }));
const phone = then(extras, touch({ type: 'extras-done', shown: [] }), digits('19900008000'));
const occupations = then(
  phone,
  touch(
    { type: 'confirm-digits' },
    { type: 'toggle-occupation', occupationId: 'cleaner' },
    { type: 'toggle-occupation', occupationId: 'mason' },
  ),
);
const when = then(occupations, touch({ type: 'occupations-done' }));
const part = then(when, touch({ type: 'choose-when', when: 'today' }));
const pay = then(part, touch({ type: 'choose-part', part: 'any' }));
const training = then(pay, touch({ type: 'pay-done', skip: false }));
const sent = then(training, touch({ type: 'choose-training', wish: true }));
const posting = then(
  start('browse'),
  touch({ type: 'open-posting', postingId: '00000000-0000-4000-8000-010000000000' }),
);
const mine = then(start('mine'), lay('known', 'mine'));
const byPhone = then(
  start('phone'),
  touch({ type: 'agree', shown }, { type: 'extras-done', shown: [] }),
);

const pages: Readonly<Record<string, Step>> = {
  attract: () => Promise.resolve(),
  consent,
  extras,
  'full text': then(consent, touch({ type: 'show-full', purpose: 'registration' })),
  'lay the card': then(
    start('card'),
    touch({ type: 'agree', shown }, { type: 'extras-done', shown: [] }),
  ),
  phone,
  age: then(byPhone, digits('19900008000'), touch({ type: 'confirm-digits' })),
  occupations,
  when,
  part,
  pay,
  training,
  printing: then(prints({ outcome: 'confirmed' }, 60_000), lay('known', 'printing')),
  slip: then(sent, until('slip')),
  'slip failed': then(
    printerOutOfPaper,
    prints({ outcome: 'failed', fault: 'paper_out' }, 0),
    sent,
    until('slip'),
  ),
  'slip unknown': then(prints({ outcome: 'unknown', fault: 'no_answer' }, 0), sent, until('slip')),
  'under age': lay('child', 'under-age'),
  'kinds of work': start('browse'),
  postings: then(start('browse'), touch({ type: 'filter', occupationId: 'all' })),
  posting,
  report: then(posting, touch({ type: 'report-posting' })),
  reported: then(
    posting,
    touch({ type: 'report-posting' }, { type: 'choose-reason', reason: 'wage' }),
    until('reported'),
  ),
  guides: start('guides'),
  guide: then(
    start('guides'),
    touch({ type: 'open-guide', contentId: '00000000-0000-4000-8000-020000000001' }),
  ),
  'my information, entering': start('mine'),
  code: then(start('reprint'), digits('40')),
  'my information': mine,
  withdraw: then(mine, touch({ type: 'see-consents' })),
  'really delete': then(mine, touch({ type: 'ask', of: 'delete' })),
  deleted: then(mine, touch({ type: 'ask', of: 'delete' }, { type: 'confirm' }), until('gone')),
  'staff are coming': touch({ type: 'call-help' }),
  'read aloud': touch({ type: 'read-aloud' }),
  'hub gone': hubGone,
  'no registering without the hub': then(hubGone, start('phone'), until('trouble')),
};

const looks = ['normal', 'elder'].flatMap((mode) =>
  ['zh-CN', 'en'].flatMap((language) =>
    [
      { width: 1080, height: 1920 },
      { width: 1920, height: 1080 },
    ].map((viewport) => ({ mode, language, viewport })),
  ),
);
type Look = (typeof looks)[number];

async function open(look: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: look.viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}?pxPerMm=${PX_PER_MM}`);
  await page.locator('[data-state="live"]').waitFor();
  return page;
}

/** From wherever the page is to the one that is wanted, in the wanted look. */
async function show(page: Page, look: Look, step: Step): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.reset();
  });
  await page.locator('[data-state="live"]').waitFor();
  await step(page);
  if (look.mode === 'elder') await touch({ type: 'toggle-elder' })(page);
  if (look.language === 'en') await touch({ type: 'toggle-language' })(page);
  await page.locator(`html[lang="${look.language}"][data-mode="${look.mode}"]`).waitFor();
}

/** What axe calls serious or critical, in a line each. */
async function seriousIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // One frame only: the extra page of the newer mode triples the time.
    .setLegacyMode()
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Text that is too small, targets that are too small, words that are cut off. */
function tooSmallIn(page: Page, mode: string): Promise<string[]> {
  const leastTextPx = ((mode === 'elder' ? 7.3 : 4) * PX_PER_MM) / GLYPH_SHARE;
  return page.evaluate(
    ({ leastText, leastTarget }) => {
      const found: string[] = [];
      const isShown = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1;
      };
      const name = (element: Element): string => element.textContent.trim().slice(0, 24);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.textContent?.trim() === '' || !isShown(parent)) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size + 0.5 < leastText) found.push(`text ${size}px: ${name(parent)}`);
      }
      for (const button of document.querySelectorAll('button')) {
        if (!isShown(button)) continue;
        const box = button.getBoundingClientRect();
        if (Math.min(box.width, box.height) + 0.5 < leastTarget)
          found.push(`target ${box.width}×${box.height}: ${name(button)}`);
        if (button.scrollWidth > button.clientWidth + 2) found.push(`cut off: ${name(button)}`);
      }
      const main = document.querySelector('main');
      if (main !== null && main.scrollHeight > main.clientHeight + 2)
        found.push('something lies below the lower edge');
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth + 1) found.push('the page is wider than the screen');
      if (root.scrollHeight > root.clientHeight + 1)
        found.push('the page is taller than the screen');
      return found;
    },
    { leastText: leastTextPx, leastTarget: 15 * PX_PER_MM },
  );
}

for (const look of looks) {
  const { mode, language, viewport } = look;
  const shape = viewport.width < viewport.height ? 'portrait' : 'landscape';
  test(`every kiosk page is accessible: ${mode}, ${language}, ${shape}`, async () => {
    const wrong: string[] = [];
    const page = await open(look);
    for (const [name, step] of Object.entries(pages)) {
      await show(page, look, step);
      // Roles, names and colours are the same lying down; sizes and places are not.
      const serious = shape === 'portrait' ? await seriousIn(page) : [];
      const faults = [...serious, ...(await tooSmallIn(page, mode))];
      wrong.push(...faults.map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  }, 240_000);
}

test('after a quiet minute nothing of a person is left in a real browser', async () => {
  const page = await open(looks[0] as Look);
  await then(sent, until('slip'))(page);
  await page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.jump(61_000);
  });
  await until('attract')(page);
  const kept = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(history.state),
      location.href,
    ].join('\n'),
  );
  for (const secret of [
    '李',
    '990001198506151220',
    '19900008000',
    '8000',
    '0137',
    '406172',
    '406 172',
  ])
    expect(kept).not.toContain(secret);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  await page.context().close();
});
