// The pictures of a booth terminal.
import { join } from 'node:path';
import { buildApp } from '../build.ts';
import { ROOT } from '../e2e/harness.ts';
import { openMatchHall } from '../e2e/match-hall.ts';
import { shoot, type Camera } from './camera.ts';

/** An employer at a booth: yesterday's job again, and two people who lay their slips. */
export async function booth({ browser }: Camera): Promise<void> {
  await buildApp('kiosk', console.log);
  const match = await openMatchHall({ HALL_KIOSK_DIR: join(ROOT, 'apps/kiosk/dist/renderer') });
  const visitors = [await match.visitor('甲'), await match.visitor('乙')];
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  await context.addInitScript(
    (token) => {
      localStorage.setItem('hall.terminal.booth', token);
    },
    await match.boothToken(),
  );
  const page = await context.newPage();
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
  try {
    await page.goto(`${match.story.url}/booth/`);
    await page.locator('main[data-page="locked"]').waitFor();
    await shoot(page, 'booth-locked');
    for (const digit of await match.boothCode()) await press(digit);
    await page.locator('main[data-page="desk"]').waitFor();
    await press(/^发布招工/);
    await shoot(page, 'booth-again');
    await press('发布');
    await match.approveNext();
    await press('合适的人');
    await shoot(page, 'booth-candidates');
    await press('扫小票录用');
    await page.keyboard.type(`HALL:990001:${visitors[0]?.slipCode ?? ''}\n`);
    await page.getByRole('dialog').waitFor();
    await shoot(page, 'booth-question');
    await press('不同意');
    await press('确认录用 1 人');
    await press('回到首页');
    await shoot(page, 'booth-desk');
  } finally {
    await context.close();
    await match.close();
  }
}
