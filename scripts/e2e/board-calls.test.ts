// The calls of the queue on boards of every shape, in a Chromium, from a hub whose clock is set.
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { leastGlyphMm } from '@hall/core/rules/legibility';
import { boardRecords } from '@hall/core/testing/board-records';
import { queueCallRecord, queueRecords } from '@hall/core/testing/queue-records';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { boardTests, morningMs } from './board-tests.ts';

const wall: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 2,
  farthestViewerM: 10,
  calls: 'zone',
};
const overWindows: BoardProfile = {
  ...wall,
  pixelPitchMm: 0.87,
  farthestViewerM: 4.5,
  calls: 'only',
};
const screens: readonly BoardProfile[] = [
  wall,
  overWindows,
  {
    ...wall,
    layout: 'portrait',
    widthPx: 1080,
    heightPx: 1920,
    pixelPitchMm: 0.63,
    farthestViewerM: 3.5,
  },
  { ...overWindows, layout: 'strip', heightPx: 160, pixelPitchMm: 2.5, farthestViewerM: 9 },
];
const { open, atEnd } = boardTests();

const ticketsOn = (page: Page): Promise<string[]> =>
  page.locator('[data-call] > b').allInnerTexts();

/** What stands in the zone, in pixels of the panel: its text's ink and where its parts end. */
function measured(page: Page): Promise<{ glyphPx: number; right: number; bottom: number }> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const heights = [...document.querySelectorAll('[data-call] > b')].map((number) => {
      if (pen === null) return 0;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(number);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return pen.measureText(number.textContent).actualBoundingBoxAscent;
    });
    const parts = [...document.querySelectorAll('[data-zone="calls"] *')].map((part) =>
      part.getBoundingClientRect(),
    );
    return {
      glyphPx: Math.min(...heights),
      right: Math.max(...parts.map(({ right }) => right)),
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    };
  });
}

test('on every shape of board a called number is as tall as the farthest viewer needs, and nothing sticks out', async () => {
  for (const profile of screens) {
    const query = profile === overWindows ? '?lang=en' : '';
    const queue = queueRecords(12, 6, morningMs);
    const { page } = await open(profile, boardRecords(30, morningMs), query, queue);
    await page.waitForSelector('[data-call]');
    const { glyphPx, right, bottom } = await measured(page);
    const leastPx = leastGlyphMm('call', profile.farthestViewerM) / profile.pixelPitchMm;
    expect(glyphPx).toBeGreaterThanOrEqual(leastPx);
    expect(right).toBeLessThanOrEqual(profile.widthPx);
    expect(bottom).toBeLessThanOrEqual(profile.heightPx);
    expect(await page.locator('[data-zone="hotline"]').count()).toBe(1);
    if (profile === wall || profile === overWindows) {
      const violations = await violationsIn(page, ['color-contrast-enhanced']);
      const contrast = violations.filter(({ id }) => id.startsWith('color-contrast'));
      expect(contrast.flatMap(({ html }) => html)).toEqual([]);
    }
    await atEnd.pop()?.();
    await atEnd.pop()?.();
  }
});

test('a recall stays one row, a call taken back goes, a postings board without a queue has no zone', async () => {
  const { hub, page } = await open(
    wall,
    boardRecords(9, morningMs),
    '',
    queueRecords(3, 2, morningMs),
  );
  await page.waitForSelector('[data-call="2"]');
  const first = queueCallRecord(1, morningMs);
  const recall = { ticketId: first.ticketId, ticket: first.ticket };
  hub.call(queueCallRecord(3, hub.now(), recall));
  await page.waitForSelector('[data-call="3"]', { timeout: 2_000 });
  expect(await ticketsOn(page)).toEqual(['A001', 'A002']);
  hub.call(queueCallRecord(3, hub.now(), { ...recall, cancelled: true }));
  await page.waitForSelector('[data-call="3"]', { state: 'detached', timeout: 2_000 });
  expect(await ticketsOn(page)).toEqual(['A002', 'A001']);
  const station = await open(wall, boardRecords(9, morningMs));
  await station.page.waitForSelector('[data-page]');
  await station.page.waitForSelector('[data-zone="calls"]', { state: 'detached', timeout: 2_000 });
});

test('without the hub the calls stay for a minute and are then hidden, and a board that restarts brings none back', async () => {
  const queue = queueRecords(3, 3, morningMs);
  const { hub, page } = await open(wall, boardRecords(9, morningMs), '', queue);
  await page.waitForSelector('[data-call]');
  await page.waitForFunction(() => localStorage.getItem('hall.board.snapshot') !== null, null, {
    timeout: 10_000,
  });
  await page.clock.install();
  void hub.close();
  await page.getByText('系统恢复中').waitFor({ timeout: 5_000 });
  expect(await ticketsOn(page)).toHaveLength(3);
  await page.clock.runFor(58_000);
  expect(await ticketsOn(page)).toHaveLength(3);
  await page.clock.runFor(4_000);
  await page.getByText('叫号暂停显示').waitFor({ timeout: 2_000 });
  expect(await ticketsOn(page)).toEqual([]);
  const kept = await page.evaluate(() => localStorage.getItem('hall.board.snapshot') ?? '');
  expect(kept).toContain('posting');
  expect(kept).not.toContain('A003');
});
