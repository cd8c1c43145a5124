import { AxeBuilder } from '@axe-core/playwright';
import type { BoardPosting, BoardRecord } from '@hall/core/contract/topics/board-topic';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { boardMarketRecord, boardPostings, boardRecords } from '@hall/core/testing/board-records';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BoardHub } from './board-hub.ts';
import { buildBoard, launchChromium, openBoard } from './board-page.ts';

const hall: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.63,
  farthestViewerM: 3,
};
const screens: readonly BoardProfile[] = [
  hall,
  { ...hall, farthestViewerM: 6 },
  { ...hall, layout: 'portrait', widthPx: 1080, heightPx: 1920 },
  { ...hall, layout: 'strip', widthPx: 1920, heightPx: 160, pixelPitchMm: 5, farthestViewerM: 15 },
  { ...hall, widthPx: 3840, heightPx: 2160, pixelPitchMm: 0.315 },
];
/** A quarter to six on a market morning: every sample posting is live. */
const morningMs = Date.parse('2026-11-23T05:40:00+08:00');

let browser: Browser;
const atEnd: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  await buildBoard();
  browser = await launchChromium();
});

afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) {
    await end();
  }
});

afterAll(async () => {
  await browser.close();
});

async function open(
  profile: BoardProfile,
  records: readonly BoardRecord[],
  query = '',
): Promise<{ hub: BoardHub; page: Page; url: string }> {
  const hub = new BoardHub(profile, records);
  hub.setClock(morningMs);
  const url = await hub.listen();
  const { widthPx, heightPx } = profile;
  const page = await openBoard(browser, { url, widthPx, heightPx, query });
  atEnd.push(
    () => hub.close(),
    () => page.context().close(),
  );
  return { hub, page, url };
}

function published(number: number): BoardPosting {
  const posting = boardPostings(number, morningMs, 7)[number - 1]!;
  return { ...posting, publishAtMs: morningMs };
}

/** Waits for a page of postings and gives its rows. */
async function rowsOf(page: Page): Promise<{ id: string; y: number }[]> {
  await page.waitForSelector('[data-page="postings"] [role="table"] [data-posting]', {
    timeout: 60_000,
  });
  return page.locator('[data-page="postings"] [data-posting]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.getAttribute('data-posting') ?? '',
      y: row.getBoundingClientRect().y,
    })),
  );
}

test('a published posting is on the board within two seconds and moves no row', async () => {
  const { hub, page } = await open(hall, boardRecords(40, morningMs));
  const before = await rowsOf(page);
  const posting = published(100);
  hub.send({ puts: [posting] });
  await page.waitForSelector(`[data-posting="${posting.id}"]`, { timeout: 2_000 });
  const after = await rowsOf(page);
  for (const row of after.filter(({ id }) => id !== posting.id)) {
    expect(before).toContainEqual(row);
  }
});

/** Kind and heading of the page that is on. */
function pageNow(page: Page): Promise<readonly [string, string]> {
  return page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('[data-page]');
    return [shown?.dataset['page'] ?? '', shown?.querySelector('h2')?.textContent ?? ''] as const;
  });
}

/** Sets the hub's clock forward, page by page, until the programme shows this. */
async function skipTo(
  { hub, page }: { hub: BoardHub; page: Page },
  [kind, heading]: readonly [string, string?],
): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    const [onNow, title] = await pageNow(page);
    if (onNow === kind && (heading === undefined || title === heading)) return;
    hub.setClock(hub.now() + 6_000);
    hub.send({});
    await page.waitForTimeout(80);
  }
  throw new Error(`the programme never showed ${kind} ${heading ?? ''}`);
}

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
  const playlists = { ...usualPlaylists, rest: { ...usualPlaylists.rest, postingShare: 40 } };
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

test('a withdrawn posting is gone within two seconds and leaves its place empty', async () => {
  const { hub, page } = await open(hall, boardRecords(40, morningMs));
  const before = await rowsOf(page);
  const gone = before[3]!;
  hub.send({ removes: [gone.id] });
  await page.waitForSelector(`[data-posting="${gone.id}"]`, { state: 'detached', timeout: 2_000 });
  expect(await rowsOf(page)).toEqual(before.filter(({ id }) => id !== gone.id));
});

test('with the hub gone the board says so, keeps its postings and drops the expired ones', async () => {
  const { hub, page } = await open(hall, boardRecords(9, morningMs));
  const rows = await rowsOf(page);
  const ends = boardRecords(9, morningMs).find(({ id }) => id === rows[0]?.id) as BoardPosting;
  hub.send({ puts: [{ ...ends, validUntilMs: hub.now() + 5_000 }] });
  await hub.close();
  await page.waitForSelector(`[data-posting="${ends.id}"]`, { state: 'detached', timeout: 10_000 });
  await page.getByText('离线 05:40 更新').waitFor({ timeout: 10_000 });
  expect((await rowsOf(page)).length).toBeGreaterThan(5);
});

test('a hub that comes back on its address is live again by itself', async () => {
  const records = boardRecords(9, morningMs);
  const { hub, page } = await open(hall, records);
  const { port } = hub;
  await rowsOf(page);
  await hub.close();
  await page.getByText(/离线/).waitFor({ timeout: 10_000 });
  const posting = published(101);
  const again = new BoardHub(hall, [...records, posting]);
  again.setClock(morningMs);
  await again.listen(port);
  atEnd.push(() => again.close());
  await page.getByText(/离线/).waitFor({ state: 'detached', timeout: 10_000 });
  await page.waitForSelector(`[data-posting="${posting.id}"]`, { timeout: 2_000 });
});

test('a board that restarts while the hub hangs shows what it knew', async () => {
  const { hub, page } = await open(hall, boardRecords(9, morningMs));
  await rowsOf(page);
  await page.waitForFunction(() => localStorage.getItem('hall.board.snapshot') !== null, null, {
    timeout: 10_000,
  });
  hub.mute = true;
  // The kept data is judged by this machine's clock until the hub is heard.
  await page.clock.install({ time: morningMs });
  await page.reload();
  expect((await rowsOf(page)).length).toBeGreaterThan(5);
  await page.clock.runFor(5_000);
  await page.getByText('离线 05:40 更新').waitFor({ timeout: 5_000 });
});

test('the clock is the hub’s, and a clock set wrong on this machine shows nothing wrong', async () => {
  const { page } = await open(hall, boardRecords(3, morningMs));
  await page.getByText('05:40').waitFor();
  await page.getByText('11月23日').waitFor();
});

test('nothing sticks out of any screen, and the number for complaints is on each', async () => {
  for (const profile of screens) {
    for (const query of ['', '?lang=en']) {
      const { page } = await open(profile, boardRecords(60, morningMs), query);
      const box = await page.evaluate(() => {
        const hotline = document.querySelector('[data-zone="hotline"]')?.getBoundingClientRect();
        const rows = [...document.querySelectorAll('[role="table"] [role="row"]')].map((row) =>
          row.getBoundingClientRect(),
        );
        const ticker = document.querySelector('[data-zone="ticker"]')?.getBoundingClientRect();
        return {
          hotline: hotline && { right: hotline.right, bottom: hotline.bottom },
          lowestRow: Math.max(0, ...rows.map((row) => row.bottom)),
          tickerTop: ticker?.top ?? null,
        };
      });
      expect(box.hotline?.right).toBeLessThanOrEqual(profile.widthPx);
      expect(box.hotline?.bottom).toBeLessThanOrEqual(profile.heightPx);
      if (box.tickerTop !== null) {
        expect(box.lowestRow).toBeLessThanOrEqual(box.tickerTop + 1);
      }
      await atEnd.pop()?.();
      await atEnd.pop()?.();
    }
  }
});

test('every text has a contrast of seven to one', async () => {
  for (const profile of screens.slice(0, 4)) {
    const { hub, page } = await open(profile, boardRecords(60, morningMs));
    hub.send({ puts: [published(102)] });
    await page.waitForSelector(`[data-posting="${published(102).id}"]`);
    const found = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
    expect(found.violations.flatMap((violation) => violation.nodes.map((n) => n.html))).toEqual([]);
  }
});

test('nothing personal and no phone of an employer is in the page', async () => {
  const withPhone = boardRecords(20, morningMs).map((record) =>
    record.kind === 'posting' ? { ...record, phone: '19900001234' } : record,
  );
  const { page } = await open(hall, withPhone);
  await rowsOf(page);
  expect(await page.content()).not.toContain('19900001234');
});
