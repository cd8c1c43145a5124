import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { FigureResult } from '@hall/hub/bench/figure';
import { BenchHall, benchFolder } from '@hall/hub/bench/support/bench-hall';
import { does, QueueHall } from '@hall/hub/bench/support/queue-hall';
import { pause } from '@hall/hub/bench/support/stats';
import type { ThinClient } from '@hall/hub/bench/support/thin-client';

const pageDir = join(import.meta.dirname, '../../apps/display/dist/renderer');
/** Longer than the gap between two deltas of a topic and than the painting of one. */
const paceMs = 120;

/** A hall with a browser and people who wait to be called. */
export interface CallingHall {
  readonly hall: BenchHall;
  readonly browser: Browser;
  readonly clerk: ThinClient;
  readonly counterId: string;
}

/**
 * Measures in a hall with a queue and a real Chromium, which may sound without a touch as the shell
 * allows it; says why where that cannot be.
 */
export async function inCallingHall(
  people: number,
  options: { readonly names: readonly string[]; readonly goal: string },
  measure: (hall: CallingHall) => Promise<FigureResult[]>,
): Promise<FigureResult[]> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const lacks = [
    ...(existsSync(executablePath) ? [] : ['no Chromium on this machine']),
    ...(existsSync(join(pageDir, 'index.html')) ? [] : ['the board is not built']),
  ];
  if (lacks.length > 0) return notMeasured(options, lacks.join(', '));
  const folder = benchFolder();
  const start = { dataDir: folder.path, port: 0, live: 60, ended: 0, boardDir: pageDir };
  const hall = await BenchHall.start({ ...start, calls: true });
  const flags = ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'];
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const queue = await QueueHall.setUp(hall, 1);
    const clerk = await hall.person('staff');
    await queue.fill(clerk, people);
    const [counterId = ''] = queue.counterIds;
    return await measure({ hall, browser, clerk, counterId });
  } finally {
    await browser.close();
    await hall.child.kill();
    folder.remove();
  }
}

/** Makes the counter free, so that the next press calls and does nothing else. */
export async function freeCounter({ clerk, counterId }: CallingHall, busy: boolean): Promise<void> {
  if (busy) await does(clerk, 'counter.complete', { counterId });
  await pause(paceMs);
}

/** The press that is measured. */
export function press({ clerk, counterId }: CallingHall): Promise<unknown> {
  return does(clerk, 'counter.next', { counterId });
}

function notMeasured(
  { names, goal }: { readonly names: readonly string[]; readonly goal: string },
  note: string,
): FigureResult[] {
  const nothing = { value: null, unit: 'ms', baseline: null, ratio: null, goal, met: null, note };
  return names.map((name) => ({ name, ...nothing }));
}
