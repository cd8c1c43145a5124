// The desk's first story, in real browsers against a real hall: an employer is registered and
// verified, a posting is typed with a gendered wording, sent, rewritten and released by somebody else.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardRecords, field, goTo, openDesk } from './console-desk.ts';
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

const employer = '示例晨星装卸有限公司';

async function registerAndVerify(clerk: Page): Promise<void> {
  await goTo(clerk, 'employers/new');
  await field(clerk, '主体类型').selectOption('enterprise');
  await field(clerk, '名称（全称）'.replace(/[（）]/g, '.')).fill(employer);
  await field(clerk, '展示名称').fill(employer);
  // The letter O for the digit 0: the form offers the right code.
  await field(clerk, '统一社会信用代码').fill('9144O101MA5CJQ4N59');
  await clerk.getByRole('button', { name: '改为这个' }).click();
  await field(clerk, '地址').fill('示例路8号');
  await field(clerk, '行业').fill('装卸');
  await field(clerk, '联系人').fill('赵工');
  await field(clerk, '联系电话').fill('19900000008');
  await clerk.getByLabel('已查看经办人身份证件').check();
  await clerk.getByRole('button', { name: '保存' }).click();
  await clerk.getByText('尚未核验').waitFor();
  await clerk.getByRole('button', { name: '核验' }).click();
  const dialog = clerk.getByRole('dialog');
  for (const paper of ['招聘简章', '营业执照或批准文件', '经办人身份证件']) {
    await dialog.getByLabel(paper, { exact: true }).check();
  }
  await dialog.getByRole('button', { name: '核验' }).click();
  await clerk.getByRole('heading', { level: 1 }).getByText('已核验').waitFor();
}

async function typePosting(clerk: Page): Promise<void> {
  await clerk.getByRole('link', { name: '录入岗位' }).click();
  await field(clerk, '工种').selectOption('loader');
  await field(clerk, '招聘人数').fill('4');
  await field(clerk, '工作内容').fill('找男工数名,装卸瓷砖,中午管饭');
  await field(clerk, '工作地点').fill('建材市场北门');
  await clerk.getByRole('radio', { name: '明天' }).check();
  await field(clerk, '上班时间').fill('630');
  await field(clerk, '下班时间').fill('1200');
  await clerk.getByRole('radio', { name: '雇主购买' }).check();
}

test('a gendered posting is held, rewritten and released by somebody else, and reaches the boards', async () => {
  const clerk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'clerk',
    language: 'zh-CN',
  });
  const reviewer = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'reviewer',
    language: 'zh-CN',
  });
  await registerAndVerify(clerk);
  await typePosting(clerk);
  await clerk.getByText('禁止发布').first().waitFor();
  await clerk.getByText('必填项已填全').waitFor();
  await clerk.getByRole('button', { name: '提交审核' }).click();
  await clerk.getByRole('heading', { level: 1 }).getByText('待审核').waitFor();
  expect(await postingsOf(employer)).toEqual([]);

  await goTo(reviewer, 'review');
  await reviewer.getByRole('link', { name: new RegExp(employer) }).click();
  const approve = reviewer.getByRole('button', { name: '通过并发布' });
  await approve.waitFor();
  expect(await approve.isDisabled()).toBe(true);
  await reviewer
    .getByRole('button', { name: /^改为|^删去/ })
    .first()
    .click();
  await reviewer.getByText('已改写为中性用语').waitFor();
  for (const tick of await reviewer.getByLabel('已查看，可以发布').all()) await tick.check();
  await approve.click();
  await reviewer
    .getByText(/已发布$/)
    .first()
    .waitFor();

  await clerk.getByRole('heading', { level: 1 }).getByText('已发布').waitFor();
  const [live] = await postingsOf(employer);
  expect(live).toMatchObject({ occupationId: 'loader', headcount: 4, remaining: 4 });
  expect(await clerk.locator('main').innerText()).not.toContain('男工');
  await clerk.context().close();
  await reviewer.context().close();
});

test('a clerk is refused the review page, and unsaved work is not lost to a link', async () => {
  const clerk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'clerk',
    language: 'en',
  });
  expect(await clerk.getByRole('link', { name: 'Review' }).count()).toBe(0);
  await goTo(clerk, 'employers/new');
  await field(clerk, 'Legal name').fill('示例');
  await clerk.getByRole('link', { name: 'Postings' }).click();
  const question = clerk.getByRole('dialog');
  await question.getByRole('button', { name: 'Stay here' }).click();
  expect(await field(clerk, 'Legal name').inputValue()).toBe('示例');
  await clerk.getByRole('link', { name: 'Postings' }).click();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await clerk.getByRole('heading', { level: 1, name: 'Postings' }).waitFor();
  await clerk.context().close();
});

test('yesterday’s posting is posted again with four presses', async () => {
  const clerk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'clerk',
    language: 'zh-CN',
  });
  let presses = 0;
  await clerk.exposeFunction('countPress', () => {
    presses += 1;
  });
  await clerk.evaluate(() => {
    window.addEventListener('click', () => {
      (window as unknown as { countPress: () => void }).countPress();
    });
  });
  await clerk.getByRole('link', { name: '再发一次' }).click();
  await clerk.locator('tbody a').first().click();
  await clerk.getByRole('button', { name: '提交审核' }).click();
  await clerk.getByRole('heading', { level: 1 }).getByText('待审核').waitFor();
  expect(presses).toBeLessThanOrEqual(4);
  await clerk.context().close();
});

test('a word the manager adds takes a live posting off the boards, and the desk finds it again', async () => {
  const manager = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  const records = await boardRecords(hall.urls.base, 'reviewer');
  const shown = records.find((record) => record['kind'] === 'posting');
  const name = String(shown?.['employer']);
  const number = String(shown?.['postingNo']);
  await goTo(manager, 'lexicon');
  await manager.getByRole('button', { name: '添加词条' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('词句').fill(name);
  await dialog.getByLabel('级别').selectOption('BLOCK');
  await dialog.getByLabel('依据').fill('本市场管理规定第5条');
  await dialog.getByText(number).waitFor();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => postingsOf(name), { timeout: 60_000 }).toEqual([]);
  await manager.getByText(/新暂停 [1-9]/).waitFor({ timeout: 60_000 });

  await goTo(manager, 'postings/past');
  await manager.getByLabel('岗位编号').first().fill(number.slice(-4));
  await manager.getByRole('button', { name: '查找' }).first().click();
  await manager.getByRole('link', { name: number }).first().click();
  await manager.getByRole('heading', { level: 1 }).getByText('已暂停').waitFor();
  await manager.getByText('扫描词库更新').first().waitFor();
  await manager.context().close();
});

async function postingsOf(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const records = await boardRecords(hall.urls.base, 'reviewer');
  return records.filter((record) => record['kind'] === 'posting' && record['employer'] === name);
}
