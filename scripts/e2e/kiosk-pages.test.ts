// Every page of the worker's kiosk in a real Chromium, in both modes, languages and orientations:
// axe finds nothing serious, type and targets are as large and as far apart as they must be, nothing
// is cut off, and in low mode everything can be reached sitting.
import { highestGlassMm } from '@hall/core/contract/shell';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIn } from './axe.ts';
import { crowdedIn, outOfReachIn, tooSmallIn } from './kiosk-measures.ts';
import {
  looks,
  open,
  settled,
  show,
  startPreview,
  inTurn,
  touch,
  until,
  type KioskPreview,
  type Look,
  type Preview,
} from './kiosk-preview.ts';
import { pages, sent } from './kiosk-ways.ts';

let preview: KioskPreview;

beforeAll(async () => {
  preview = await startPreview();
});

afterAll(() => preview.close());

// Each look is a browser context of its own; a page waits more than it works, so two at a time.

for (const look of looks) {
  const { mode, language, viewport } = look;
  const shape = viewport.width < viewport.height ? 'portrait' : 'landscape';
  test.concurrent(
    `every kiosk page is accessible: ${mode}, ${language}, ${shape}`,
    async () => {
      const wrong: string[] = [];
      const page = await open(preview, { look });
      for (const [name, step] of Object.entries(pages)) {
        await show(page, look, step);
        // Roles, names and colours are the same lying down; sizes and places are not.
        const serious =
          shape === 'portrait' ? await seriousIn(page, ['color-contrast-enhanced']) : [];
        const faults = [...serious, ...(await tooSmallIn(page, mode)), ...(await crowdedIn(page))];
        wrong.push(...faults.map((fault) => `${name}: ${fault}`));
      }
      await page.context().close();
      expect(wrong).toEqual([]);
    },
    240_000,
  );
}

/** Mounting heights of the glass's lower edge: as usual, and as high as a glass may hang. */
const hung = [
  { bottomMm: 800, mode: 'normal' },
  { bottomMm: 800, mode: 'elder' },
  { bottomMm: highestGlassMm, mode: 'normal' },
  { bottomMm: highestGlassMm, mode: 'elder' },
] as const;

for (const { bottomMm, mode } of hung) {
  test.concurrent(
    `in low mode everything is in reach: ${mode}, glass ${bottomMm} mm above the floor`,
    async () => {
      const viewport = { width: 1080, height: 1920 };
      const look: Look = { mode, language: 'zh-CN', viewport };
      const page = await open(preview, { look, bottomMm });
      const wrong: string[] = [];
      let outOfReachBefore = 0;
      for (const [name, step] of Object.entries(pages)) {
        await show(page, look, step);
        outOfReachBefore += (await outOfReachIn(page, bottomMm)).length;
        await touch({ type: 'toggle-reach' })(page);
        await page.locator('html[data-reach="low"]').waitFor();
        await settled(page);
        const faults = [
          ...(await outOfReachIn(page, bottomMm)),
          ...(await tooSmallIn(page, mode)),
          ...(await crowdedIn(page)),
        ];
        wrong.push(...faults.map((fault) => `${name}: ${fault}`));
      }
      await page.context().close();
      expect(wrong).toEqual([]);
      // Where the glass hangs too high for somebody who sits, the mode has had something to do.
      expect(outOfReachBefore > 0).toBe(bottomMm > 800 || mode === 'elder');
    },
    240_000,
  );
}

const bare = [
  {
    hall: 'an empty hall without devices',
    query: '&postings=0&devices=none',
    names: /^(attract|kinds|postings|find|guides|hub gone|services|plan|who are you)/,
  },
  {
    hall: 'the longest words',
    query: '&long',
    names: /^(kinds|postings|find|posting|report|services|plan|fits|by time|where|this job)/,
  },
];

for (const { hall, query, names } of bare) {
  test.concurrent(
    `${hall} breaks no page`,
    async () => {
      const wrong: string[] = [];
      for (const look of [looks[0], looks[5], looks[6]] as Look[]) {
        const page = await open(preview, { look, query });
        for (const [name, step] of Object.entries(pages)) {
          if (!names.test(name)) continue;
          await show(page, look, step);
          const faults = [...(await tooSmallIn(page, look.mode)), ...(await crowdedIn(page))];
          wrong.push(...faults.map((fault) => `${look.mode} ${look.language} ${name}: ${fault}`));
        }
        await page.context().close();
      }
      expect(wrong).toEqual([]);
    },
    240_000,
  );
}

test('a name no font has stands on the screen as it does on paper, and one from GBK as itself', async () => {
  const page = await open(preview, { look: looks[0] as Look });
  await page.evaluate(() => {
    const { preview: kiosk } = globalThis as unknown as { preview: Preview };
    kiosk.hub.greet('\uE000**');
    kiosk.layCard('known');
  });
  await until('slip')(page);
  const box = page.getByRole('img', { name: '\uE000' });
  expect(await box.locator('rect').count()).toBeGreaterThan(20);
  const [name, text] = await Promise.all([
    box.evaluate((svg) => svg.getBoundingClientRect().height),
    box.evaluate((svg) => Number.parseFloat(getComputedStyle(svg).fontSize)),
  ]);
  expect(name).toBeCloseTo(text, 0);
  await page.evaluate(() => {
    const { preview: kiosk } = globalThis as unknown as { preview: Preview };
    kiosk.reset();
    kiosk.hub.greet('\uE863**');
    kiosk.layCard('known');
  });
  await until('slip')(page);
  await page.getByText('䶮**', { exact: false }).first().waitFor();
  expect(await page.getByRole('img').count()).toBe(0);
  await page.context().close();
});

test('after a quiet minute nothing of a person is left in a real browser', async () => {
  const page = await open(preview, { look: looks[0] as Look });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await inTurn(sent, until('slip'))(page);
  await page.evaluate(() => navigator.clipboard.writeText('990001198506151220'));
  await page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.jump(61_000);
  });
  await until('attract')(page);
  const kept = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(history.state),
      location.href,
    ].join('\n'),
  );
  for (const secret of [
    '李',
    '990001198506151220',
    '19900008000',
    '8000',
    '0137',
    '406172',
    '406 172',
  ])
    expect(kept).not.toContain(secret);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('');
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  await page.context().close();
});
