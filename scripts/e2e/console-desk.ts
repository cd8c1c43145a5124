// What the stories of the desk are told with: signing in, forms by their labels, the board's topic.
import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { io } from 'socket.io-client';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  answer,
  helloAnswer,
  loginAnswer,
  protocolVersion,
  type HelloAnswer,
} from '@hall/core/contract/wire';
import { demoPassword } from '../seed/demo-accounts.ts';
import type { DemoLogin } from '../seed/seed-accounts.ts';

export const deskLanguages = ['zh-CN', 'en'] as const;
export type DeskLanguage = (typeof deskLanguages)[number];

/** A desk in a browser of its own, with somebody signed in. */
export async function openDesk(
  browser: Browser,
  options: { readonly consoleUrl: string; readonly as: DemoLogin; readonly language: DeskLanguage },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  await context.addInitScript((language) => {
    localStorage.setItem('hall.console.language', language);
  }, options.language);
  const page = await context.newPage();
  await page.goto(options.consoleUrl);
  const fields = page.locator('form input');
  await fields.nth(0).fill(options.as);
  await fields.nth(1).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
  // The topics are there once the hall has a name.
  await page.locator('header p').first().filter({ hasText: '测试' }).waitFor();
  return page;
}

/** Goes to a page of the desk by its address. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
  await page.locator('main h1').waitFor();
}

/** The control with this label; required ones carry a mark behind it. */
export function field(page: Page, label: string): Locator {
  return page.getByLabel(new RegExp(`^${label}(\\*.*)?$`)).first();
}

/** What axe finds in a page that keeps somebody from using it. */
export async function seriousOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

/** Somebody reports a posting, as he would at a kiosk. */
export async function reportPosting(baseUrl: string, postingId: string): Promise<void> {
  await withDesk(baseUrl, 'manager', async (socket) => {
    const input = { postingId, visitId: randomUUID(), reason: 'fee_or_deposit' };
    const reply = await ask(socket, 'command', {
      commandId: randomUUID(),
      name: 'posting.report',
      input,
    });
    if (!answer.parse(reply).ok) throw new Error(`Not reported: ${JSON.stringify(reply)}`);
  });
}

/** What every board would show now, asked for as a board asks. */
export async function boardRecords(
  baseUrl: string,
  as: DemoLogin,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return withDesk(baseUrl, as, (_, welcome) => {
    const start = welcome.welcome ? welcome.topics['board'] : undefined;
    if (start?.start !== 'snapshot') throw new Error('No snapshot of the board');
    const records = JSON.parse(gunzipSync(start.gzip).toString()) as Record<string, unknown>[];
    return Promise.resolve([...records, ...start.deltas.flatMap((delta) => delta.puts)]);
  });
}

/** Signs in without a browser, does one thing, and leaves. */
async function withDesk<T>(
  baseUrl: string,
  as: DemoLogin,
  work: (socket: ReturnType<typeof io>, welcome: HelloAnswer) => Promise<T>,
): Promise<T> {
  const socket = io(baseUrl, { transports: ['websocket'], reconnection: false });
  try {
    const login = loginAnswer.parse(
      await ask(socket, 'login', { loginName: as, password: demoPassword }),
    );
    if (!login.ok) throw new Error(`No login: ${login.error.code}`);
    const hello = await ask(socket, 'hello', {
      protocolVersion,
      credential: { as: 'staff', session: login.value.session },
      topics: { board: null },
    });
    return await work(socket, helloAnswer.parse(hello));
  } finally {
    socket.close();
  }
}

function ask(socket: ReturnType<typeof io>, event: string, message: unknown): Promise<unknown> {
  return socket.timeout(10_000).emitWithAck(event, message);
}
