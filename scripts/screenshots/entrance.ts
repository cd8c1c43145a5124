// The pictures of the way in: what the manager sees, the screens at the door and outside, a danger.
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningHall } from '../e2e/harness.ts';
import { commandAs, goTo, openDesk } from '../e2e/console-desk.ts';
import { shoot, type Camera } from './camera.ts';

/** A person is in a lane for so long; nobody else can be. */
const passageMs = 900;

async function atEntrance(hall: RunningHall, action: object): Promise<void> {
  await fetch(new URL('/demo/entrance/act', hall.urls.base), {
    method: 'POST',
    body: JSON.stringify(action),
  });
}

/** The entrance on a morning on which people came in. */
export async function entrance({ hall, browser }: Camera): Promise<void> {
  for (const lane of ['1', '2', '2', '3', '1', '2', '1']) {
    await atEntrance(hall, { do: 'walk', lane, direction: 'in' });
    await pause(passageMs);
  }
  await atEntrance(hall, { do: 'walk', lane: '3', direction: 'out' });
  const desk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await desk.setViewportSize({ width: 1440, height: 1100 });
  for (const page of ['gates', 'hall-day', 'bays']) {
    await goTo(desk, page);
    await shoot(desk, `console-${page}`);
  }
  await desk.context().close();
  const screens = { entrance: [1080, 1920], bays: [1920, 1080] } as const;
  for (const [layout, [width, height]] of Object.entries(screens)) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(new URL(`?layout=${layout}`, hall.urls.board).href);
    await page.locator(`[data-zone="${layout}"]`).waitFor();
    await shoot(page, `board-${layout}`);
    await page.close();
  }
  await danger({ hall, browser });
}

/** Fire, on a board, and the end of it. */
async function danger({ hall, browser }: Camera): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(hall.urls.board);
  await page.locator('[data-posting]').first().waitFor({ timeout: 60_000 });
  const raise = { name: 'emergency.raise', input: { danger: 'fire' } } as const;
  await commandAs(hall.urls.base, 'manager', raise);
  await page.locator('[data-emergency]').waitFor();
  await shoot(page, 'board-emergency');
  await page.close();
  await commandAs(hall.urls.base, 'manager', { name: 'emergency.clear', input: {} });
}
