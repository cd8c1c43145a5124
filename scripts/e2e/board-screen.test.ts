import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { boardRecords } from '@hall/core/testing/board-records';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { BoardHub } from './board-hub.ts';
import {
  boardTests,
  hallBoard as hall,
  morningMs,
  newPosting as published,
} from './board-tests.ts';

const screens: readonly BoardProfile[] = [
  hall,
  { ...hall, farthestViewerM: 6 },
  { ...hall, layout: 'portrait', widthPx: 1080, heightPx: 1920 },
  { ...hall, layout: 'strip', widthPx: 1920, heightPx: 160, pixelPitchMm: 5, farthestViewerM: 15 },
  { ...hall, widthPx: 3840, heightPx: 2160, pixelPitchMm: 0.315 },
];
const { open, atEnd } = boardTests();

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

/** Where a board stands in its window, and its parts in it. */
function placesOf(page: Page) {
  return page.evaluate(() => {
    const of = (selector: string): DOMRect[] =>
      [...document.querySelectorAll(selector)].map((part) => part.getBoundingClientRect());
    const [board] = of('[data-layout]');
    const [hotline] = of('[data-zone="hotline"]');
    const [ticker] = of('[data-zone="ticker"]');
    const rows = of('[role="table"] [role="row"]');
    return {
      board: board?.toJSON() as DOMRect,
      hotline: hotline?.toJSON() as DOMRect,
      tickerTop: ticker?.top ?? Infinity,
      lowestRow: Math.max(0, ...rows.map((row) => row.bottom)),
    };
  });
}

test('a board in a window that lies the other way is in sight as a whole, in its own shape', async () => {
  const upright: BoardProfile = { ...hall, layout: 'portrait', widthPx: 1080, heightPx: 1920 };
  const cases = [
    { profile: upright, window: { width: 1280, height: 860 } },
    { profile: hall, window: { width: 800, height: 1280 } },
  ];
  for (const { profile, window } of cases) {
    const { page } = await open(profile, boardRecords(60, morningMs));
    await page.setViewportSize(window);
    const ratio = profile.widthPx / profile.heightPx;
    await expect
      .poll(async () => {
        const { width, height } = (await placesOf(page)).board;
        return Math.abs(width / height / ratio - 1);
      })
      .toBeLessThan(0.01);
    const { board, hotline, lowestRow, tickerTop } = await placesOf(page);
    for (const part of [board, hotline]) {
      expect(part.left).toBeGreaterThanOrEqual(-0.5);
      expect(part.top).toBeGreaterThanOrEqual(-0.5);
      expect(part.right).toBeLessThanOrEqual(window.width + 0.5);
      expect(part.bottom).toBeLessThanOrEqual(window.height + 0.5);
    }
    expect(lowestRow).toBeLessThanOrEqual(tickerTop + 1);
    await atEnd.pop()?.();
    await atEnd.pop()?.();
  }
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
    // A second one beside it: the band in its other shape has to pass as well.
    hub.send({ puts: [published(103)] });
    await page.waitForSelector(`[data-posting="${published(103).id}"]`);
    const found = await violationsIn(page, ['color-contrast-enhanced']);
    expect(found.filter(({ id }) => id === 'color-contrast-enhanced')).toEqual([]);
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
