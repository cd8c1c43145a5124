/**
 * Takes the pictures of docs/screenshots from the running product: a sample hall is started, walked
 * through and ended again. Run with `pnpm exec node scripts/screenshots.ts`, or with the names of
 * some parts behind it.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openDesk } from './e2e/console-desk.ts';
import {
  launchChromium,
  ROOT,
  startHall,
  temporaryFolder,
  type RunningHall,
} from './e2e/harness.ts';

const folder = join(ROOT, 'docs', 'screenshots');
/** Long enough for fonts, the first snapshot and a finished transition. */
const settleMs = 2_500;

interface Camera {
  readonly hall: RunningHall;
  readonly browser: Browser;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}

async function boards({ hall, browser }: Camera): Promise<void> {
  const sizes = { landscape: [1920, 1080], portrait: [1080, 1920], strip: [1920, 160] } as const;
  for (const [layout, [width, height]] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(new URL(`?layout=${layout}`, hall.urls.board).href);
    await page.locator('[data-posting]').first().waitFor({ timeout: 120_000 });
    if (layout !== 'strip') {
      // A full page, not one of the few for people in hardship.
      const heading = page.locator('h2', { hasText: /今日到岗|近日用工/ });
      await heading.waitFor({ timeout: 120_000 });
    }
    await shoot(page, `board-${layout}`);
    await page.close();
  }
}

async function devices(hall: RunningHall, action: object): Promise<void> {
  await fetch(new URL('/demo/place/act?place=0', hall.urls.base), {
    method: 'POST',
    body: JSON.stringify(action),
  });
}

async function kiosk({ hall, browser }: Camera): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  const press = (name: string | RegExp): Promise<void> =>
    page
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click();
  const on = (name: string): Promise<void> =>
    page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 20_000 });
  await page.goto(hall.urls.kiosk);
  await on('attract');
  await shoot(page, 'kiosk-attract');
  await press('大字版');
  await shoot(page, 'kiosk-attract-elder');
  await page.reload();
  await on('attract');
  await press('English');
  await shoot(page, 'kiosk-attract-english');
  await page.reload();
  await on('attract');
  await press(/^直接看岗位/);
  await shoot(page, 'kiosk-kinds-of-work');
  await press('结束');
  await devices(hall, { do: 'place-card', card: 'woman' });
  await on('consent');
  await shoot(page, 'kiosk-consent');
  await press('同意');
  await press('好的');
  await press('下一步');
  await on('phone');
  await shoot(page, 'kiosk-phone');
  await press('没有手机');
  await on('occupations');
  await press('小工');
  await press('搬运装卸');
  await shoot(page, 'kiosk-occupations');
  await press('选好了');
  for (const name of ['when', 'part']) {
    await on(name);
    await page.locator('main button').first().click();
  }
  await on('pay');
  await shoot(page, 'kiosk-pay');
  await press(/不填|跳过/);
  await on('training');
  await page.locator('main button').last().click();
  await on('slip');
  await shoot(page, 'kiosk-slip');
  await devices(hall, { do: 'lift-card' });
  await page.close();
  const demo = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  await demo.goto(new URL('/demo/', hall.urls.base).href);
  await shoot(demo, 'simulated-devices');
  await demo.close();
}

async function desk({ hall, browser }: Camera): Promise<void> {
  const page = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  const pages = ['postings', 'review', 'reported', 'employers', 'workers'];
  const more = ['content', 'terminals', 'accounts', 'lexicon', 'settings', 'ledger'];
  for (const name of [...pages, ...more]) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${name}`);
    await page.locator('main h1').waitFor();
    if (name === 'review') {
      await page.locator('main a').first().click();
    }
    await shoot(page, `console-${name}`);
  }
  await page.context().close();
}

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const data = await temporaryFolder();
const hall = await startHall({ dataDir: data.path, args: ['--profile', 'county'] });
const browser = await launchChromium();
try {
  const camera: Camera = { hall, browser };
  for (const [name, take] of Object.entries({ kiosk, desk, boards })) {
    if (wanted.length === 0 || wanted.includes(name)) await take(camera);
  }
} finally {
  await browser.close();
  await hall.stop();
  await data.remove();
}
