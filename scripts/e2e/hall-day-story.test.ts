// The end of a night in a real hall: a board and a kiosk that show the closed page open at the
// announced minute with nobody there, and close and open again while the hub is gone.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { msPerMinute } from '@hall/core/basics/market-day';
import { marketOf } from '@hall/core/testing/hall-builders';
import { seriousIn } from './axe.ts';
import { launchChromium, ROOT } from './harness.ts';
import { StoryHub, storyManager } from './story-hub.ts';

const board = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 1,
  farthestViewerM: 8,
} as const;

let story: StoryHub;
let browser: Browser;
const pages: Page[] = [];
let atBoard: Page;
let atKiosk: Page;

async function open(at: 'board' | 'kiosk'): Promise<Page> {
  const token = await story.screenToken({
    kind: at,
    name: at,
    board: at === 'board' ? board : null,
  });
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.addInitScript(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [`hall.terminal.${at}`, token] as const,
  );
  // Its clock can be moved; until then it runs as it should.
  await context.clock.install();
  const page = await context.newPage();
  await page.goto(`${story.url}/${at}/`);
  pages.push(page);
  return page;
}

const closed = { board: '[data-page="closed"]', kiosk: '[data-closed]' } as const;

beforeAll(async () => {
  const built = (app: string): string => join(ROOT, 'apps', app, 'dist', 'renderer');
  story = await StoryHub.open({
    hour: 9,
    environment: {
      HALL_BOARD_DIR: built('display'),
      HALL_KIOSK_DIR: built('kiosk'),
      HALL_VOICE_ENGINE: 'none',
    },
  });
  await story.hub.system.setMarket(marketOf({ opensAt: '09:10', closesAt: '18:00' }));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await story.close();
});

test('a closed board and kiosk open by themselves within ten seconds, a danger is above both', async () => {
  [atBoard, atKiosk] = await Promise.all([open('board'), open('kiosk')]);
  await atBoard.locator(closed.board).waitFor();
  await atKiosk.locator(closed.kiosk).waitFor();
  expect(await atBoard.locator('[data-zone="hotline"]').isVisible()).toBe(true);
  for (const page of pages) expect(await seriousIn(page, ['color-contrast-enhanced'])).toEqual([]);

  await story.does(storyManager, 'emergency.raise', { danger: 'fire' });
  for (const page of pages) await page.locator('[data-emergency="fire"]').waitFor();
  await story.does(storyManager, 'emergency.clear', {});
  for (const page of pages)
    await page.locator('[data-emergency="fire"]').waitFor({ state: 'detached' });

  // A few seconds are left to the opening; the screens hear it with the next word of the hub.
  const leftMs = 10 * msPerMinute - (story.nowMs % (60 * msPerMinute));
  story.pass(leftMs - 3_000);
  await story.away();
  await story.back();
  await atBoard.locator(closed.board).waitFor({ state: 'detached', timeout: 13_000 });
  await atKiosk.locator(closed.kiosk).waitFor({ state: 'detached', timeout: 13_000 });
  await atKiosk.getByText('找活，从这里开始').waitFor();
  await atBoard.locator('[data-hall-mode="gig"]').waitFor();
});

test('with the hub gone both close in the evening and open the next morning, and say how old that is', async () => {
  await story.away();
  const goTo = async (ms: number): Promise<void> => {
    for (const page of pages) await page.clock.fastForward(ms);
  };
  await goTo(8 * 60 * msPerMinute + 51 * msPerMinute);
  await atBoard.locator(closed.board).waitFor();
  await atBoard.getByText('09:10', { exact: true }).waitFor();
  await atBoard.getByText(/离线/).waitFor();
  await atKiosk.locator(closed.kiosk).getByText('09:10', { exact: true }).waitFor();
  await atKiosk.getByText(/开馆安排是.*收到的/).waitFor();
  await goTo(15 * 60 * msPerMinute + 10 * msPerMinute);
  await atBoard.locator(closed.board).waitFor({ state: 'detached' });
  await atKiosk.locator(closed.kiosk).waitFor({ state: 'detached' });
});
