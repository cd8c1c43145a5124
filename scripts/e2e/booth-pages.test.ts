// Every page of the booth in a real Chromium, in both languages and orientations: axe finds nothing
// serious, type and targets are large enough and far enough apart, nothing is cut off; and nothing
// of an employer or a worker is left when it locks.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import {
  at,
  boothLooks,
  boothPages,
  desk,
  openBooth,
  quiet,
  showBooth,
  table,
  take,
  type BoothLook,
  type BoothPreview,
} from './booth-preview.ts';
import { crowdedIn, tooSmallIn } from './kiosk-measures.ts';
import { settled, startPreview, type KioskPreview } from './kiosk-preview.ts';

let preview: KioskPreview;
const portrait = boothLooks[0] as BoothLook;

beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.close());

for (const look of boothLooks) {
  const { language, viewport } = look;
  const shape = viewport.width < viewport.height ? 'portrait' : 'landscape';
  test(`every booth page is accessible: ${language}, ${shape}`, async () => {
    const wrong: string[] = [];
    const page = await openBooth(preview, look);
    for (const [name, step] of Object.entries(boothPages)) {
      await showBooth(page, look, step);
      // Roles, names and colours are the same lying down; sizes and places are not.
      const serious =
        shape === 'portrait' ? await seriousIn(page, ['color-contrast-enhanced']) : [];
      const faults = [
        ...serious,
        ...(await tooSmallIn(page, 'normal')),
        ...(await crowdedIn(page)),
      ];
      wrong.push(...faults.map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  }, 240_000);
}

test('both answers to the question look the same, and none has the focus', async () => {
  const page = await openBooth(preview, portrait);
  await showBooth(page, portrait, boothPages['the question'] ?? take);
  const [yes, no] = await page.locator('[data-answer]').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      const { color, backgroundColor, borderColor, fontSize, fontWeight } =
        getComputedStyle(button);
      const hasFocus = button === document.activeElement;
      const size = [Math.round(width), Math.round(height)];
      return { size, color, backgroundColor, borderColor, fontSize, fontWeight, hasFocus };
    }),
  );
  expect(yes).toEqual(no);
  expect(yes?.hasFocus).toBe(false);
  await page.context().close();
});

test('a scanner that types lays slips, also while a button has the focus', async () => {
  const page = await openBooth(preview, portrait);
  await showBooth(page, portrait, take);
  await page.getByRole('button', { name: '小票扫不了' }).focus();
  await page.keyboard.type('HALL:990001:100002');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('0115 号').waitFor();
  expect(await page.locator('main[data-page="take"]').count()).toBe(1);
  await page.getByRole('button', { name: '不同意' }).click();
  await page.getByRole('button', { name: '确认录用 1 人' }).click();
  await at('taken')(page);
  await page.getByText('已打印').first().waitFor();
  await page.context().close();
});

test('posting the same job again is two touches of a real finger', async () => {
  const page = await openBooth(preview, portrait);
  await showBooth(page, portrait, desk);
  await page.getByRole('button', { name: '发布招工' }).click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('heading', { name: '已提交，正在审核' }).waitFor();
  await page.context().close();
});

test('after two quiet minutes nothing of anybody is left in a real browser', async () => {
  const page = await openBooth(preview, portrait);
  await showBooth(page, portrait, table);
  await quiet(121_000)(page);
  await at('locked')(page);
  await settled(page);
  const kept = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(history.state),
      location.href,
      JSON.stringify((globalThis as unknown as { preview: BoothPreview }).preview.runtime.state),
    ].join('\n'),
  );
  for (const secret of [
    '示例建筑',
    '张三',
    '19900008000',
    '0108',
    '100001',
    'token-of-a-session',
  ]) {
    expect(kept).not.toContain(secret);
  }
  await page.context().close();
});
