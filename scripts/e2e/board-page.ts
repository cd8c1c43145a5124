import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';

const displayDir = fileURLToPath(new URL('../../apps/display', import.meta.url));

/** Builds the board's page once for a test file. */
export async function buildBoard(): Promise<void> {
  await build({
    root: `${displayDir}/src/renderer`,
    configFile: `${displayDir}/vite.config.ts`,
    logLevel: 'error',
  });
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
