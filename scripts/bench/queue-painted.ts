import { protocolVersion, type Hello } from '@hall/core/contract/wire';
import type { Page } from 'playwright-core';
import { ratioAtMost, type FigureFamily, type FigureResult } from '@hall/hub/bench/figure';
import { median, percentile } from '@hall/hub/bench/support/stats';
import { copyOf, openBoard, type Side } from './board-painted.ts';
import { alignClock, takePaint } from './board-page.ts';
import { freeCounter, inCallingHall, press, type CallingHall } from './queue-board.ts';

const runs = 5;
const samplesPerRun = 30;
/** A call that is not painted by then never will be. */
const patienceMs = 3_000;
const names = ['queue.painted.p50', 'queue.painted.p99'] as const;

/** Waits in the page for a newer call on top of the list, and for the frame that paints it. */
function armCall(page: Page): Promise<void> {
  return page.evaluate((waitMs) => {
    const bench = globalThis as unknown as { painted: Promise<number | null> };
    const newest = (): number =>
      Number(document.querySelector('[data-call]')?.getAttribute('data-call') ?? '0');
    const before = newest();
    const zone = document.querySelector('[data-zone="calls"]');
    bench.painted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (newest() <= before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            resolve(performance.timeOrigin + performance.now());
          };
          channel.port2.postMessage(null);
        });
      });
      if (zone !== null) observer.observe(zone, { subtree: true, childList: true });
      setTimeout(() => {
        resolve(null);
      }, waitMs);
    });
  }, patienceMs);
}

/** Makes a still copy of the calls live with DOM calls alone, from the same deltas. */
async function startVanilla(
  page: Page,
  hub: { readonly port: number; readonly credential: Hello['credential'] },
): Promise<void> {
  const hello: Hello = { protocolVersion, credential: hub.credential, topics: { queue: null } };
  await page.evaluate(
    ({ port, greeting }) =>
      new Promise<void>((resolve) => {
        // A call of the wire: kind, id, seq, ticket's id, ticket, counter's id, its number, and so on.
        type Put = readonly [string, string, number, string, string, string, number, ...unknown[]];
        const list = document.querySelector('[data-zone="calls"] ol');
        const fresh = list?.firstElementChild?.className ?? '';
        const put = ([kind, , seq, , ticket, , counter]: Put): void => {
          const oldest = list?.lastElementChild;
          if (kind !== 'call' || !list || !oldest) return;
          const row = oldest.cloneNode(true) as Element;
          row.className = fresh;
          row.setAttribute('data-call', String(seq));
          const [number, window] = row.querySelectorAll('b');
          if (number) number.textContent = ticket;
          if (window) window.textContent = String(counter);
          if (list.children.length >= 6) oldest.remove();
          list.prepend(row);
        };
        const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
        socket.onmessage = ({ data }) => {
          if (typeof data !== 'string') {
            resolve();
          } else if (data.startsWith('0{')) {
            socket.send('40');
          } else if (data.startsWith('40')) {
            socket.send(`421${JSON.stringify(['hello', greeting])}`);
          } else if (data === '2') {
            socket.send('3');
          } else if (data.startsWith('42["delta"')) {
            const [, delta] = JSON.parse(data.slice(2)) as [string, { puts: Put[] }];
            for (const one of delta.puts) put(one);
          }
        };
      }),
    { port: hub.port, greeting: hello },
  );
}

async function sides(calling: CallingHall): Promise<Record<'ours' | 'theirs', Side>> {
  const { hall, browser } = calling;
  const ours = await openBoard(browser, hall);
  // The copy is of a board with calls on it, so that its list has rows to be made of.
  for (let n = 0; n < 2; n += 1) {
    await freeCounter(calling, n > 0);
    await press(calling);
  }
  await ours.page.waitForSelector('[data-call="2"]');
  const page = await copyOf(browser, hall, ours.page);
  await startVanilla(page, { port: hall.port, credential: hall.boardCredential });
  return { ours, theirs: { page, aheadMs: await alignClock(page) } };
}

/** From the press until the number is painted. */
async function sample(calling: CallingHall, side: Side): Promise<number> {
  await freeCounter(calling, true);
  await armCall(side.page);
  const startedMs = performance.timeOrigin + performance.now();
  await press(calling);
  const paintedMs = await takePaint(side.page);
  if (paintedMs === null) throw new Error('the board did not show the call');
  return paintedMs - side.aheadMs - startedMs;
}

async function compare(calling: CallingHall): Promise<FigureResult[]> {
  const both = await sides(calling);
  const medians = { ours: [] as number[], theirs: [] as number[] };
  const tails = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { ours: [] as number[], theirs: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      for (const side of ['theirs', 'ours'] as const) {
        samples[side].push(await sample(calling, both[side]));
      }
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

/** A press at a counter, durable, until a real Chromium has painted the number, beside plain DOM. */
export const queuePainted: FigureFamily = {
  names,
  measure: () =>
    inCallingHall(2 * runs * samplesPerRun + 10, { names, goal: 'ratio <= 1.2' }, compare),
};
