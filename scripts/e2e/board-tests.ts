import type { BoardPosting, BoardRecord } from '@hall/core/contract/topics/board-topic';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { boardPostings } from '@hall/core/testing/board-records';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { BoardHub } from './board-hub.ts';
import { buildBoard, launchChromium, openBoard } from './board-page.ts';

/** A 55-inch panel read from three metres. */
export const hallBoard: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.63,
  farthestViewerM: 3,
};

/** A quarter to six on a market morning: every sample posting is live. */
export const morningMs = Date.parse('2026-11-23T05:40:00+08:00');

/** A posting that is published this moment. */
export function newPosting(number: number): BoardPosting {
  const posting = boardPostings(number, morningMs, 7)[number - 1]!;
  return { ...posting, publishAtMs: morningMs };
}

/** An open board and its hub. */
export interface OpenBoard {
  readonly hub: BoardHub;
  readonly page: Page;
  readonly url: string;
}

/** A Chromium for the tests of a file, and boards in it that are closed after each test. */
export function boardTests(): {
  readonly open: (
    profile: BoardProfile,
    records: readonly BoardRecord[],
    query?: string,
    queue?: readonly QueueRecord[],
  ) => Promise<OpenBoard>;
  readonly atEnd: (() => Promise<unknown>)[];
} {
  let browser: Browser;
  const atEnd: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    await buildBoard();
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const end of atEnd.splice(0).reverse()) {
      await end();
    }
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    atEnd,
    open: async (profile, records, query = '', queue = []) => {
      const hub = new BoardHub(profile, records, queue);
      hub.setClock(morningMs);
      const url = await hub.listen();
      const { widthPx, heightPx } = profile;
      const page = await openBoard(browser, { url, widthPx, heightPx, query });
      atEnd.push(
        () => hub.close(),
        () => page.context().close(),
      );
      return { hub, page, url };
    },
  };
}
