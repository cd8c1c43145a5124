// What the boards show is set at the desk, in a real browser against a real hub: the programme of the
// day, and which 工种 a board shows. Both pages are judged by axe where they are fullest.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { field, goTo, openDesk } from './console-desk.ts';
import { launchChromium } from './harness.ts';
import { openQueueHall, type QueueHall } from './queue-desk.ts';

let hall: QueueHall;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [hall, browser] = await Promise.all([openQueueHall(), launchChromium()]);
  page = await openDesk(browser, {
    consoleUrl: hall.consoleUrl,
    as: 'manager',
    language: 'zh-CN',
  });
});

afterAll(async () => {
  await browser.close();
  await hall.close();
});

test('a programme that leaves nothing out is saved, and one that does says what is missing', async () => {
  const before = hall.hub.system.stores.market.get();
  await goTo(page, 'content/playlists');
  const rest = page.getByRole('group', { name: '其余时间' });
  await rest.getByLabel('服务项目').selectOption({ label: '不显示' });
  await page.getByText('其余时间：缺少“服务项目”，这项内容必须上墙').waitFor();
  expect(await seriousIn(page)).toEqual([]);
  const save = page.getByRole('button', { name: '保存' });
  expect(await save.isDisabled()).toBe(true);

  await rest.getByLabel('服务项目').selectOption({ label: '至少每 5 分钟一次' });
  await rest.getByLabel(/^岗位占屏时间/).selectOption({ label: '70%' });
  await save.click();
  await page.getByText('播放安排已保存，屏幕已按新安排显示').waitFor();
  const after = hall.hub.system.stores.market.get();
  expect(after.playlists.rest.postingShare).toBe(70);
  expect({ ...after, playlists: before.playlists }).toEqual(before);
});

test('a board is given a family of 工种 and another name, and keeps the rest of its profile', async () => {
  const enrolled = await hall.hub.system.enrol({
    kind: 'board',
    name: '东区大屏',
    board: {
      layout: 'landscape',
      widthPx: 1_920,
      heightPx: 1_080,
      pixelPitchMm: 0.5,
      farthestViewerM: 8,
    },
  });
  if (!enrolled.ok) throw new Error(enrolled.error.code);
  await goTo(page, 'terminals');
  await page
    .getByRole('row', { name: /东区大屏/ })
    .getByRole('button', { name: '设置' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '只显示选定的工种' }).check();
  await dialog.getByText('请至少选一个工种。').waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await dialog.getByLabel(/^家政.*（0 个岗位）$/).check();
  await field(page, '名称').fill('家政大屏');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('家政大屏').first().waitFor();
  await dialog.waitFor({ state: 'detached' });
  const { stores } = hall.hub.system;
  const board = stores.terminals.get(enrolled.value.terminalId)?.board;
  expect(board?.occupationIds?.length).toBeGreaterThan(1);
  expect(board).toMatchObject({ layout: 'landscape', widthPx: 1_920 });
});
