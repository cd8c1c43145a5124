// Every question the desk asks over a page, in both languages: axe finds nothing serious in it, and
// Escape takes it away. HALL_PICTURES names a folder for pictures of them, to be looked at.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enConsole } from '@hall/core/i18n/en/console';
import { enConsoleLexicon } from '@hall/core/i18n/en/console-lexicon';
import { enConsolePages } from '@hall/core/i18n/en/console-pages';
import { enConsoleWords } from '@hall/core/i18n/en/console-words';
import { zhConsole } from '@hall/core/i18n/zh-cn/console';
import { zhConsoleLexicon } from '@hall/core/i18n/zh-cn/console-lexicon';
import { zhConsolePages } from '@hall/core/i18n/zh-cn/console-pages';
import { zhConsoleWords } from '@hall/core/i18n/zh-cn/console-words';
import { seriousIn } from './axe.ts';
import { deskLanguages, goTo, openDesk, reportPosting, type DeskLanguage } from './console-desk.ts';
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

const zh = { ...zhConsole, ...zhConsolePages, ...zhConsoleLexicon, ...zhConsoleWords };
const en = { ...enConsole, ...enConsolePages, ...enConsoleLexicon, ...enConsoleWords };
const words = { 'zh-CN': zh, en };
type Word = keyof typeof zh;

/** A desk in one language, and what axe has found there so far. */
class Judge {
  readonly page: Page;
  readonly language: DeskLanguage;
  readonly found: Record<string, string[]> = {};

  constructor(page: Page, language: DeskLanguage) {
    this.page = page;
    this.language = language;
  }

  say(word: Word): string {
    return words[this.language][word];
  }

  async press(word: Word): Promise<void> {
    await this.page
      .getByRole('button', { name: this.say(word), exact: true })
      .first()
      .click();
  }

  /** Judges the page as it is. */
  async look(name: string): Promise<void> {
    const folder = process.env['HALL_PICTURES'];
    if (folder !== undefined) {
      await this.page.screenshot({ path: join(folder, `${this.language}-${name}.png`) });
    }
    this.found[name] = await seriousIn(this.page);
  }

  /** Opens a dialog by its button, judges it, and closes it with the keyboard. */
  async ask(name: string, word: Word): Promise<void> {
    await this.press(word);
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await this.look(name);
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Opens the first thing of a list that stands at this status. */
  async open(address: string, status: Word): Promise<void> {
    await goTo(this.page, address);
    const has = this.page.getByText(this.say(status), { exact: true });
    await this.page.locator('tbody tr').filter({ has }).first().locator('a').click();
    await this.page.locator('main h1').waitFor();
  }
}

async function postings(judge: Judge): Promise<void> {
  await judge.open('postings', 'posting.status.published');
  await judge.ask('suspend', 'posting.action.suspend');
  await judge.ask('withdraw', 'posting.action.withdraw');
  const id = new URL(judge.page.url()).hash.split('/')[2] ?? '';
  for (let reports = 0; reports < 3; reports += 1) await reportPosting(hall.urls.base, id);
  await judge.page.getByText(judge.say('posting.action.restore'), { exact: true }).waitFor();
  await judge.ask('restore', 'posting.action.restore');
  await goTo(judge.page, 'reported');
  await judge.page.locator('tbody a').first().waitFor();
  await judge.look('reported');
  await goTo(judge.page, `postings/${id}`);
  await judge.press('posting.action.withdraw');
  await judge.page.getByRole('dialog').locator('select').selectOption('other');
  await judge.page.getByRole('dialog').locator('textarea').fill('核实后撤下');
  await judge.page.getByRole('dialog').locator('button[type=submit]').click();
  await judge.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await judge.ask('archive', 'posting.action.archive');
}

async function review(judge: Judge): Promise<void> {
  const { page } = judge;
  await judge.open('postings/again', 'posting.status.published');
  await judge.press('posting.submit');
  await page.waitForFunction(() => /^#\/postings\/[0-9a-f-]{36}$/.test(window.location.hash));
  const id = new URL(page.url()).hash.split('/')[2] ?? '';
  await goTo(page, `review/${id}`);
  await judge.ask('reject', 'review.reject');
  for (const tick of await page.getByLabel(judge.say('review.seen')).all()) await tick.check();
  await judge.press('review.approve');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(judge.say('review.self.text')).waitFor();
  await judge.look('self-review-waits');
  const confirm = dialog.getByRole('button', { name: judge.say('review.self.confirm') });
  await confirm.waitFor({ timeout: 6_000 });
  await judge.look('self-review');
  await confirm.click();
  await dialog.waitFor({ state: 'hidden' });
  // Once the hub has taken it, the desk goes on to the next.
  await page.waitForFunction(() => window.location.hash === '#/review');
}

async function people(judge: Judge): Promise<void> {
  await judge.open('employers', 'employer.status.verified');
  await judge.ask('verify', 'employer.verifyAgain');
  await judge.ask('bar', 'employer.bar');
  await goTo(judge.page, 'workers');
  await judge.ask('reprint', 'workers.reprint');
  await goTo(judge.page, 'accounts');
  await judge.ask('new-account', 'accounts.new');
  await judge.ask('roles', 'account.roles');
  await judge.ask('password', 'account.reset');
}

async function machines(judge: Judge): Promise<void> {
  await goTo(judge.page, 'terminals');
  await judge.ask('invite', 'terminals.invite');
  await judge.ask('configure', 'terminal.configure');
  await judge.ask('revoke', 'terminal.revoke');
}

async function lexicon(judge: Judge): Promise<void> {
  const { page } = judge;
  await goTo(page, 'lexicon');
  await judge.ask('downgrade', 'lexicon.downgrade');
  await judge.press('lexicon.add');
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type=submit]').click();
  await judge.look('add-word-wrong');
  await dialog.locator('textarea').fill('测试');
  await dialog.getByRole('radio', { name: judge.say('lexicon.rewrite.replace') }).check();
  await judge.look('add-word');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await judge.look('lexicon');
}

async function unsaved(judge: Judge): Promise<void> {
  await goTo(judge.page, 'employers/new');
  await judge.page.locator('main input[type=text], main input:not([type])').first().fill('示例');
  await judge.page
    .getByRole('link', { name: judge.say('page.postings'), exact: true })
    .first()
    .click();
  await judge.page.getByRole('dialog').waitFor();
  await judge.look('leave');
  await judge.press('leave.leave');
}

test.each(deskLanguages)(
  'axe finds nothing serious in any dialog of the desk in %s, and each leaves with Escape',
  { timeout: 300_000 },
  async (language) => {
    const consoleUrl = hall.urls.console;
    const page = await openDesk(browser, { consoleUrl, as: 'manager', language });
    const judge = new Judge(page, language);
    for (const part of [postings, review, people, machines, lexicon, unsaved]) await part(judge);
    const serious = Object.entries(judge.found).filter(([, problems]) => problems.length > 0);
    expect(serious).toEqual([]);
    await page.context().close();
  },
);
