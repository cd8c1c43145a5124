// Every page of the desk in both languages, judged by axe: nothing serious.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskLanguages, goTo, openDesk, seriousOn } from './console-desk.ts';
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
  'postings',
  'postings/new',
  'postings/again',
  'postings/past',
  'review',
  'reported',
  'employers',
  'employers/new',
  'workers',
  'workers/new',
  'content',
  'content/new',
  'content/notice',
  'terminals',
  'accounts',
  'lexicon',
  'settings',
  'ledger',
  'me',
];

/** Lists whose first entry is opened and judged as well. */
const opened: Readonly<Record<string, string>> = {
  postings: 'tbody a',
  review: 'main ul a',
  employers: 'tbody a',
  content: 'tbody a',
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
    found['sign-in'] = await seriousOn(signIn);
    await stranger.close();

    const page = await openDesk(browser, {
      consoleUrl: hall.urls.console,
      as: 'manager',
      language,
    });
    for (const address of addresses) {
      await goTo(page, address);
      found[address] = await seriousOn(page);
      const first = page.locator(opened[address] ?? 'nothing').first();
      if ((await first.count()) === 0) continue;
      await first.click();
      await page.locator('main h1').waitFor();
      found[`${address} opened`] = await seriousOn(page);
    }
    expect(Object.entries(found).filter(([, serious]) => serious.length > 0)).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(addresses.length);
    await page.context().close();
  },
);
