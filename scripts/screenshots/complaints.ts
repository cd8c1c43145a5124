// The pictures of a complaint: told at the kiosk by touching, looked up again, read at the rights window.
import { goTo, openDesk } from '../e2e/console-desk.ts';
import { shoot, type Camera } from './camera.ts';
import { handsOn } from './hands.ts';

/** Three days' wages are owed; who is owed them says no name. */
export async function complaints({ hall, browser }: Camera): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  const { press, on } = handsOn(page);
  await page.goto(hall.urls.kiosk);
  await on('attract');
  await press('我要投诉举报');
  await on('tell-kind');
  await shoot(page, 'kiosk-tell-kind');
  await press('拖欠工钱');
  await on('tell-about');
  await press(/^说不清/);
  await on('tell-when');
  await press('这一周');
  await on('tell-amount');
  for (const digit of '480') await press(digit);
  await shoot(page, 'kiosk-tell-amount');
  await press('对，下一步');
  await on('tell-days');
  await press('3 天');
  await on('tell-facts');
  await press('有单子、照片或聊天记录');
  await press('下一步');
  await on('tell-contact');
  await shoot(page, 'kiosk-tell-contact');
  await press('不留，匿名投诉');
  await on('tell-confirm');
  await press('提交');
  await on('told');
  await shoot(page, 'kiosk-told');
  await page.close();
  const desk = await openDesk(browser, {
    consoleUrl: hall.urls.console,
    as: 'rights',
    language: 'zh-CN',
  });
  await desk.setViewportSize({ width: 1440, height: 1100 });
  await goTo(desk, 'rights');
  const told = desk.locator('main tbody tr', { hasText: '自助机投诉' });
  await told.first().locator('a').first().click();
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await shoot(desk, 'console-complaint');
  await desk.context().close();
}
