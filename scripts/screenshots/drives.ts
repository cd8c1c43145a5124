// The pictures of hiring beyond the day: campaigns, an employer and who acts for it, its showcase.
import { goTo, openDesk } from '../e2e/console-desk.ts';
import { shoot, type Camera } from './camera.ts';

/** The programme of a board comes to each of its pages within a quarter of an hour. */
const programmeMs = 15 * 60_000;

async function desk({ hall, browser }: Camera): Promise<void> {
  const page = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'manager',
    language: 'zh-CN',
  });
  await page.setViewportSize({ width: 1440, height: 1100 });
  for (const [list, name] of [
    ['campaigns', 'console-campaign'],
    ['employers', 'console-employer'],
  ] as const) {
    await goTo(page, list);
    await page
      .locator('tbody tr', { hasText: /进行中|已核验/ })
      .first()
      .locator('a')
      .click();
    await page.waitForURL(/[0-9a-f-]{36}$/);
    await page.locator('main h2').last().waitFor();
    await page.locator('main tbody tr').first().waitFor();
    await shoot(page, name);
  }
  await page.context().close();
}

async function board({ hall, browser }: Camera, heading: string, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(new URL('?layout=landscape', hall.urls.board).href);
  await page.locator('h2', { hasText: heading }).waitFor({ timeout: programmeMs });
  await shoot(page, name);
  await page.close();
}

export async function drives(camera: Camera): Promise<void> {
  await desk(camera);
  await Promise.all([
    board(camera, '用工专区', 'board-showcase'),
    board(camera, '定向招聘', 'board-campaign'),
  ]);
}
