import { chromium, type Browser, type Page } from 'playwright-core';
import { buildApp } from '../build.ts';

/** Builds the board's page if it is not: one that is, is in use by the story beside this one. */
export async function buildBoard(): Promise<void> {
  await buildApp('display', () => undefined);
}

/** Chromium of the machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** Opens a board of this size and waits until it shows something of the hub. */
export async function openBoard(
  browser: Browser,
  options: { url: string; widthPx: number; heightPx: number; query?: string },
): Promise<Page> {
  const { url, widthPx, heightPx, query = '' } = options;
  const context = await browser.newContext({ viewport: { width: widthPx, height: heightPx } });
  const page = await context.newPage();
  await page.goto(`${url}/board/${query}`);
  await page.waitForSelector('[data-page], [data-zone="hotline"]');
  return page;
}
