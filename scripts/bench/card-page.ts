import type { Page } from 'playwright-core';
import { valueAtMost, type FigureFamily, type FigureResult } from '@hall/hub/bench/figure';
import { median, pause, percentile } from '@hall/hub/bench/support/stats';
import { launchChromium, startHall, temporaryFolder, type RunningHall } from '../e2e/harness.ts';

const cards = 25;
const pageWithinMs = 10_000;
/** Two cards take turns with this between them: the same one so soon would be the same visit. */
const liftedMs = 1_500;
/** Where the device's part ends and the page's begins: the goal is 50 ms for both together. */
const ceilingMs = 50;
const names = ['device.card.page.p50', 'device.card.page.p99'] as const;

/** What `watch` leaves in the page. */
interface WatchedWindow {
  heardMs: number;
  painted: Promise<number> | null;
}

/** Notes when the page hears of a card, and when the page that follows is painted. */
function watch(): void {
  const watched = globalThis as unknown as WatchedWindow;
  const Plain = globalThis.EventSource;
  watched.painted = null;
  globalThis.EventSource = class extends Plain {
    constructor(url: string | URL, options?: EventSourceInit) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<string>) => {
        if (!data.includes('"type":"card"')) return;
        watched.heardMs = performance.now();
        watched.painted = new Promise((resolve) => {
          const before = document.querySelector('main')?.dataset['page'];
          const observer = new MutationObserver(() => {
            if (document.querySelector('main')?.dataset['page'] === before) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => {
                resolve(performance.now() - watched.heardMs);
              };
              channel.port2.postMessage(null);
            });
          });
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        });
      });
    }
  };
}

async function act(hall: RunningHall, action: object): Promise<void> {
  await fetch(new URL('/demo/place/act?place=0', hall.urls.base), {
    method: 'POST',
    body: JSON.stringify(action),
  });
}

/** One card of somebody the hall does not know: the page asks the hub and shows the consent. */
async function sample(hall: RunningHall, page: Page, card: string): Promise<number> {
  await page.goto(hall.urls.kiosk);
  await page.locator('main[data-page="attract"]').waitFor({ timeout: pageWithinMs });
  await page.locator('[data-state="live"]').waitFor({ timeout: pageWithinMs });
  await act(hall, { do: 'place-card', card });
  await page.locator('main[data-page="consent"]').waitFor({ timeout: pageWithinMs });
  const ms = await page.evaluate(() => (globalThis as unknown as WatchedWindow).painted);
  await act(hall, { do: 'lift-card' });
  await pause(liftedMs);
  if (ms === null) throw new Error('the kiosk showed the page without having heard of the card');
  return ms;
}

async function measure(): Promise<FigureResult[]> {
  const folder = await temporaryFolder();
  const hall = await startHall({ dataDir: folder.path, args: ['--profile', 'station'] });
  const browser = await launchChromium();
  const samples: number[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    await page.addInitScript(watch);
    for (let n = 0; n < cards; n += 1) {
      samples.push(await sample(hall, page, n % 2 === 0 ? 'man' : 'woman'));
    }
  } finally {
    await browser.close();
    await hall.stop();
    await folder.remove();
  }
  const unit = 'ms';
  const note = "from the page's door to the worker's page painted, the hub's answer included";
  return [
    valueAtMost({ name: names[0], value: median(samples), unit, ceiling: ceilingMs, note }),
    valueAtMost({ name: names[1], value: percentile(samples, 0.99), unit, ceiling: ceilingMs }),
  ];
}

export const cardPage: FigureFamily = { names, measure };
