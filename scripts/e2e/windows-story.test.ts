// The service windows as a newcomer starts them: a key of the physical caller becomes a call that is
// read on the LED, a pulled cable is told to the manager and nothing else stops.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { goTo, openDesk } from './console-desk.ts';
import { launchChromium, startHall, temporaryFolder, type RunningHall } from './harness.ts';

let folder: { path: string; remove: () => Promise<void> };
let hall: RunningHall;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  hall = await startHall({ dataDir: folder.path, args: ['--profile', 'county'] });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(new URL('/demo/windows', hall.urls.base).href);
});

afterAll(async () => {
  await browser.close();
  await hall.stop();
  await folder.remove();
});

/** Waits until a passer-by reads this at a window. */
async function reads(window: number, text: string): Promise<void> {
  await page.locator(`#window-${window} canvas[data-text="${text}"]`).waitFor({ timeout: 20_000 });
}

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

test('a key of the physical caller calls, the LED shows it flashing, and serving and finishing follow', async () => {
  await reads(1, '暂停服务');
  await press('取一个A号');
  await press('1号窗口叫号');
  await reads(1, 'A001 请到1号窗口');
  await page.locator('#window-1 canvas[data-flashing="true"]').waitFor({ timeout: 10_000 });
  await page.waitForTimeout(1_100);
  await press('1号窗口开始');
  await reads(1, 'A001 办理中');
  await press('1号窗口办结');
  await reads(1, '空闲');
  await press('2号窗口叫号');
  await reads(2, '无人等候');
  await reads(2, '暂停服务');
});

test('digits on the pad call that number; each kind of sign shows what it can', async () => {
  for (const letter of ['B', 'C', 'C', 'D']) {
    await press(`取一个${letter}号`);
    await page.waitForTimeout(150);
  }
  for (const key of ['2', '叫号']) {
    await press(key === '叫号' ? '5号窗口叫号' : `5号窗口数字${key}`);
    await page.waitForTimeout(400);
  }
  await reads(5, 'C002');
  await press('6号窗口叫号');
  await reads(6, '1');
});

test('the manager sees every device, learns an unknown key, tests an LED, and sees a pulled cable', async () => {
  const desk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await goTo(desk, 'terminals');
  const section = desk.locator('section[aria-labelledby="window-devices"]');
  const row = (window: number) => section.locator('tbody tr').nth(window - 1);
  await row(1).getByRole('button', { name: '测试条屏' }).click();
  await row(1).getByText('条屏显示了“收到”').waitFor({ timeout: 10_000 });
  await press('4号窗口未设置的键');
  await row(4).getByText('pad 4 7e').waitFor({ timeout: 10_000 });
  expect(await seriousIn(desk)).toEqual([]);
  const cable = page.locator('#cables li', { hasText: '条屏：1、2、3、4 号窗口' });
  await cable.getByRole('button', { name: '拔掉' }).click();
  await row(2).getByText('无法连接').waitFor({ timeout: 20_000 });
  await press('取一个A号');
  await cable.getByRole('button', { name: '插回' }).click();
  await row(2).locator('td').nth(1).getByText('正常').waitFor({ timeout: 20_000 });
  await reads(1, '空闲');
  await page.waitForTimeout(1_100);
  await press('1号窗口叫号');
  await reads(1, 'A002 请到1号窗口');
}, 120_000);
