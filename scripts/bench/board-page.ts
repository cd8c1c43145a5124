import { protocolVersion, type Hello } from '@hall/core/contract/wire';
import type { Page } from 'playwright-core';

/** A change that is not painted by then was of a row that is no longer shown. */
const patienceMs = 1_500;

/** What the functions below leave in a page. */
interface BenchWindow {
  painted: Promise<number | null>;
}

/** How far a page's clock is ahead of this program's; the shortest of many questions knows best. */
export async function alignClock(page: Page): Promise<number> {
  let best = { tookMs: Infinity, aheadMs: 0 };
  for (let n = 0; n < 30; n += 1) {
    const before = performance.timeOrigin + performance.now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const tookMs = performance.timeOrigin + performance.now() - before;
    if (tookMs < best.tookMs) best = { tookMs, aheadMs: there - before - tookMs / 2 };
  }
  return best.aheadMs;
}

/** A posting that is on the page now. */
export function visiblePosting(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.querySelector('[data-posting]')?.getAttribute('data-posting') ?? null,
  );
}

/** Waits in the page for the next change of a row and the frame that paints it. */
export function armPaint(page: Page, postingId: string): Promise<void> {
  return page.evaluate(
    ({ id, waitMs }) => {
      const bench = globalThis as unknown as BenchWindow;
      bench.painted = new Promise((resolve) => {
        const row = document.querySelector(`[data-posting="${id}"]`);
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              resolve(performance.timeOrigin + performance.now());
            };
            channel.port2.postMessage(null);
          });
        });
        if (row !== null) {
          observer.observe(row, { subtree: true, childList: true, characterData: true });
        }
        setTimeout(() => {
          resolve(null);
        }, waitMs);
      });
    },
    { id: postingId, waitMs: patienceMs },
  );
}

/** When it was painted, by the page's clock; null when it was not. */
export function takePaint(page: Page): Promise<number | null> {
  return page.evaluate(() => (globalThis as unknown as BenchWindow).painted);
}

/** Makes a still copy of the board live: rows are found by id and patched with DOM calls alone. */
export async function startVanilla(
  page: Page,
  hub: { readonly port: number; readonly credential: Hello['credential'] },
): Promise<void> {
  const hello: Hello = { protocolVersion, credential: hub.credential, topics: { board: null } };
  await page.evaluate(
    ({ port, greeting }) =>
      new Promise<void>((resolve) => {
        // A row of the wire: kind, id, number, occupation, headcount, places left, and so on.
        type Put = readonly [string, string, string, string, number, number, ...unknown[]];
        const rows = new Map(
          [...document.querySelectorAll('[data-posting]')].map((row) => [
            row.getAttribute('data-posting'),
            row.children[2],
          ]),
        );
        const patch = ([kind, id, , , , remaining]: Put): void => {
          const cell = rows.get(id);
          if (kind !== 'posting' || cell === undefined) return;
          let small = cell.querySelector('small');
          if (small === null) {
            small = document.createElement('small');
            cell.append(small);
          }
          small.textContent = `余${remaining}`;
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
            for (const put of delta.puts) patch(put);
          }
        };
      }),
    { port: hub.port, greeting: hello },
  );
}
