// What the stories of the desk are told with: signing in, forms by their labels, the board's topic.
import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { io } from 'socket.io-client';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CommandName } from '@hall/core/contract/commands/registry';
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
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    // A colour on its way to another is neither, and contrast is judged of what stays.
    reducedMotion: 'reduce',
  });
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

/** Somebody reports a posting, as he would at a kiosk. */
export async function reportPosting(baseUrl: string, postingId: string): Promise<void> {
  const input = { postingId, visitId: randomUUID(), reason: 'fee_or_deposit' };
  await commandAs(baseUrl, 'manager', { name: 'posting.report', input });
}

/** Somebody of the staff does something without a browser. */
export async function commandAs(
  baseUrl: string,
  as: DemoLogin,
  command: { readonly name: CommandName; readonly input: unknown },
): Promise<void> {
  await withDesk(baseUrl, as, async (socket) => {
    const reply = await ask(socket, 'command', { commandId: randomUUID(), ...command });
    if (!answer.parse(reply).ok) throw new Error(`${command.name}: ${JSON.stringify(reply)}`);
  });
}

/** What every board would show now, asked for as a board asks. */
export function boardRecords(
  baseUrl: string,
  as: DemoLogin,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return topicRecords(baseUrl, as, 'board');
}

/** What a screen of this topic would show now. */
export async function topicRecords(
  baseUrl: string,
  as: DemoLogin,
  topic: 'board' | 'queue',
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return withDesk(baseUrl, as, (_, welcome) => {
    const start = welcome.welcome ? welcome.topics[topic] : undefined;
    if (start?.start !== 'snapshot') throw new Error(`No snapshot of ${topic}`);
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
      topics: { board: null, queue: null },
    });
    return await work(socket, helloAnswer.parse(hello));
  } finally {
    socket.close();
  }
}

function ask(socket: ReturnType<typeof io>, event: string, message: unknown): Promise<unknown> {
  return socket.timeout(10_000).emitWithAck(event, message);
}
