// The night of a real Electron kiosk: it is loaded anew once, but neither while its hub is away nor
// while somebody stands before it; and started without a hub it still closes and opens by itself.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { msPerMinute } from '@hall/core/basics/market-day';
import { marketOf } from '@hall/core/testing/hall-builders';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { launchShell, temporaryFolder, type RunningShell } from './harness.ts';
import { StoryHub } from './story-hub.ts';

const hourMs = 60 * msPerMinute;
/** How often a page looks whether its time has come. */
const lookMs = 31_000;

let story: StoryHub;
let screen: VirtualScreen;
let shell: RunningShell;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  story = await StoryHub.open({ hour: 22, environment: { HALL_VOICE_ENGINE: 'none' } });
  await story.hub.system.setMarket(marketOf({ opensAt: '04:30', closesAt: '18:30' }));
  screen = await startXvfb({ width: 1080, height: 1920 });
  folder = await temporaryFolder();
  shell = await launchShell({
    app: 'kiosk',
    display: screen.display,
    userDataDir: folder.path,
    flags: [],
    config: {
      hubUrl: story.url,
      deviceId: 'kiosk',
      deviceToken: await story.screenToken({ kind: 'kiosk', name: '自助机' }),
    },
  });
  // The screen's own clock is right, as a screen's is that was started without its hub.
  await shell.page.context().clock.install({ time: story.nowMs });
  await shell.page.reload();
});
afterAll(async () => {
  await shell.stop();
  await screen.stop();
  await folder.remove();
  await story.close();
});

const closed = (page: Page) => page.locator('[data-closed]');
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in globalThis);

/** The clocks of the hub and of the screen go on together. */
async function pass(ms: number): Promise<void> {
  story.pass(ms);
  await shell.page.clock.fastForward(ms);
}

/** The screen is live, rests, and has looked again and again whether its time has come. */
async function looksTwice(page: Page): Promise<void> {
  for (let n = 0; n < 2; n += 1) await pass(lookMs);
  await closed(page).or(page.locator('main')).first().waitFor();
}

test('a kiosk is loaded anew at night, once it has its hub and nobody is at it', async () => {
  const { page } = shell;
  await closed(page).waitFor();
  await page.locator('[data-state="live"]').waitFor();
  await page.evaluate(() => {
    Object.assign(globalThis, { marked: true });
  });

  // Three o'clock comes while the hub is away: every screen's own minute has been.
  await story.away();
  await page.locator('[data-state="lost"]').waitFor();
  await pass(5 * hourMs + 5 * msPerMinute);
  await looksTwice(page);
  expect(await isMarked(page)).toBe(true);
  await page.getByText(/开馆安排是.*收到的/).waitFor();

  // The hub is back, and somebody reads what he is entitled to.
  await page.getByRole('button', { name: '看政策和维权' }).click();
  await closed(page).waitFor({ state: 'detached' });
  await story.back();
  await page.locator('[data-state="live"]').waitFor();
  await pass(lookMs);
  expect(await isMarked(page)).toBe(true);

  // He has gone: the page rests, and is another one.
  await expect
    .poll(
      async () => {
        await pass(lookMs);
        return isMarked(page).catch(() => true);
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(false);
  await closed(page).waitFor();
});

test('one that is started without its hub knows the night, and opens in the morning by itself', async () => {
  const { page } = shell;
  await page.locator('[data-state="live"]').waitFor();
  await story.away();
  await page.reload();
  await closed(page).getByText('04:30').waitFor();
  await page.getByText(/开馆安排是.*收到的/).waitFor();
  await pass(1.5 * hourMs);
  await closed(page).waitFor({ state: 'detached' });
  await pass(14 * hourMs);
  await closed(page).waitFor();
});
