// The shells as they hang in a hall: a real Electron kiosk on a real serial line and a TCP printer,
// a real Electron board beside a browser board, and a hub that goes away and comes back.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipText } from '@hall/devices/drivers/printer/decoder';
import { sampleCard } from '@hall/devices/simulators/sample-cards';
import {
  bestVia,
  startSimulatedPrinter,
  startSimulatedReader,
  type RunningPrinter,
  type RunningReader,
} from '@hall/devices/simulators/simulated-devices';
import { ownPort } from '@hall/devices/testing/own-port';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { boardRecords, openDesk } from './console-desk.ts';
import {
  launchChromium,
  launchShell,
  startHall,
  temporaryFolder,
  type RunningHall,
  type RunningShell,
} from './harness.ts';

const atEnd: (() => Promise<unknown>)[] = [];
let port: number;
let dataDir: string;
let hall: RunningHall;
let browser: Browser;
let screen: VirtualScreen;
let reader: RunningReader;
let printer: RunningPrinter;

const startOnPort = (): Promise<RunningHall> =>
  startHall({ dataDir, args: ['--profile', 'station', '--port', String(port)] });

async function tokenOf(kind: string): Promise<string> {
  const answer = await fetch(new URL(`/demo/token?kind=${kind}`, hall.urls.base));
  return ((await answer.json()) as { token: string }).token;
}

beforeAll(async () => {
  const folder = await temporaryFolder();
  atEnd.push(folder.remove);
  dataDir = folder.path;
  port = await ownPort();
  hall = await startOnPort();
  atEnd.push(() => hall.stop());
  browser = await launchChromium();
  atEnd.push(() => browser.close());
  screen = await startXvfb({ width: 1920, height: 1920 });
  atEnd.push(() => screen.stop());
  reader = await startSimulatedReader({ via: bestVia() });
  printer = await startSimulatedPrinter({ via: 'tcp', tcpPort: 0 });
  atEnd.push(() => Promise.all([reader.close(), printer.close()]));
});

afterAll(async () => {
  for (const end of atEnd.reverse()) {
    await end();
  }
});

async function openShell(app: 'kiosk' | 'display', config: object): Promise<RunningShell> {
  const folder = await temporaryFolder();
  const shell = await launchShell({
    app,
    display: screen.display,
    userDataDir: folder.path,
    flags: [],
    config: {
      hubUrl: hall.urls.base,
      deviceId: app,
      deviceToken: await tokenOf(app === 'kiosk' ? 'kiosk' : 'board'),
      ...config,
    },
  });
  atEnd.push(async () => {
    await shell.stop();
    await folder.remove();
  });
  return shell;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const onPage = (page: Page, name: string): Promise<void> =>
  page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 20_000 });

test('an Electron kiosk turns a card into a slip on the TCP printer', async () => {
  const { page } = await openShell('kiosk', {
    devices: { reader: reader.config, printer: printer.config, testCards: true },
  });
  await onPage(page, 'attract');
  reader.reader.placeCard(sampleCard('rare-name'));
  await onPage(page, 'consent');
  await press(page, '同意');
  await press(page, '下一步');
  await press(page, '没有手机');
  await press(page, '小工');
  await press(page, '选好了');
  for (const name of ['when', 'part']) {
    await onPage(page, name);
    await page.locator('main button').first().click();
  }
  await onPage(page, 'pay');
  await page
    .getByRole('button', { name: /不填|跳过/ })
    .first()
    .click();
  await onPage(page, 'training');
  await page.locator('main button').last().click();
  await onPage(page, 'slip');
  await expect.poll(() => printer.printer.slips.length, { timeout: 20_000 }).toBe(1);
  const [slip] = printer.printer.slips;
  const text = slipText(slip!);
  expect(text).toContain('求职登记小票');
  expect(text).not.toContain('?');
  expect(text).not.toContain('990001198808082021');
  expect(slip?.items.some((item) => item.kind === 'qr')).toBe(true);
  // The masked name starts with a character no printer has: it is drawn.
  expect(slip?.items.some((item) => item.kind === 'image')).toBe(true);
  reader.reader.liftCard();
});

/** Posts something again at the desk and has it released there by somebody else; its id. */
async function publishAtTheDesk(): Promise<string> {
  const before = new Set(
    (await boardRecords(hall.urls.base, 'reviewer')).map((record) => record['id']),
  );
  const clerk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'clerk',
    language: 'zh-CN',
  });
  await clerk.getByRole('link', { name: '再发一次' }).click();
  await clerk.locator('tbody a').first().click();
  await clerk.getByRole('button', { name: '提交审核' }).click();
  await clerk.getByRole('heading', { level: 1 }).getByText('待审核').waitFor();
  const no = /\d{6}-\d{6}-\d{4}/.exec(await clerk.locator('main').innerText())?.[0] ?? '';
  await clerk.context().close();
  const reviewer = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'reviewer',
    language: 'zh-CN',
  });
  await reviewer.evaluate(() => {
    window.location.hash = '#/review';
  });
  await reviewer.getByRole('link', { name: new RegExp(no) }).click();
  const approve = reviewer.getByRole('button', { name: '通过并发布' });
  await approve.waitFor();
  // The newest posting of the sample market carries wordings that must not be published.
  await reviewer.getByRole('button', { name: /^全部改写/ }).click();
  await reviewer.getByText('已改写为中性用语').waitFor();
  for (const tick of await reviewer.getByLabel('已查看，可以发布').all()) {
    await tick.check();
  }
  await approve.click();
  await reviewer
    .getByText(/已发布$/)
    .first()
    .waitFor();
  await reviewer.context().close();
  const after = await boardRecords(hall.urls.base, 'reviewer');
  const fresh = after.find((one) => one['kind'] === 'posting' && !before.has(one['id']));
  return fresh?.['id'] as string;
}

test('what the desk releases is on an Electron board and on a browser board, and outlives the hub', async () => {
  const display = await openShell('display', { profile: 'landscape' });
  const portrait = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await portrait.goto(new URL('?layout=portrait', hall.urls.board).href);
  const boards = [display.page, portrait];
  for (const board of boards) {
    await board.locator('[data-posting]').first().waitFor({ timeout: 60_000 });
  }
  const id = await publishAtTheDesk();
  for (const board of boards) {
    // Whatever page a board shows at that moment.
    await board.locator(`[data-posting="${id}"]`).first().waitFor({ timeout: 2_000 });
  }
  await hall.stop();
  for (const board of boards) {
    await board.getByText(/离线/).first().waitFor({ timeout: 20_000 });
  }
  hall = await startOnPort();
  for (const board of boards) {
    await board.getByText(/离线/).first().waitFor({ state: 'detached', timeout: 10_000 });
  }
  const again = await boardRecords(hall.urls.base, 'reviewer');
  expect(again.some((record) => record['id'] === id)).toBe(true);
  await portrait.close();
}, 300_000);
