// The pictures of finding work at the kiosk: what fits and why, the booth, the consent, the match.
import type { Page } from 'playwright-core';
import type { RunningHall } from '../e2e/harness.ts';
import { shoot, type Camera } from './camera.ts';
import { devices, handsOn, liftCard } from './hands.ts';

/** Somebody registers with his card for the work that is offered most. */
async function register(hall: RunningHall, page: Page): Promise<void> {
  const { press, on } = handsOn(page);
  await devices(hall, { do: 'place-card', card: 'man' });
  await on('consent');
  await press('同意');
  await press('好的');
  await press('下一步');
  await on('phone');
  await press('没有手机');
  await on('occupations');
  await press('小工');
  await press('搬运装卸');
  await press('选好了');
  for (const name of ['when', 'part']) {
    await on(name);
    await page.locator('main button').first().click();
  }
  await on('pay');
  await press(/不填|跳过/);
  await on('training');
  await page.locator('main button').last().click();
  await on('slip');
  await liftCard(hall, page);
}

/** From the jobs that fit to the papers, and what is known of it afterwards. */
async function meet(page: Page): Promise<void> {
  const { press, on } = handsOn(page);
  await press('适合我的活');
  await on('fits');
  await shoot(page, 'kiosk-fits');
  await press('大字版');
  await shoot(page, 'kiosk-fits-elder');
  await press('标准版');
  await press('English');
  await shoot(page, 'kiosk-fits-english');
  await press('中文');
  await page.locator('main li button').first().click();
  await on('posting');
  await shoot(page, 'kiosk-posting');
  await press('我想见面');
  await on('ask-contact');
  await shoot(page, 'kiosk-contact');
  await press('可以给');
  await on('where');
  await shoot(page, 'kiosk-where');
  await press('再看别的活');
  await on('fits');
  await press('我找到活了');
  await on('found');
  await shoot(page, 'kiosk-found');
  await page.locator('main li button').first().click();
  await on('found-check');
  await press('是，就是这份');
  await on('matched');
  await shoot(page, 'kiosk-matched');
  await press('完成');
}

/** The booths of the day and the way to one, and work by place. */
async function look(page: Page): Promise<void> {
  const { press, on } = handsOn(page);
  await on('attract');
  await press(/^服务导览/);
  await on('plan');
  await press(/^找招工展位/);
  await on('stands');
  await page.locator('main li button').nth(3).click();
  await shoot(page, 'kiosk-stands');
  await press('大字版');
  await shoot(page, 'kiosk-stands-elder');
  await press('标准版');
  await press('English');
  await shoot(page, 'kiosk-stands-english');
  await press('Finish');
  await on('attract');
  await press(/^直接看岗位/);
  await press('按地点找');
  await on('places');
  await shoot(page, 'kiosk-places');
  await press('结束');
}

/** A worker finds a job, meets its employer and says so, at the kiosk alone. */
export async function hiring({ hall, browser }: Camera): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.goto(hall.urls.kiosk);
  await look(page);
  await register(hall, page);
  await meet(page);
  const { press, on } = handsOn(page);
  await devices(hall, { do: 'place-card', card: 'man' });
  await on('slip');
  await liftCard(hall, page);
  await press('完成');
  await press(/^我的信息/);
  await devices(hall, { do: 'place-card', card: 'man' });
  await on('mine');
  await liftCard(hall, page);
  await press('我今天的对接');
  await on('meetings');
  await shoot(page, 'kiosk-meetings');
  await press('收回我的电话');
  await on('meeting-confirm');
  await shoot(page, 'kiosk-take-back');
  await page.close();
}
