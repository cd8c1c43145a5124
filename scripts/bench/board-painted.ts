import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ratioAtMost, type FigureFamily, type FigureResult } from '@hall/hub/bench/figure';
import { alignClock, armPaint, startVanilla, takePaint, visiblePosting } from './board-page.ts';
import { BenchHall, benchFolder } from '@hall/hub/bench/support/bench-hall';
import { median, pause, percentile } from '@hall/hub/bench/support/stats';
import type { ThinClient } from '@hall/hub/bench/support/thin-client';

const runs = 5;
const samplesPerRun = 30;
/** Longer than the gap between two deltas of a topic and than the painting of one. */
const paceMs = 120;
const pageDir = join(import.meta.dirname, '../../apps/display/dist/renderer');
const names = ['board.painted.p50', 'board.painted.p99'] as const;

/** A page of the bench and how far its clock is ahead of this program's. */
export interface Side {
  readonly page: Page;
  readonly aheadMs: number;
}

/** A page as large as a panel. */
export async function openPage(browser: Browser): Promise<Page> {
  // The copy brings its styles along, which the hub's own pages may not.
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    bypassCSP: true,
  });
  return context.newPage();
}

/** The product's board, as it is built, on the address of the hub. */
export async function openBoard(browser: Browser, hall: BenchHall): Promise<Side> {
  const page = await openPage(browser);
  const credential = hall.boardCredential;
  const token = credential.as === 'terminal' ? credential.token : '';
  await page.addInitScript((kept) => {
    localStorage.setItem('hall.terminal.board', kept);
  }, token);
  await page.goto(`http://127.0.0.1:${hall.port}/board/`);
  await page.waitForSelector('[data-page="postings"] [data-posting]', { timeout: 120_000 });
  return { page, aheadMs: await alignClock(page) };
}

/** The same picture, its rows patched by hand from the same deltas. */
async function openVanilla(browser: Browser, hall: BenchHall, board: Page): Promise<Side> {
  const page = await copyOf(browser, hall, board);
  await startVanilla(page, { port: hall.port, credential: hall.boardCredential });
  return { page, aheadMs: await alignClock(page) };
}

/** A still copy of a board in a page of its own. */
export async function copyOf(browser: Browser, hall: BenchHall, board: Page): Promise<Page> {
  const html = await board.evaluate(() => {
    for (const script of document.querySelectorAll('script')) script.remove();
    return document.documentElement.outerHTML;
  });
  const css = await board.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((r) => r.cssText))
      .join(''),
  );
  const page = await openPage(browser);
  // A page of the hub's own address may open sockets to it.
  await page.goto(`http://127.0.0.1:${hall.port}/healthz`);
  await page.setContent(html.replace(/<link[^>]*>/g, ''));
  await page.addStyleTag({ content: css });
  return page;
}

let asked = 0;

/** From the sending of a command until the row it changes is painted; null when a flip came between. */
async function sample(staff: ThinClient, side: Side): Promise<number | null> {
  const postingId = await visiblePosting(side.page);
  if (postingId === null) return null;
  // An odd number of values: each side sees another one every time it is asked.
  asked += 1;
  const taken = 1 + (asked % 3);
  await armPaint(side.page, postingId);
  await pause(paceMs);
  const startedMs = performance.timeOrigin + performance.now();
  const answer = await staff.command('posting.setTaken', { postingId, taken });
  if (!answer.ok) throw new Error(answer.error.code);
  const paintedMs = await takePaint(side.page);
  return paintedMs === null ? null : paintedMs - side.aheadMs - startedMs;
}

async function enough(staff: ThinClient, side: Side, into: number[]): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const value = await sample(staff, side);
    if (value !== null) {
      into.push(value);
      return;
    }
  }
  throw new Error('the board showed no change of a visible posting');
}

async function compare(hall: BenchHall, browser: Browser): Promise<FigureResult[]> {
  const ours = await openBoard(browser, hall);
  const theirs = await openVanilla(browser, hall, ours.page);
  const staff = await hall.person('staff');
  const medians = { ours: [] as number[], theirs: [] as number[] };
  const tails = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { ours: [] as number[], theirs: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      await enough(staff, theirs, samples.theirs);
      await enough(staff, ours, samples.ours);
    }
    for (const side of ['ours', 'theirs'] as const) {
      medians[side].push(median(samples[side]));
      tails[side].push(percentile(samples[side], 0.99));
    }
  }
  const figure = (name: string, of: typeof medians, ceiling: number): FigureResult =>
    ratioAtMost({ name, value: median(of.ours), baseline: median(of.theirs), unit: 'ms', ceiling });
  return [figure(names[0], medians, 1.2), figure(names[1], tails, 1.3)];
}

function notMeasured(note: string): FigureResult[] {
  return names.map((name) => ({
    name,
    value: null,
    unit: 'ms',
    baseline: null,
    ratio: null,
    goal: name.endsWith('p50') ? 'ratio <= 1.2' : 'ratio <= 1.3',
    met: null,
    note,
  }));
}

async function measure(): Promise<FigureResult[]> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return notMeasured('no Chromium on this machine');
  if (!existsSync(join(pageDir, 'index.html'))) return notMeasured('the board is not built');
  const folder = benchFolder();
  const hall = await BenchHall.start({
    dataDir: folder.path,
    port: 0,
    live: 60,
    ended: 0,
    boardDir: pageDir,
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return await compare(hall, browser);
  } finally {
    await browser.close();
    await hall.child.kill();
    folder.remove();
  }
}

/** A posting command, durable, until a real Chromium has painted it, beside the same in plain DOM. */
export const boardPainted: FigureFamily = { names, measure };
