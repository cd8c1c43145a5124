import { dayOf } from '@hall/core/basics/market-day';
import { slipQr } from '@hall/core/documents/registration-slip';
import { usualGateSettings } from '@hall/core/domain/gate/hall-count';
import { LedgerTx } from '../src/ledger/transaction.ts';
import { EventWriter } from '../src/store/event-store.ts';
import { openStorage } from '../src/store/storage.ts';
import { uuidV7Source } from '../src/system-ports.ts';
import { testConfig } from '../test/support/test-config.ts';
import type { FigureFamily, FigureResult } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { benchReader, type BenchReader } from './support/bench-reader.ts';
import { seedFolder } from './support/seed.ts';
import { pause, percentile } from './support/stats.ts';

/** People of a large market's morning; the slip is looked for among theirs. */
const people = 2_500;
const scans = 300;
const paceMs = 60;
const withinMs = 2_000;
const readyWithinMs = 30_000;
const goalMs = 50;
/** 8N1 at 9600 baud: the code with its CR, and the eight bytes of the pulse. */
const bitsPerByte = 10;
const bytesPerSecond = 9_600 / bitsPerByte;
const pulseBytes = 8;

/** Fills a folder with slips of today and a lane that they open; gives what their codes say. */
function seedSlips(dataDir: string): string[] {
  const { keyFile } = testConfig(dataDir);
  seedFolder({ dataDir, keyFile, live: 60, ended: 0, people });
  const nowMs = Date.now();
  const storage = openStorage({ dataDir, keyFile, nowMs });
  if (!storage.ok) throw new Error(storage.error.code);
  const { db, stores } = storage.value;
  const parts = { stores, writer: new EventWriter(db), ids: uuidV7Source({ now: Date.now }) };
  const settings = { ...usualGateSettings, openMode: 'pass_optional' as const };
  const { openMode, maxOccupancy } = settings;
  db.transaction(() => {
    new LedgerTx(parts, { kind: 'system' }, nowMs).record({
      type: 'gate.configured',
      entityId: 'gateSettings',
      state: settings,
      detail: { openMode, maxOccupancy },
    });
  })();
  const { code: market } = stores.market.get();
  const codes = stores.slips
    .ofDay(dayOf(nowMs), scans + 1)
    .map(({ id, code }) => `${slipQr(market, code)}:${stores.passes.passOf(id)}`);
  db.close();
  return codes;
}

/** The first slip that opens shows that the hub, the line and the reader are at work. */
async function firstOpening(entrance: BenchReader, code: string): Promise<void> {
  const endMs = performance.now() + readyWithinMs;
  for (;;) {
    if (entrance.isConnected() && (await entrance.scan(code, withinMs)) !== null) return;
    if (performance.now() > endMs) throw new Error('the lane of the bench opens to nobody');
    await pause(paceMs);
  }
}

async function samplesOf(entrance: BenchReader, codes: readonly string[]): Promise<number[]> {
  const samples: number[] = [];
  for (const code of codes) {
    await pause(paceMs);
    const startedMs = performance.now();
    const atMs = await entrance.scan(code, withinMs);
    if (atMs === null) throw new Error('a slip of the bench opened nothing');
    samples.push(atMs - startedMs);
  }
  return samples;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const dataDir = `${folder.path}/hub`;
  const [first = '', ...codes] = seedSlips(dataDir);
  const entrance = await benchReader(dataDir);
  const hall = await BenchHall.start({ dataDir, port: 0, live: 0, ended: 0 });
  await firstOpening(entrance, first);
  const samples = await samplesOf(entrance, codes);
  await hall.child.kill();
  await entrance.close();
  folder.remove();
  const wireMs = ((first.length + 1 + pulseBytes) / bytesPerSecond) * 1_000;
  const figure = (name: string, p: number): FigureResult => {
    const value = percentile(samples, p);
    return {
      name,
      value,
      unit: 'ms',
      baseline: wireMs,
      ratio: null,
      goal: `<= ${goalMs} ms over the wire`,
      met: value <= goalMs,
      note: `${samples.length} slips among ${people}; over TCP, where bytes take no time: the baseline is what they take at 9600 baud, and comes on top`,
    };
  };
  return [figure('gate.scan.p50', 0.5), figure('gate.scan.p99', 0.99)];
}

/** From the bytes of a slip at the reader to the bytes of the pulse at the gate's board. */
export const gateScan: FigureFamily = { names: ['gate.scan.p50', 'gate.scan.p99'], measure };
