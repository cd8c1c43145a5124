// Papers on A4 in a real browser: a fair from its announcement to its end, its directory, the day's
// workers as numbers, and an agreement with the longest text that may be saved.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostAgreementLines } from '@hall/core/domain/agreement/writing';
import { dayOf, startOfDay } from '@hall/core/basics/market-day';
import { buildApp } from '../build.ts';
import { seedAccounts } from '../seed/seed-accounts.ts';
import { hallUrls } from '../start/urls.ts';
import { field, goTo, openDesk } from './console-desk.ts';
import { launchChromium, ROOT } from './harness.ts';
import { openMatchHall, type MatchHall, type Visitor } from './match-hall.ts';
import { storyManager } from './story-hub.ts';

const postings = 45;
let hall: MatchHall;
let browser: Browser;
let page: Page;
let visitor: Visitor;
let live: string[];

beforeAll(async () => {
  await buildApp('console', console.log);
  const environment = { HALL_CONSOLE_DIR: join(ROOT, 'apps', 'console', 'dist') };
  [hall, browser] = await Promise.all([openMatchHall(environment), launchChromium()]);
  await seedAccounts(hall.story.hub.system);
  visitor = await hall.visitor('甲');
  live = [];
  for (let n = 0; n < postings; n += 1) {
    const occupationId = n % 2 === 0 ? 'general' : 'mason';
    const workAddress = n === 1 ? '测试路很长的工地'.repeat(7) : `测试路${String(n)}号`;
    live.push(await hall.live({ occupationId, workAddress, workContent: longWork }));
  }
  page = await openDesk(browser, {
    consoleUrl: hallUrls(hall.story.url).console,
    as: 'manager',
    language: 'zh-CN',
  });
  await page.evaluate(() => {
    // A dialog of the browser would wait for a person for ever.
    window.print = () => undefined;
  });
});

afterAll(async () => {
  await browser.close();
  await hall.close();
});

/** As long as a posting's text may be. */
const longWork = '搬运清理材料'.repeat(33);

/** How many pages come out of the printer; every one has to be A4. */
async function sheets(): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) =>
    match.slice(1).map((points) => Math.round(Number(points))),
  );
  // 210 by 297 mm, in points.
  expect(sizes.filter(([width, height]) => width !== 595 || height !== 842)).toEqual([]);
  return sizes.length;
}

/** Takes somebody for a job and makes the agreement of the two; what it says. */
async function agreementOf(who: Visitor, job: Parameters<MatchHall['live']>[0]): Promise<string> {
  const { workers } = await hall.story.does(storyManager, 'match.take', {
    postingId: await hall.live(job),
    workers: [{ slipCode: who.slipCode, contact: null }],
    language: 'zh-CN',
  });
  const [one] = workers;
  if (one?.outcome !== 'confirmed') throw new Error(one?.code);
  await goTo(page, 'matches');
  await page.getByRole('link', { name: `打印 ${one.matchNo} 的用工协议` }).click();
  await page.getByRole('button', { name: '生成并打印' }).click();
  await page.locator('article').waitFor();
  return printedText();
}

/** What of a paper would come out if somebody printed the page in sight. */
async function printedText(): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('article').innerText();
  await page.emulateMedia({ media: null });
  return text;
}

test('a fair is announced, gets its postings, and has a directory of all of them', async () => {
  await goTo(page, 'fairs');
  await page.getByRole('button', { name: '新建招聘会' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^名称/).fill('春季专场');
  await dialog.getByLabel(/^开始/).fill('08:00');
  await dialog.getByLabel(/^结束/).fill('10:30');
  await dialog.getByLabel(/^预计最多同时多少人/).fill('400');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: '春季专场' }).waitFor();

  await page.getByRole('checkbox').first().check();
  await page.getByLabel('展位').fill('A01');
  await page.getByRole('button', { name: '加入 1 个' }).click();
  await page.getByText('已加入 1 个岗位').waitFor();
  const [fair] = hall.story.hub.system.stores.fairs.open();
  const fairId = fair?.id ?? '';
  const postingIds = live.filter((id) => id !== fair?.stalls[0]?.postingId);
  await hall.story.does(storyManager, 'fair.place', { fairId, postingIds, stall: null });

  await page.getByRole('link', { name: '岗位名录' }).click();
  await page.locator('article td[data-column="ask"]', { hasText: 'A01' }).waitFor();
  await expect.poll(() => page.locator('article tbody tr').count()).toBe(postings);
  expect(await sheets()).toBeGreaterThan(1);
  const headings = await page
    .locator('article thead')
    .evaluateAll((heads) => heads.map((head) => getComputedStyle(head).display));
  expect(new Set(headings)).toEqual(new Set(['table-header-group']));
  const rows = await page
    .locator('article tr')
    .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
  expect(new Set(rows)).toEqual(new Set(['avoid']));
});

test('the directory of workers has numbers and no names, and is written down before it is printed', async () => {
  await goTo(page, 'candidates');
  await page.locator('article tbody tr').first().waitFor();
  await page.getByRole('button', { name: '打印' }).click();
  await expect
    .poll(() => page.getByRole('button', { name: '打印' }).getAttribute('aria-busy'))
    .toBeNull();
  const text = await printedText();
  expect(text).toContain(`${dayOf(hall.story.nowMs).slice(2).replaceAll('-', '')}-0001`);
  expect(text).not.toContain(visitor.name);
  expect(text).not.toContain(visitor.phone);
  expect(await sheets()).toBe(1);
});

test('the text of the product is one page in its usual size, whatever fits into that', async () => {
  const text = await agreementOf(await hall.visitor('乙'), {
    // Ten lines of terms beside nineteen of clauses: one more, and the paper is set smaller.
    workContent: '搬运清理材料'.repeat(13),
    meetingPoint: '一号门岗亭',
  });
  expect(text).toContain('系统自带');
  expect(await page.locator('article').getAttribute('data-size')).toBe('usual');
  expect(await sheets()).toBe(1);
});

test('the longest text and the longest job are one page, which is printed once for each press', async () => {
  const clauses = Array.from({ length: 12 }, () => '约定'.repeat(48));
  expect(mostAgreementLines).toBe(24);
  await goTo(page, 'agreement');
  await page.getByRole('button', { name: '写新版本' }).click();
  await field(page, '条款').fill(clauses.join('\n'));
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await page.getByRole('button', { name: '启用：第 1 版' }).click();
  await page.getByText('第 1 版已启用').waitFor();

  const text = await agreementOf(visitor, {
    workContent: longWork,
    workAddress: '测试路很长的工地'.repeat(7),
    meetingPoint: '一号门岗亭对面的公交站牌下'.repeat(3),
    settlement: 'on_completion',
    settlementDay: dayOf(hall.story.nowMs),
    workStartMs: hall.story.nowMs + 60 * 60_000,
    workEndMs: hall.story.nowMs + 5 * 60 * 60_000,
    welfare: { mealsPerDay: 3, lodging: true, transport: true, gear: true },
  });
  expect(text).toContain('协议文本第 1 版');
  expect(text).not.toContain(visitor.name);
  expect(await sheets()).toBe(1);
  // Done: what is left on the screen does not come out again without the ledger.
  await expect.poll(() => page.locator('article').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('article').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

test('at the end of the fair the clock takes all its postings down, and no other', async () => {
  const { stores } = hall.story.hub.system;
  const evening = startOfDay(hall.story.nowMs) + 19 * 60 * 60_000;
  const other = await hall.live({
    workStartMs: evening,
    workEndMs: evening + 3 * 60 * 60_000,
    shiftStart: '19:00',
    shiftEnd: '22:00',
    hoursPerDay: 3,
  });
  const [fair] = stores.fairs.open();
  // Whoever is signed in has long been signed out by then; the hall needs nobody.
  hall.story.pass(4.6 * 60 * 60_000);
  await expect.poll(() => stores.fairs.get(fair?.id ?? '')?.status).toBe('closed');
  expect(live.map((id) => stores.postings.get(id)?.status)).toEqual(live.map(() => 'expired'));
  expect(stores.postings.get(other)?.status).toBe('published');
});
