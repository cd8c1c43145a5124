// The whole hall as a newcomer starts it: a card laid on the simulated reader becomes a slip whose
// bytes are read back; a posting typed at the desk reaches both boards; the hub may come and go.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, startHall, temporaryFolder, type RunningHall } from './harness.ts';

let folder: { path: string; remove: () => Promise<void> };
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

/** Does something to the simulated devices of the browser kiosk. */
async function act(action: object): Promise<void> {
  const answer = await fetch(new URL('/demo/place/act?place=0', hall.urls.base), {
    method: 'POST',
    body: JSON.stringify(action),
  });
  expect(answer.status).toBe(200);
}

/**
 * Lifts the card and waits until the reader has noticed: a card that is laid again before its next
 * looks has never been away, and is no second visit.
 */
async function liftCard(): Promise<void> {
  const answer = await fetch(new URL('/demo/kiosk/events', hall.urls.base), {
    signal: AbortSignal.timeout(5_000),
  });
  await act({ do: 'lift-card' });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      if (part.value.includes('"card-removed"')) break;
    }
    await reader?.cancel();
  } catch {
    // A reader that had seen the card leave before says nothing more; five seconds are enough.
  }
}

interface SlipItem {
  readonly kind: string;
  readonly text?: string;
  readonly data?: string;
}

/** The slips of the virtual printer, decoded from the bytes it was sent, newest first. */
async function slips(): Promise<SlipItem[][]> {
  const stop = new AbortController();
  const answer = await fetch(new URL('/demo/place/events?place=0', hall.urls.base), {
    signal: stop.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const quiet = setTimeout(() => {
    stop.abort();
  }, 1_000);
  let text = '';
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      text += part.value;
    }
  } catch {
    // The stream is endless; a quiet second means that everything was told.
  }
  clearTimeout(quiet);
  return text
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => JSON.parse(event.slice(6)) as { type: string; slip?: { items: SlipItem[] } })
    .flatMap((event) => (event.slip === undefined ? [] : [event.slip.items]))
    .reverse();
}

const textOf = (items: readonly SlipItem[]): string =>
  items.map((item) => item.text ?? '').join('\n');

async function openKiosk(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.goto(hall.urls.kiosk);
  await page.locator('main[data-page="attract"]').waitFor();
  // A card that is laid before the hub has said hello gets nothing but an apology.
  await page.locator('[data-state="live"]').waitFor();
  return page;
}

const onPage = (page: Page, name: string): Promise<void> =>
  page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 20_000 });

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** From the consent page to the slip, as a worker without a phone does it; the touches it took. */
async function registerWithoutPhone(page: Page): Promise<number> {
  await onPage(page, 'consent');
  await press(page, '同意');
  await onPage(page, 'extras');
  // Keeping the number is what makes a card alone enough the next time.
  await press(page, '好的');
  await press(page, '下一步');
  await onPage(page, 'phone');
  await press(page, '没有手机');
  await onPage(page, 'occupations');
  await press(page, '小工');
  await press(page, '选好了');
  await onPage(page, 'when');
  await page.locator('main button').first().click();
  await onPage(page, 'part');
  await page.locator('main button').first().click();
  await onPage(page, 'pay');
  await page
    .getByRole('button', { name: '不填' })
    .or(page.getByRole('button', { name: '跳过' }))
    .first()
    .click();
  await onPage(page, 'training');
  await page.locator('main button').last().click();
  await onPage(page, 'slip');
  return 10;
}

test('a card laid on the reader becomes a slip that can be read back from the bytes', async () => {
  const page = await openKiosk();
  await act({ do: 'place-card', card: 'man' });
  expect(await registerWithoutPhone(page)).toBeLessThanOrEqual(12);
  const code = /\d{3}\s?\d{3}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  const [slip] = await slips();
  const text = textOf(slip ?? []);
  expect(text).toContain('求职登记小票');
  expect(text).toContain('张*');
  expect(text).not.toContain('张测试');
  expect(text).not.toContain('990001197001010014');
  expect(text).toContain('12333');
  const qr = slip?.find((item) => item.kind === 'qr')?.data ?? '';
  expect(qr.length).toBeGreaterThan(5);
  expect(code === '' || qr.includes(code.replace(/\s/, ''))).toBe(true);
  await liftCard();
  await page.close();
});

test('the same worker is checked in by the card alone, and leaves nothing behind', async () => {
  const before = (await slips()).length;
  const page = await openKiosk();
  await act({ do: 'place-card', card: 'man' });
  await onPage(page, 'slip');
  expect(await page.locator('main').innerText()).toContain('张*');
  expect((await slips()).length).toBe(before + 1);
  await liftCard();
  await press(page, '结束');
  await onPage(page, 'attract');
  expect(await page.content()).not.toContain('张*');
  await page.close();
});

test('a child is refused kindly and nothing about him is kept', async () => {
  const page = await openKiosk();
  await act({ do: 'place-card', card: 'child' });
  await onPage(page, 'under-age');
  await liftCard();
  await page.close();
});

test('out of paper the worker is told so, and the slip is printed again once there is paper', async () => {
  const page = await openKiosk();
  await act({ do: 'printer-fault', fault: 'paperOut', on: true });
  await page.waitForTimeout(3_000);
  await act({ do: 'place-card', card: 'man' });
  await onPage(page, 'slip');
  const told = await page.locator('main').innerText();
  expect(told).not.toContain('请取单');
  const code = /\d{3}\s?\d{3}/.exec(told)?.[0].replace(/\s/, '') ?? '';
  expect(code).toHaveLength(6);
  await act({ do: 'printer-fault', fault: 'paperOut', on: false });
  await liftCard();
  const before = (await slips()).length;
  await page.waitForTimeout(6_000);
  expect((await slips()).length).toBe(before);
  await press(page, '结束');
  await onPage(page, 'attract');
  await page.close();
});
