import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { fontPx, leastGlyphMm } from '@hall/core/rules/legibility';
import { boardPostings, boardRecords, boardShowcaseRecord } from '@hall/core/testing/board-records';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { skipTo, skipUntil } from './board-skip.ts';
import { boardTests, hallBoard as hall, morningMs, type OpenBoard } from './board-tests.ts';

const portrait: BoardProfile = { ...hall, layout: 'portrait', widthPx: 1080, heightPx: 1920 };
const strip: BoardProfile = {
  ...hall,
  layout: 'strip',
  widthPx: 1920,
  heightPx: 160,
  pixelPitchMm: 5,
  farthestViewerM: 15,
};
const { open } = boardTests();

/** A board with twelve postings, of which an employer has the first `own` in his showcase. */
async function openShowcase(
  profile: BoardProfile,
  own: number,
): Promise<OpenBoard & { readonly id: string; readonly ids: readonly string[] }> {
  const postings = boardPostings(own, morningMs);
  const showcase = boardShowcaseRecord(postings);
  const records = [...boardRecords(Math.max(12, own), morningMs), showcase];
  const board = await open(profile, records);
  return { ...board, id: showcase.id, ids: postings.map(({ id }) => id) };
}

/** The postings of the showcase that are on the screen. */
function rowsNow(page: Page): Promise<string[]> {
  return page
    .getByRole('table', { name: '用工专区' })
    .locator('[data-posting]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-posting') ?? ''));
}

test.each([
  ['landscape', hall],
  ['portrait', portrait],
] as const)(
  'on a %s board a showcase says who hires, his text and his postings, each as large as it has to be',
  async (_, profile) => {
    const board = await openShowcase(profile, 3);
    const { page, ids } = board;
    await skipTo(board, ['showcase', '用工专区']);
    await page.getByRole('heading', { name: '示例电子产业园' }).waitFor();
    await page.getByText('厂区有食堂和宿舍,早晚班车到本市场').waitFor();
    expect(new Set(await rowsNow(page))).toEqual(new Set(ids));
    const leastPx = fontPx(leastGlyphMm('row', profile.farthestViewerM), profile.pixelPitchMm);
    const text = page.locator('[data-showcase] p, [data-showcase] h3, [data-showcase] b');
    for (const size of await text.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).fontSize),
    )) {
      expect(parseFloat(size)).toBeGreaterThanOrEqual(Math.floor(leastPx));
    }
    const cut = await page
      .locator('[data-showcase]')
      .evaluate((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth);
    expect(cut).toBe(false);
    const found = await violationsIn(page, ['color-contrast-enhanced']);
    expect(found.filter(({ id }) => id === 'color-contrast-enhanced')).toEqual([]);
  },
);

test('with more postings than fit the page flips to the next ones', async () => {
  const board = await openShowcase(hall, 12);
  await skipTo(board, ['showcase']);
  await board.page.getByText('1 / 2').waitFor();
  const first = await rowsNow(board.page);
  await skipUntil(board, async () => (await board.page.getByText('2 / 2').count()) > 0);
  const second = await rowsNow(board.page);
  expect(first.length + second.length).toBe(12);
  expect(first.filter((id) => second.includes(id))).toEqual([]);
});

test('an employer who is barred is off the board within two seconds, with text and postings', async () => {
  const board = await openShowcase(hall, 3);
  const { hub, page, id, ids } = board;
  await skipTo(board, ['showcase']);
  hub.send({ removes: [id, ...ids] });
  await page.waitForSelector('[data-showcase]', { state: 'detached', timeout: 2_000 });
  for (const gone of ids) {
    await page.waitForSelector(`[data-posting="${gone}"]`, { state: 'detached', timeout: 2_000 });
  }
});

test('with the hub gone postings that are over leave the showcase, and with the last one it goes', async () => {
  const board = await openShowcase(hall, 2);
  const { hub, page } = board;
  await skipTo(board, ['showcase']);
  const [first, last] = boardPostings(2, morningMs);
  hub.send({
    puts: [
      { ...first!, validUntilMs: hub.now() + 2_000 },
      { ...last!, validUntilMs: hub.now() + 4_000 },
    ],
  });
  await hub.close();
  await page.waitForSelector(`[data-posting="${first!.id}"]`, {
    state: 'detached',
    timeout: 6_000,
  });
  await page.waitForSelector('[data-page="showcase"]', { state: 'detached', timeout: 6_000 });
});

test('a strip has one line for each posting of a showcase, with the employer before it', async () => {
  const board = await openShowcase(strip, 2);
  const { page, ids } = board;
  const line = page.locator('[data-posting]', { hasText: '用工专区' });
  await skipUntil(board, async () => (await line.count()) > 0);
  expect(await line.innerText()).toContain('示例电子产业园');
  expect(ids).toContain(await line.getAttribute('data-posting'));
  expect(await page.getByText('厂区有食堂和宿舍').count()).toBe(0);
});
