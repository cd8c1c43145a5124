import type { Page } from 'playwright-core';
import type { BoardHub } from './board-hub.ts';

/** Kind and heading of the page that is on. */
export function pageNow(page: Page): Promise<readonly [string, string]> {
  return page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('[data-page]');
    return [shown?.dataset['page'] ?? '', shown?.querySelector('h2')?.textContent ?? ''] as const;
  });
}

/** Sets the hub's clock forward, page by page, until the board shows what is waited for. */
export async function skipUntil(
  { hub, page }: { readonly hub: BoardHub; readonly page: Page },
  isOn: () => Promise<boolean>,
): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    if (await isOn()) return;
    hub.setClock(hub.now() + 6_000);
    hub.send({});
    await page.waitForTimeout(80);
  }
  throw new Error('the programme never showed it');
}

/** Skips to a page of this kind and, where it is given, this heading. */
export function skipTo(
  board: { readonly hub: BoardHub; readonly page: Page },
  [kind, heading]: readonly [string, string?],
): Promise<void> {
  return skipUntil(board, async () => {
    const [onNow, title] = await pageNow(board.page);
    return onNow === kind && (heading === undefined || title === heading);
  });
}
