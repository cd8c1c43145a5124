// A danger in a hall with real browsers: one command covers every public screen within a second, over
// whatever is on it, in type for the far end of the hall; a hub that restarts brings it back.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marketOf } from '@hall/core/testing/hall-builders';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { seriousIn } from './axe.ts';
import { launchChromium, ROOT } from './harness.ts';
import { StoryHub, storyManager } from './story-hub.ts';

const shape = (
  layout: BoardProfile['layout'],
  widthPx: number,
  heightPx: number,
): BoardProfile => ({
  layout,
  widthPx,
  heightPx,
  pixelPitchMm: 1,
  farthestViewerM: 8,
});
const screens = {
  landscape: { at: 'board', board: shape('landscape', 1920, 1080) },
  portrait: { at: 'board', board: shape('portrait', 1080, 1920) },
  strip: { at: 'board', board: shape('strip', 1920, 192) },
  kiosk: { at: 'kiosk', board: null },
  booth: { at: 'booth', board: null },
} as const;

let story: StoryHub;
let browser: Browser;
const pages = new Map<string, Page>();

async function open(name: keyof typeof screens): Promise<void> {
  const { at, board } = screens[name];
  const token = await story.screenToken({ kind: at, name, board });
  const viewport = { width: board?.widthPx ?? 1080, height: board?.heightPx ?? 1920 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await context.addInitScript(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [`hall.terminal.${at}`, token] as const,
  );
  const page = await context.newPage();
  await page.goto(`${story.url}/${at}/`);
  pages.set(name, page);
}

beforeAll(async () => {
  const built = (app: string): string => join(ROOT, 'apps', app, 'dist', 'renderer');
  story = await StoryHub.open({
    hour: 9,
    environment: { HALL_BOARD_DIR: built('display'), HALL_KIOSK_DIR: built('kiosk') },
  });
  await story.hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  browser = await launchChromium();
  for (const name of Object.keys(screens) as (keyof typeof screens)[]) await open(name);
  for (const name of ['kiosk', 'booth'])
    await pages.get(name)?.locator('[data-state="live"]').waitFor();
  for (const name of ['landscape', 'portrait', 'strip'])
    await pages.get(name)?.locator('[data-zone]').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await story.close();
});

const covers = (danger: string, options: { timeout?: number; state?: 'detached' } = {}) =>
  Promise.all(
    [...pages.values()].map((page) =>
      page.locator(`[data-emergency="${danger}"]`).waitFor(options),
    ),
  );

test('one command covers every public screen, and what is below cannot be touched', async () => {
  await pages.get('kiosk')?.locator('main[data-page="attract"]').waitFor();
  await story.does(storyManager, 'emergency.raise', { danger: 'fire' });
  await covers('fire', { timeout: 5_000 });
  for (const [name, page] of pages) {
    const first = page.locator('button:visible').first();
    if ((await first.count()) === 0) continue;
    const isCovered = await first.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit?.closest('[data-emergency]') !== null;
    });
    expect(isCovered, name).toBe(true);
  }
});

test('everything of it is on the glass, and its colours can be read by anybody', async () => {
  for (const danger of ['fire', 'evacuation', 'weather', 'power'] as const) {
    await story.does(storyManager, 'emergency.raise', { danger });
    await covers(danger);
    for (const [name, page] of pages) {
      const cutOff = await page.locator('[data-emergency]').evaluate((cover) =>
        [...cover.querySelectorAll('h1, p, span, strong')]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .some(
            ({ left, top, right, bottom }) =>
              left < 0 || top < 0 || right > innerWidth || bottom > innerHeight,
          ),
      );
      expect(cutOff, `${name} ${danger}`).toBe(false);
    }
  }
  for (const page of pages.values())
    expect(await seriousIn(page, ['color-contrast-enhanced'])).toEqual([]);
});

test('a hub that restarts in the middle of it leaves it on the screens, and the all-clear takes it away', async () => {
  await story.away();
  expect(await pages.get('landscape')?.locator('[data-emergency="power"]').count()).toBe(1);
  await story.back();
  await covers('power');
  await story.does(storyManager, 'emergency.clear', {});
  await covers('power', { state: 'detached', timeout: 20_000 });
  await pages.get('kiosk')?.getByRole('button', { name: 'English' }).click();
});
