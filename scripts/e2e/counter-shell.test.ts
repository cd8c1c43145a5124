// A kiosk that stands at a window, in a real Electron: bound to its window, pressed with a finger.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { openCounterHall, type CounterHall } from './counter-hall.ts';
import { launchShell, temporaryFolder, type RunningShell } from './harness.ts';

const atEnd: (() => Promise<unknown>)[] = [];
let hall: CounterHall;
let screen: VirtualScreen;
let shell: RunningShell;

beforeAll(async () => {
  hall = await openCounterHall();
  atEnd.push(() => hall.close());
  screen = await startXvfb({ width: 1080, height: 1920 });
  atEnd.push(() => screen.stop());
  const folder = await temporaryFolder();
  atEnd.push(folder.remove);
  shell = await launchShell({
    app: 'kiosk',
    display: screen.display,
    userDataDir: folder.path,
    flags: [],
    config: {
      hubUrl: hall.hub.url,
      deviceId: 'window-2',
      deviceToken: await hall.screenToken(1),
      mode: 'counter',
    },
  });
  atEnd.push(() => shell.stop());
});
afterAll(async () => {
  for (const end of atEnd.reverse()) await end();
});

/** What a finger needs (B-15): 44 CSS px at the very least. */
const leastTargetPx = 44;

test('a kiosk at a window calls for its window, with buttons for fingers', async () => {
  const { page } = shell;
  await page.getByRole('heading', { name: '2号窗口' }).waitFor({ timeout: 20_000 });
  const number = await hall.issue('A');
  await page.locator(`[data-ticket="${number}"]`).waitFor();
  await page.locator('[data-press="next"]').click();
  await page.locator(`[data-current="${number}"]`).waitFor();
  const heights = await page
    .locator('main button')
    .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(9);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(leastTargetPx);
  await page.locator('[data-press="start"]').waitFor();
  await expect
    .poll(
      async () => {
        await page.locator('[data-look="step"]').click();
        return page.locator('section[data-state="serving"]').count();
      },
      { timeout: 10_000 },
    )
    .toBe(1);
  expect(hall.hub.system.stores.serviceCounters.get(hall.windows[1] ?? '')?.paused).toBe(false);
});
