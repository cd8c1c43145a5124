import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApps } from './build.ts';
import { START_USAGE, parseStartArgs } from './start/args.ts';
import { hallParts } from './start/hall.ts';
import { hasDesktop, openBrowser } from './start/open-browser.ts';
import { startParts, type HallSite } from './start/parts.ts';
import { stopOnSignal } from './start/stop.ts';
import { hallUrls, readyLine } from './start/urls.ts';
import { openWindows } from './start/windows.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const startMs = performance.now();

const parsed = parseStartArgs(process.argv.slice(2));
if (!parsed.ok) {
  console.error(`${parsed.error.what}\nUsage: ${START_USAGE}`);
  process.exit(2);
}
const args = parsed.value;

/** Stops what runs; replaced as the hall comes up. */
let stop: () => Promise<void> = () => Promise.resolve();
stopOnSignal(() => stop());

await buildApps(console.log);
const dataDir = resolve(args.data);
await mkdir(dataDir, { recursive: true });
const site: HallSite = { root: ROOT, dataDir, args, say: console.log, base: null, windows: [] };
const parts = await startParts(hallParts, site).catch((error: unknown) => {
  console.error(`The hall does not start: ${error instanceof Error ? error.message : 'unknown'}`);
  console.error('If the port is taken by another program, choose one with --port N.');
  process.exit(1);
});
stop = () => parts.stop();
if (site.base === null) {
  console.error('No part of this hall listens for screens: the hub is missing from hallParts.');
  await parts.stop();
  process.exit(1);
}

const urls = hallUrls(site.base);
if (args.open && hasDesktop(process.env, process.platform)) {
  const windows = await openWindows({ root: ROOT, dataDir, windows: site.windows });
  stop = async () => {
    await windows.stop();
    await parts.stop();
  };
  openBrowser(urls.console);
  if (windows.count === 0) for (const url of [urls.kiosk, urls.board]) openBrowser(url);
}
console.log(
  `Board    ${urls.board}\nCalls    ${urls.calls}\nKiosk    ${urls.kiosk}\nCounter  ${urls.counter}\nBooth    ${urls.booth}\nConsole  ${urls.console}`,
);
console.log(readyLine.format({ base: urls.base, tookMs: performance.now() - startMs }));
