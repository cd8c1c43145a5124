/**
 * Takes the pictures of docs/screenshots from the running product: a sample hall is started, walked
 * through and ended again. Run with `pnpm exec node scripts/screenshots.ts`, or with the names of
 * some parts behind it.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { commandAs, goTo, openDesk, topicRecords } from './e2e/console-desk.ts';
import { callNumbers } from './e2e/call-numbers.ts';
import { openCounterHall } from './e2e/counter-hall.ts';
import { launchChromium, startHall, temporaryFolder, type RunningHall } from './e2e/harness.ts';
import { tellMorning } from './e2e/queue-morning.ts';
import { openQueueHall } from './e2e/queue-desk.ts';
import { booth } from './screenshots/booth.ts';
import { folder, shoot, type Camera } from './screenshots/camera.ts';
import { complaints } from './screenshots/complaints.ts';
import { drives } from './screenshots/drives.ts';
import { entrance } from './screenshots/entrance.ts';
import { hiring } from './screenshots/hiring.ts';

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

/** A morning at the windows, on the board over them and beside the postings. */
async function calls({ hall, browser }: Camera): Promise<void> {
  const people = { A: 9, B: 5, C: 3, D: 4, E: 2 };
  await callNumbers(hall.urls.base, { people, calls: 7 });
  const names = { calls: 'board-calls', landscape: 'board-with-calls' } as const;
  for (const [layout, name] of Object.entries(names)) {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(new URL(`?layout=${layout}`, hall.urls.board).href);
    // The touch a browser wants before it lets a page speak.
    await page.mouse.click(10, 10);
    await page.locator('[data-call]').first().waitFor({ timeout: 120_000 });
    await callNumbers(hall.urls.base, { people: {}, calls: 1 });
    await shoot(page, name);
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

/** The desk at a window, in a hall of its own on a busy morning. */
async function counter({ browser }: Camera): Promise<void> {
  const hall = await openCounterHall();
  try {
    for (let n = 0; n < 26; n += 1) {
      await hall.issue(n % 5 === 3 ? 'B' : 'A', n % 7 === 4 ? 'older' : null);
      if (n % 3 === 0) hall.pass(70_000);
    }
    const choosing = await hall.signIn(browser);
    await shoot(choosing, 'counter-choice');
    await choosing.context().close();
    const page = await hall.sitDown(browser, 0);
    await page.keyboard.press('1');
    await page.locator('[data-current]').waitFor();
    await shoot(page, 'counter-called');
    await page.keyboard.press('2');
    await page.locator('[data-press="complete"]').waitFor();
    hall.pass(9 * 60_000);
    await hall.issue('A');
    await shoot(page, 'counter-serving');
    await page.keyboard.press('7');
    await shoot(page, 'counter-transfer');
    await page.keyboard.press('Escape');
    await page.keyboard.press('8');
    await page.keyboard.type('a1');
    await shoot(page, 'counter-chosen');
    await page.keyboard.press('Escape');
    await hall.hub.close();
    await shoot(page, 'counter-away');
    await page.context().close();
  } finally {
    await hall.close();
  }
}

/** Queueing at the kiosk, from the first page to the rating. */
async function tickets({ hall, browser }: Camera): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();
  const on = (name: string): Promise<void> =>
    page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 20_000 });
  await page.goto(hall.urls.kiosk);
  await on('attract');
  await press(/^取号/);
  await on('services');
  await shoot(page, 'kiosk-services');
  await press(/^求职登记/);
  await on('ticket');
  await shoot(page, 'kiosk-ticket');
  await press('完成');
  await devices(hall, { do: 'printer-fault', fault: 'paperOut', on: true });
  await page.getByText('没有纸了').waitFor();
  await press(/^取号/);
  await press(/^求职登记/);
  await on('ticket-ask');
  await shoot(page, 'kiosk-ticket-no-paper');
  await press('我记住了');
  await on('ticket');
  const code = (await page.getByTestId('ticket-code').innerText()).replace(/\D/g, '');
  await devices(hall, { do: 'printer-fault', fault: 'paperOut', on: false });
  await press('完成');
  await press(/^服务导览/);
  await on('plan');
  await press(/权益维护/);
  await shoot(page, 'kiosk-plan');
  await press('结束');
  await serveTwo(hall);
  await press(/^取号/);
  await press('我已经有号了');
  for (const digit of code) await press(new RegExp(`^${digit}$`));
  await press('确定');
  await on('rate');
  await shoot(page, 'kiosk-rate');
  await page.close();
}

/** The two numbers of above are called at the first window and served. */
async function serveTwo(hall: RunningHall): Promise<void> {
  const records = await topicRecords(hall.urls.base, 'manager', 'queue');
  const window = records.find(({ kind, number }) => kind === 'counter' && number === 1);
  const input = { counterId: window?.['id'] };
  for (const name of ['next', 'complete', 'next', 'complete'] as const) {
    await commandAs(hall.urls.base, 'manager', { name: `counter.${name}`, input });
  }
}

/** The service windows as a passer-by sees them. */
async function windows({ hall, browser }: Camera): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1350 } });
  await page.goto(new URL('/demo/windows', hall.urls.base).href);
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  for (const letter of ['A', 'B', 'C', 'E']) await press(`取一个${letter}号`);
  for (const window of [1, 4, 5, 6]) await press(`${window}号窗口叫号`);
  // The flash of a new call is over, so that the picture is not of its dark half.
  await page.waitForTimeout(10_000);
  await shoot(page, 'simulated-windows');
  await page.close();
}

async function desk({ hall, browser }: Camera): Promise<void> {
  const page = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  const pages = ['today', 'postings', 'review', 'reported', 'employers', 'workers'];
  const more = [
    'notice-sheet',
    'matches',
    'assist',
    'content',
    'terminals',
    'accounts',
    'lexicon',
    'settings',
    'ledger',
  ];
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
  await backups(page);
  await page.context().close();
}

/** Among the devices; the first copies of a hall are made soon after its start. */
async function backups(page: Page): Promise<void> {
  await goTo(page, 'terminals');
  const section = page.getByRole('region', { name: '数据备份' });
  await section.getByText('正常', { exact: true }).waitFor();
  await section.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await shoot(page, 'console-backups');
}

/** The manager's pages of the queue, in a hall of their own in which a morning has passed. */
async function queue({ browser }: Camera): Promise<void> {
  const hall = await openQueueHall();
  try {
    await tellMorning(hall);
    const page = await openDesk(browser, {
      consoleUrl: hall.consoleUrl,
      as: 'manager',
      language: 'zh-CN',
    });
    await page.setViewportSize({ width: 1440, height: 900 });
    const pages = ['queue', 'queue-setup', 'queue-setup/rules', 'queue-setup/voice'];
    for (const address of [...pages, 'queue-report']) {
      await goTo(page, address);
      await shoot(page, `console-${address.replace('/', '-')}`);
    }
    await goTo(page, 'queue-setup');
    await page.getByRole('button', { name: '修改' }).nth(2).click();
    await shoot(page, 'console-queue-service');
    await page.context().close();
  } finally {
    await hall.close();
  }
}

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const data = await temporaryFolder();
const hall = await startHall({ dataDir: data.path, args: ['--profile', 'county'] });
const browser = await launchChromium();
try {
  const camera: Camera = { hall, browser };
  const parts = {
    kiosk,
    hiring,
    complaints,
    tickets,
    booth,
    counter,
    desk,
    queue,
    windows,
    calls,
    boards,
    entrance,
    drives,
  };
  for (const [name, take] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await take(camera);
  }
} finally {
  await browser.close();
  await hall.stop();
  await data.remove();
}
