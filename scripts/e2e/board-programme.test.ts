import { usualPlaylists } from '@hall/core/domain/content/playlist';
import { boardMarketRecord, boardPostings, boardRecords } from '@hall/core/testing/board-records';
import { expect, test } from 'vitest';
import { pageNow, skipTo } from './board-skip.ts';
import {
  boardTests,
  hallBoard as hall,
  morningMs,
  newPosting as published,
} from './board-tests.ts';

const { open } = boardTests();

/** Every sort of page a programme of few postings has. */
const phases = [
  ['postings', '今日到岗'],
  ['info', '服务项目'],
  ['info', '办事指南'],
  ['info', '服务热线与投诉举报'],
  ['info', '维权提示'],
  ['info', '政策明白纸'],
] as const;

test('in every phase of the programme what is published is on the screen in two seconds, what is withdrawn is gone in two', async () => {
  const { hub, page } = await open(hall, boardRecords(12, morningMs));
  for (const [index, phase] of phases.entries()) {
    await skipTo({ hub, page }, phase);
    const [first, second, third] = [0, 1, 2].map((n) => published(200 + index * 10 + n));
    hub.send({ puts: [first!] });
    await page.waitForSelector(`[data-zone="band"] [data-posting="${first!.id}"]`, {
      timeout: 2_000,
    });
    // A second and a third that come while the first is being read stand beside it.
    hub.send({ puts: [second!, third!] });
    for (const { id } of [first!, second!, third!]) {
      await page.waitForSelector(`[data-posting="${id}"]`, { timeout: 2_000 });
    }
    hub.send({ removes: [first!.id, second!.id] });
    for (const { id } of [first!, second!]) {
      await page.waitForSelector(`[data-posting="${id}"]`, { state: 'detached', timeout: 2_000 });
    }
    hub.send({ puts: [{ ...third!, validUntilMs: hub.now() + 1_000 }] });
    await page.waitForSelector(`[data-posting="${third!.id}"]`, {
      state: 'detached',
      timeout: 6_000,
    });
  }
});

test('with a market of five hundred an index says what there is, and a newcomer is over it at once', async () => {
  const { hub, page } = await open(hall, boardRecords(500, morningMs));
  await skipTo({ hub, page }, ['index']);
  const posting = published(900);
  hub.send({ puts: [posting] });
  await page.waitForSelector(`[data-zone="band"] [data-posting="${posting.id}"]`, {
    timeout: 2_000,
  });
  await page.getByText(/个岗位轮播一遍约 \d+ 分钟/).waitFor();
});

test('at the hour of another playlist nobody has to do anything', async () => {
  const { hub, page } = await open(hall, boardRecords(12, morningMs));
  const share = async (fromMs: number): Promise<number> => {
    let postings = 0;
    for (let step = 0; step < 60; step += 1) {
      hub.setClock(fromMs + step * 5_000);
      hub.send({});
      await page.waitForTimeout(60);
      if ((await pageNow(page))[0] === 'postings') postings += 1;
    }
    return postings / 60;
  };
  const usual = boardMarketRecord();
  const [slot] = usualPlaylists.slots;
  const playlists = {
    slots: [{ ...slot!, mode: null, from: '04:30', to: '09:30' }],
    rest: { ...usualPlaylists.rest, postingShare: 40 },
  };
  hub.send({ puts: [{ ...usual, market: { ...usual.market, playlists } }] });
  expect(await share(Date.parse('2026-11-23T04:40:00+08:00'))).toBeGreaterThan(0.68);
  expect(await share(Date.parse('2026-11-23T04:20:00+08:00'))).toBeLessThan(0.62);
});

test('a posting that was suspended is new again when it is restored, on a page of text too', async () => {
  const { hub, page } = await open(hall, boardRecords(12, morningMs));
  await skipTo({ hub, page }, ['info']);
  const old = boardPostings(12, morningMs)[4]!;
  hub.send({ removes: [old.id] });
  await page.waitForTimeout(300);
  hub.send({ puts: [old] });
  await page.waitForSelector(`[data-zone="band"] [data-posting="${old.id}"]`, { timeout: 2_000 });
});

test('other 工种 for a board are on it as soon as it has said hello again', async () => {
  const records = boardRecords(200, morningMs);
  const { hub, page } = await open({ ...hall, occupationIds: ['mason', 'loader'] }, records);
  await page.getByText('本屏工种：瓦工 · 搬运装卸').waitFor();
  const kinds = async (): Promise<string[]> => {
    await skipTo({ hub, page }, ['postings']);
    return page
      .locator('[data-page="postings"] [role="row"][data-posting] > :nth-child(2)')
      .allInnerTexts();
  };
  for (const name of await kinds()) expect(['瓦工', '搬运装卸']).toContain(name.trim());
  hub.reprofile({ ...hall, occupationIds: ['cleaner'] });
  await page.getByText('本屏工种：保洁').waitFor({ timeout: 3_000 });
  for (const name of await kinds()) expect(name.trim()).toBe('保洁');
});
