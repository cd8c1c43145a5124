// The manager's part of the queue, in real browsers against a real hub: what he sets is in force at
// once, on another page that stays open, with the next press, and in the voice he listens to.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { field, goTo, openDesk } from './console-desk.ts';
import { launchChromium } from './harness.ts';
import { openQueueHall, type QueueHall } from './queue-desk.ts';

let hall: QueueHall;
let browser: Browser;
let a: string;
let b: string;
let first: string;
let second: string;

beforeAll(async () => {
  [hall, browser] = await Promise.all([openQueueHall(), launchChromium()]);
  a = await hall.service({
    letter: 'A',
    name: { zh: '求职登记', en: 'Job seekers' },
    targetMinutes: 8,
    waitTargetMinutes: 20,
  });
  b = await hall.service({ letter: 'B', name: { zh: '用工登记', en: 'Employers' } });
  first = await hall.counter(1, [a]);
  second = await hall.counter(2, [a, b]);
  for (let n = 0; n < 3; n += 1) await hall.issue(a);
  await hall.issue(a, 'older');
  await hall.issue(b);
  await hall.press(first, 'next', 'start');
  await hall.press(second, 'next', 'start', 'complete');
  await hall.does(
    'ticket.rate',
    { which: { with: 'counter', counterId: second }, score: 5 },
    { kind: 'system' },
  );
  // Whoever is at the first window stays there for longer than eight minutes and a half of them.
  hall.pass(13);
});

afterAll(async () => {
  await browser.close();
  await hall.close();
});

async function openAt(address: string): Promise<Page> {
  const page = await openDesk(browser, {
    consoleUrl: hall.consoleUrl,
    as: 'manager',
    language: 'zh-CN',
  });
  await goTo(page, address);
  return page;
}

test('what the manager sets up is in force at once, at a page that stays open and with the next press', async () => {
  const [live, setup] = await Promise.all([openAt('queue'), openAt('queue-setup')]);
  // A number and its unit are kept on one line by a space of their own.
  const overrun = live.getByText(/^1号窗口：A004 已办 1[3-9]\s分钟，目标 8 分钟$/);
  await overrun.waitFor();
  const row = live.getByRole('row', { name: /用工登记/ });
  expect(await row.textContent()).toContain('1 / 1');

  await setup.getByLabel('1号窗口 办 B 用工登记').click();
  await setup.getByText('1号窗口 现在办 A、B').waitFor();
  await row.getByText('2 / 2').waitFor();
  // Still counted from the beginning of the service, not from the change.
  expect(await overrun.count()).toBe(1);

  await setup.getByRole('button', { name: '新增业务' }).click();
  const dialog = setup.getByRole('dialog');
  await dialog.getByLabel(/^中文名称/).fill('权益维护');
  await dialog.getByLabel(/^英文名称/).fill('Rights');
  await dialog.getByRole('button', { name: '保存' }).click();
  await live.getByRole('row', { name: /权益维护/ }).waitFor();

  await goTo(setup, 'queue-setup/rules');
  await field(setup, '普通号最多多等').fill('0');
  await setup.getByText('按正在填的规则，还没保存').waitFor();
  await setup.getByRole('button', { name: '保存' }).click();
  await setup.getByText('叫号规则已保存').waitFor();
  const older = await hall.issue(a, 'older');
  await hall.press(second, 'next');
  await live.getByText('呼叫中').waitFor();
  expect(await live.getByText(older).count()).toBe(0);
  await Promise.all([live.context().close(), setup.context().close()]);
});

test('the manager hears the hall in his browser: every sign of the number and the window', async () => {
  const page = await openAt('queue-setup/voice');
  await page.evaluate(() => {
    const sounds: number[] = [];
    (window as unknown as { sounds: number[] }).sounds = sounds;
    const { start } = AudioBufferSourceNode.prototype as unknown as {
      start: (this: AudioBufferSourceNode, when: number) => void;
    };
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0) {
      sounds.push(when);
      start.call(this, when);
    };
  });
  const hear = page.getByRole('button', { name: '试听' });
  await page.locator('button:not(:disabled)', { hasText: '试听' }).waitFor({ timeout: 60_000 });
  await hear.click();
  await page.waitForFunction(
    () => (window as unknown as { sounds: number[] }).sounds.length > 0,
    undefined,
    { timeout: 30_000 },
  );
  await page.locator('button:not([aria-busy])', { hasText: '试听' }).waitFor();
  expect(await page.getByText('没有念出来').count()).toBe(0);
  const sounds = await page.evaluate(() => (window as unknown as { sounds: number[] }).sounds);
  // 请 A 零 零 五 号，到 二 号窗口
  expect(sounds).toHaveLength(8);
  expect([...sounds].sort((one, two) => one - two)).toEqual(sounds);
  await page.context().close();
});

const dialogs = ['新增业务', '新增窗口', '停用'];

test('axe finds nothing serious in a hall with trouble, nor in the questions of the setup', async () => {
  const page = await openAt('queue');
  await page.getByText('要处理的：', { exact: false }).first().waitFor();
  const found: Record<string, string[]> = { queue: await seriousIn(page) };
  await goTo(page, 'queue-setup');
  for (const name of dialogs) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    found[name] = await seriousIn(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(Object.entries(found).filter(([, serious]) => serious.length > 0)).toEqual([]);
  expect(Object.keys(found)).toHaveLength(dialogs.length + 1);
  await page.context().close();
});
