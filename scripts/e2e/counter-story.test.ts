// The desk at a window, in a real browser at /counter: people at two windows at once, every press of
// E-04, and the hub that goes away at the end.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { openCounterHall, type CounterHall, type Letter } from './counter-hall.ts';
import { launchChromium } from './harness.ts';

let hall: CounterHall;
let browser: Browser;
/** The first window, where somebody signed in; the second and third, which have screens of their own. */
let first: Page;
let second: Page;
let third: Page;

beforeAll(async () => {
  [hall, browser] = await Promise.all([openCounterHall(), launchChromium()]);
  [first, second, third] = await Promise.all([
    hall.sitDown(browser, 0),
    hall.screen(browser, 1),
    hall.screen(browser, 2),
  ]);
});
afterAll(async () => {
  await browser.close();
  await hall.close();
});

const press = (page: Page, name: string) => page.locator(`[data-press="${name}"]`).first();
const current = (page: Page): Promise<string | null> =>
  page.locator('[data-current]').getAttribute('data-current', { timeout: 10_000 });
const stands = (page: Page, state: string): Promise<void> =>
  page.locator(`section[data-state="${state}"]`).waitFor({ timeout: 10_000 });
const hintOf = (page: Page, name: string): Promise<string> =>
  press(page, name).locator('[data-tone]').innerText();
const rows = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('[data-ticket]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-ticket')));

/** What the desk will show in a moment, also on a slow machine. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** Somebody presses the key of a press until the desk shows its effect. */
async function byKey(page: Page, key: string, state: string): Promise<void> {
  await page.keyboard.press(key);
  await stands(page, state);
}

/** A number is drawn, and the window sees it. */
async function issue(page: Page, letter: Letter = 'A'): Promise<string> {
  const number = await hall.issue(letter);
  await page.locator(`[data-ticket="${number}"]`).waitFor();
  return number;
}

test('two windows that press at the same instant call two people, and see who is left', async () => {
  for (let n = 0; n < 4; n += 1) await hall.issue('A');
  const both = [first, second];
  for (const page of both) {
    await soon(() => rows(page)).toEqual(['A001', 'A002', 'A003', 'A004']);
  }
  for (let round = 0; round < 2; round += 1) {
    await Promise.all(both.map((page) => page.keyboard.press('1')));
    await Promise.all(both.map((page) => stands(page, 'called')));
    const called = await Promise.all(both.map(current));
    expect(called.sort()).toEqual(round === 0 ? ['A001', 'A002'] : ['A003', 'A004']);
    for (const page of both) {
      await byKey(page, '2', 'serving');
      await byKey(page, '3', 'idle');
    }
  }
  await soon(() => rows(first)).toEqual([]);
  expect(await hintOf(first, 'next')).toContain('没有人等候');
});

test('a repetition waits and ends after three; nobody is missed before a minute', async () => {
  await issue(first, 'A');
  await byKey(first, '1', 'called');
  expect(await hintOf(first, 'recall')).toMatch(/[5-8] 秒后可按/);
  for (const hint of [/秒后可按/, /秒后可按/, /3 次已用完/]) {
    hall.pass(9_000);
    // The next word of the hall brings its time.
    await issue(first, 'B');
    await soon(() => hintOf(first, 'recall')).toMatch(/还可 \d 次/);
    await first.keyboard.press('4');
    await soon(() => hintOf(first, 'recall')).toMatch(hint);
  }
  expect(await hintOf(first, 'miss')).toMatch(/\d+ 秒后可按/);
  hall.pass(60_000);
  await issue(first, 'B');
  await soon(() => hintOf(first, 'miss')).toBe('没有人来');
  await byKey(first, '5', 'idle');
  await first.getByRole('tab', { name: /过号/ }).click();
  await first.getByRole('button', { name: '重排 A005' }).click();
  await first.getByRole('tab', { name: /等候/ }).click();
  await first.locator('[data-ticket="A005"]', { hasText: '重排' }).waitFor();
  // Behind the next three of his line (E-08), where there is nobody: behind all who are here.
  expect(await rows(first)).toEqual(['B001', 'B002', 'B003', 'B004', 'A005']);
});

test('a press is taken back, somebody is put aside and taken up, and sent to another window', async () => {
  const before = await rows(first);
  await byKey(first, '1', 'called');
  const number = await current(first);
  expect(await hintOf(first, 'undo')).toMatch(/\d+ 秒内/);
  await byKey(first, '0', 'idle');
  await soon(() => rows(first)).toEqual(before);

  await byKey(first, '1', 'called');
  expect(await current(first)).toBe(number);
  await byKey(first, '2', 'serving');
  await byKey(first, '6', 'idle');
  await first.getByRole('tab', { name: /挂起/ }).click();
  await first.getByRole('button', { name: `继续办理 ${number ?? ''}` }).click();
  await stands(first, 'serving');

  await first.keyboard.press('7');
  await first
    .getByRole('dialog')
    .getByRole('button', { name: /2号窗口/ })
    .click();
  await stands(first, 'idle');
  await first.getByRole('tab', { name: /等候/ }).click();
  await second.locator(`[data-ticket="${number ?? ''}"]`, { hasText: '本窗口' }).waitFor();
  expect(await rows(first)).not.toContain(number);
});

test('a number is called out of turn, and only with a reason', async () => {
  await issue(third, 'C');
  const chosen = await issue(third, 'C');
  await third.keyboard.press('8');
  await third.keyboard.type(chosen.toLowerCase());
  await third.keyboard.press('Enter');
  const dialog = third.getByRole('dialog');
  expect(await dialog.getByRole('status').innerText()).toBe('请选一个原因');
  await dialog.getByRole('radio', { name: '补交材料' }).check();
  await third.keyboard.press('Enter');
  await stands(third, 'called');
  expect(await current(third)).toBe(chosen);
  // The keys belong to the desk again.
  await byKey(third, '2', 'serving');
  await byKey(third, '3', 'idle');
});

test('a screen that is bound to another window goes there by itself', async () => {
  const records = hall.hub.system.stores.terminals.all();
  const [screen] = records.filter(({ counterId }) => counterId === hall.windows[1]);
  const place = { name: '窗口屏', board: null, counterId: hall.windows[0] ?? null, zone: null };
  const terminalId = screen?.id ?? '';
  await second.getByRole('heading', { name: '2号窗口' }).waitFor();
  await hall.does('manager', 'terminal.configure', { terminalId, ...place });
  await second.getByRole('heading', { name: '1号窗口' }).waitFor();
});

test('a window that a colleague is using is asked about before it is taken', async () => {
  await byKey(first, '1', 'called');
  await first.getByRole('button', { name: '换窗口' }).click();
  await first.locator('main li button').first().click();
  await first.getByRole('alert').waitFor();
  await first.getByRole('button', { name: '就用这个窗口' }).click();
  await stands(first, 'called');
  await first.reload();
  await stands(first, 'called');
});

test('axe finds nothing serious at the counter, in either language', async () => {
  const found: Record<string, string[]> = {};
  for (const language of ['中文', 'English']) {
    found[`desk before ${language}`] = await seriousIn(first);
    await first.keyboard.press('7');
    await first.getByRole('dialog').waitFor();
    found[`transfer before ${language}`] = await seriousIn(first);
    await first.keyboard.press('Escape');
    await third.keyboard.press('8');
    await third.getByRole('dialog').waitFor();
    found[`chosen before ${language}`] = await seriousIn(third);
    await third.keyboard.press('Escape');
    for (const page of [first, third]) await page.locator('header button[lang]').click();
  }
  await first.getByRole('button', { name: '换窗口' }).click();
  await first.locator('main li button').first().waitFor();
  found['choice'] = await seriousIn(first);
  expect(Object.entries(found).filter(([, serious]) => serious.length > 0)).toEqual([]);
});

test('while the hub is away nothing can be pressed and every button says why', async () => {
  await hall.away();
  await soon(() => hintOf(third, 'pause')).toContain('与大厅断开');
  expect(await press(third, 'next').getAttribute('aria-disabled')).toBe('true');
  await third.getByText(/^与大厅断开（\d\d:\d\d 起）/).waitFor();
});
