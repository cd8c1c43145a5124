// What every picture of docs/screenshots is taken with.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ROOT, type RunningHall } from '../e2e/harness.ts';

/** Where the pictures lie. */
export const folder = join(ROOT, 'docs', 'screenshots');

/** Long enough for fonts, the first snapshot and a finished transition. */
const settleMs = 2_500;

/** The sample hall, and who looks at it. */
export interface Camera {
  readonly hall: RunningHall;
  readonly browser: Browser;
}

/** Takes a picture of what stands on the page when it has come to rest. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}
