// Every page of the desk in both languages, judged by axe: nothing serious. And the one that is printed.
import { shortNo } from '@hall/core/domain/posting/short-no';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { boardRecords, deskLanguages, goTo, openDesk } from './console-desk.ts';
import { launchChromium, startHall, temporaryFolder, type RunningHall } from './harness.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let hall: RunningHall;
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder();
  hall = await startHall({ dataDir: folder.path, args: ['--profile', 'station'] });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await hall.stop();
  await folder.remove();
});

const addresses = [
  'today',
  'postings',
  'postings/new',
  'postings/again',
  'postings/past',
  'review',
  'reported',
  'notice-sheet',
  'fairs',
  'employers',
  'employers/new',
  'gangmasters',
  'gangmasters/print',
  'stands',
  'stands/plan',
  'stands/rules',
  'bays',
  'bays/setup',
  'workers',
  'workers/new',
  'matches',
  'matches/new',
  'assist',
  'assist/cases',
  'campaigns',
  'rights',
  'rights/new',
  'follow-up',
  'candidates',
  'gates',
  'queue',
  'queue-setup',
  'queue-setup/rules',
  'queue-setup/voice',
  'queue-report',
  'hall-day',
  'counter',
  'content',
  'content/new',
  'content/notice',
  'content/playlists',
  'terminals',
  'accounts',
  'lexicon',
  'agreement',
  'settings',
  'ledger',
  'me',
];

/** Lists whose first entry is opened and judged as well. */
const opened: Readonly<Record<string, string>> = {
  postings: 'tbody a',
  review: 'main ul a',
  campaigns: 'tbody a',
  employers: 'tbody a',
  content: 'tbody a',
  'assist/cases': 'tbody a',
  fairs: 'tbody a',
};

test.each(deskLanguages)(
  'axe finds nothing serious on any page of the desk in %s',
  { timeout: 240_000 },
  async (language) => {
    const found: Record<string, string[]> = {};
    const stranger = await browser.newContext({ locale: language });
    const signIn = await stranger.newPage();
    await signIn.goto(hall.urls.console);
    await signIn.locator('form').waitFor();
    found['sign-in'] = await seriousIn(signIn);
    await stranger.close();

    const page = await openDesk(browser, {
      consoleUrl: hall.urls.console,
      as: 'manager',
      language,
    });
    for (const address of addresses) {
      await goTo(page, address);
      found[address] = await seriousIn(page);
      const first = page.locator(opened[address] ?? 'nothing').first();
      if ((await first.count()) === 0) continue;
      await first.click();
      await page.locator('main h1').waitFor();
      found[`${address} opened`] = await seriousIn(page);
    }
    expect(Object.entries(found).filter(([, serious]) => serious.length > 0)).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(addresses.length);
    await page.context().close();
  },
);

test('the sheet for the notice board says what every board says at that moment, on A4', async () => {
  const page = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'en',
  });
  await goTo(page, 'notice-sheet');
  await page.locator('article tbody tr').first().waitFor();
  const cells = await page.locator('article td[data-column="no"]').allTextContents();
  const records = await boardRecords(hall.urls.base, 'manager');
  const onBoards = records
    .filter(({ kind }) => kind === 'posting')
    .map(({ postingNo }) => shortNo(String(postingNo), Date.now()));
  expect(onBoards.length).toBeGreaterThan(5);
  expect([...cells].sort()).toEqual([...onBoards].sort());
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) =>
    match.slice(1).map((points) => Math.round(Number(points))),
  );
  // 210 by 297 mm, in points.
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.filter(([width, height]) => width !== 595 || height !== 842)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await page.context().close();
});

test('with every section open the name stays above the list, the account beside it, and the list scrolls', async () => {
  const page = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  const list = page.getByRole('navigation').first();
  const folded = list.locator('button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  const last = list.getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  const name = await list.locator('p').first().boundingBox();
  const end = await last.boundingBox();
  const account = await page.locator('header a[href="#/me"]').boundingBox();
  if (name === null || end === null || account === null) throw new Error('Not on the page');
  expect(name.y).toBeGreaterThanOrEqual(0);
  expect(account.y).toBeGreaterThanOrEqual(0);
  expect(end.y).toBeGreaterThan(name.y + name.height);
  expect(end.y + end.height).toBeLessThanOrEqual(900);
  await page.context().close();
});
