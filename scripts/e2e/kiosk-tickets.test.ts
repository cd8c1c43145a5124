// A number from the first touch to the rating: a real hub, a real Electron kiosk and a printer over
// TCP whose paper is read back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipText } from '@hall/devices/drivers/printer/decoder';
import {
  startSimulatedPrinter,
  type RunningPrinter,
} from '@hall/devices/simulators/simulated-devices';
import type { Page } from 'playwright-core';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { launchShell, temporaryFolder, type RunningShell } from './harness.ts';
import { openTicketHall, type TicketHall } from './ticket-hall.ts';

let hall: TicketHall;
let screen: VirtualScreen;
let printer: RunningPrinter;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shell: RunningShell;
let page: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  [hall, screen, printer] = await Promise.all([
    openTicketHall(),
    startXvfb({ width: 1080, height: 1920 }),
    startSimulatedPrinter({ via: 'tcp', tcpPort: 0 }),
  ]);
  shell = await launchShell({
    app: 'kiosk',
    display: screen.display,
    userDataDir: folder.path,
    flags: [],
    config: {
      hubUrl: hall.url,
      deviceId: 'k1',
      deviceToken: await hall.kioskToken(),
      devices: { reader: null, printer: printer.config, testCards: false },
    },
  });
  page = shell.page;
  await page.locator('[data-state="live"]').waitFor();
}, 120_000);

afterAll(async () => {
  await shell.stop();
  await Promise.all([printer.close(), hall.close(), folder.remove()]);
  await screen.stop();
});

const on = (name: string): Promise<void> =>
  page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 20_000 });

const press = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const shownNumber = (): Promise<string> => page.getByTestId('ticket-number').innerText();

async function printerIs(state: string): Promise<void> {
  interface Shell {
    hall: { deviceStatus: () => Promise<{ printer: { state: string } }> };
  }
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as Shell).hall.deviceStatus()), {
      timeout: 20_000,
    })
    .toMatchObject({ printer: { state } });
}

/** The text of the last paper; waits for it. */
async function paper(nth: number): Promise<string> {
  await expect.poll(() => printer.printer.slips.length, { timeout: 20_000 }).toBe(nth);
  const slip = printer.printer.slips[nth - 1];
  return slip === undefined ? '' : slipText(slip);
}

/** The six digits on a paper, as people read them. */
function codeOn(text: string): string {
  const [, first = '', last = ''] = /查询码 (\d{3}) (\d{3})/.exec(text) ?? [];
  return first + last;
}

async function look(code: string): Promise<void> {
  await press(/^取号/);
  await press('我已经有号了');
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click();
  await press('确定');
}

let code = '';

test('two touches put a number on paper, and the screen shows the number of the paper', async () => {
  await printerIs('ready');
  await press(/^取号/);
  await press(/^求职登记/);
  await on('ticket');
  const text = await paper(1);
  expect(await shownNumber()).toBe(/[A-Z]\d{3}/.exec(text)?.[0]);
  expect(await shownNumber()).toBe('A001');
  expect(text).toContain('前面没有人');
  // The screen does not wait for the hub: that there was paper is reported beside it.
  await expect.poll(() => hall.status('A001')).toBe('waiting');
  code = codeOn(text);
  expect(code).toMatch(/^\d{6}$/);
  await press('完成');
  await on('attract');
});

test('without paper the number is shown, counts only once the person says so, and is not lost', async () => {
  printer.printer.set({ paperOut: true });
  await printerIs('needs_help');
  await press(/^取号/);
  await press(/^求职登记/);
  await on('ticket-ask');
  expect(await shownNumber()).toBe('A002');
  expect(hall.status('A002')).toBeNull();
  await press('我记住了');
  await on('ticket');
  expect(hall.status('A002')).toBe('waiting');
  await press('完成');
  expect(printer.printer.slips).toHaveLength(1);
});

test('a number nobody wanted goes to the next person', async () => {
  await press(/^取号/);
  await press(/^求职登记/);
  await on('ticket-ask');
  expect(await shownNumber()).toBe('A003');
  await press('不要了');
  await on('ticket-back');
  await press('完成');
  await expect.poll(() => hall.status('A003')).toBeNull();
  printer.printer.set({ paperOut: false });
  await printerIs('ready');
  await press(/^取号/);
  await press(/^求职登记/);
  await on('ticket');
  expect(await shownNumber()).toBe('A003');
  expect(await paper(2)).toContain('前面还有 2 人');
  await expect.poll(() => hall.status('A003')).toBe('waiting');
  await press('完成');
});

test('who missed his call comes back with the code of his paper, behind the others', async () => {
  await hall.callNext();
  hall.pass(61_000);
  await hall.does('counter.miss', { counterId: hall.counterId });
  await look(code);
  await on('my-ticket');
  expect(await shownNumber()).toBe('A001');
  await press('重新排队');
  await page.getByRole('heading', { name: '已经重新排队' }).waitFor();
  await page.getByText('前面还有 2 人').waitFor();
  expect(hall.status('A001')).toBe('waiting');
  await press('完成');
});

test('after it was served the same code offers five answers, and one touch ends at the beginning', async () => {
  for (const number of ['A002', 'A003', 'A001']) {
    expect(await hall.callNext()).toBe(number);
    await hall.does('counter.complete', { counterId: hall.counterId });
  }
  await look(code);
  await on('rate');
  await press('很满意');
  await on('rated');
  await press('完成');
  await on('attract');
  expect(hall.isRated(code)).toBe(true);
  await look(code);
  await on('my-ticket');
  await page.getByText('已经办结').waitFor();
  expect(printer.printer.slips).toHaveLength(2);
});
