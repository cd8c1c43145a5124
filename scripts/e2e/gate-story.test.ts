// The entrance as a newcomer starts it: whoever walks through a simulated lane is counted on the console,
// and the contact of the fire alarm panel opens every lane and covers every screen until it is reset.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { goTo, openDesk } from './console-desk.ts';
import { launchChromium, startHall, temporaryFolder, type RunningHall } from './harness.ts';

let folder: { path: string; remove: () => Promise<void> };
let hall: RunningHall;
let browser: Browser;
let street: Page;
let desk: Page;
let board: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  hall = await startHall({ dataDir: folder.path, args: ['--profile', 'station'] });
  browser = await launchChromium();
  street = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  board = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await street.goto(new URL('/demo/entrance', hall.urls.base).href);
  await board.goto(hall.urls.board);
  await board.locator('[data-zone]').first().waitFor();
  desk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await goTo(desk, 'gates');
});

afterAll(async () => {
  await browser.close();
  await hall.stop();
  await folder.remove();
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Waits for a figure of the console under this name. */
async function figure(name: string, value: string): Promise<void> {
  const card = desk.locator('dl > div', { has: desk.locator('dt', { hasText: name }) }).first();
  await card.locator('dd', { hasText: new RegExp(`^\\D*${value}\\D`) }).waitFor();
}

/** Waits until this many lanes stand open at the simulator. */
async function openLanes(count: number): Promise<void> {
  await expect
    .poll(() => street.locator('.lane[data-open="true"]').count(), { timeout: 10_000 })
    .toBe(count);
}

test('whoever walks through a lane is counted where the manager looks', async () => {
  // The hall is open and free: the relays hold every lane open.
  await openLanes(3);
  await press(street, '1号通道走进去');
  await figure('今日进场', '1');
  await press(street, '2号通道走进去');
  await figure('场内', '2');
  await press(street, '无障碍通道走出来');
  await figure('今日出场', '1');
  await figure('场内', '1');
  const counted = street.locator('#lane-3 .tally tbody tr').nth(1);
  await expect.poll(() => counted.innerText()).toMatch(/系统计到\s+0\s+1/);
  expect(await seriousIn(street)).toEqual([]);
});

test('somebody pushes through a lane that is shut: he is counted, and the manager reads of it', async () => {
  await press(desk, '通行设置');
  await desk.getByRole('radio', { name: /^逐人通行(?!，)/ }).check();
  await press(desk, '保存');
  await openLanes(0);
  await press(street, '无障碍通道走进去');
  await street.getByText('闸门关着，过不去').waitFor();
  await press(desk, '无障碍通道：放一人进');
  await openLanes(1);
  await press(street, '无障碍通道走进去');
  await figure('场内', '2');
  await openLanes(0);
  await press(street, '2号通道硬闯进去');
  await desk.getByText('闯入：没有开门，有人进去了').first().waitFor();
  await figure('场内', '3');
});

test('the fire contact opens every lane and covers the boards, and nobody clears it while it is on', async () => {
  await press(street, '消防触点动作');
  await openLanes(3);
  await board.locator('[data-emergency="fire"]').waitFor();
  // The alarm says it at once, the journal a moment later: each has to.
  const told = '1号通道：消防报警触点动作，通道已打开';
  await desk.getByRole('alert').getByText(told).waitFor();
  await desk.getByRole('cell', { name: told }).waitFor();
  expect(await seriousIn(desk)).toEqual([]);
  await press(desk, '解除紧急通知');
  await desk.getByText(/^消防报警触点还没有复位/).waitFor();
  await openLanes(3);
  await press(street, '消防触点复位');
  // The contact is read some times a second; until then clearing is refused as before.
  await expect
    .poll(
      async () => {
        const clear = desk.getByRole('button', { name: '解除紧急通知' });
        if (await clear.isVisible()) await clear.click();
        return street.locator('.lane[data-open="true"]').count();
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  await board.locator('[data-emergency]').waitFor({ state: 'detached' });
});
