import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VoiceRecord, VoiceSaying } from '@hall/core/contract/topics/voice-topic';
import { topics } from '@hall/core/contract/topics/registry';
import { voiceTiming } from '@hall/core/rules/announcement-schedule';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPack, type VoicePack } from '../src/announcer/pack.ts';
import { writeTestPack } from '../src/announcer/test-pack.ts';
import { VoiceProjection } from '../src/announcer/voice-projection.ts';
import type { TopicChange } from '../src/gateway/projection.ts';
import { hallModules } from '../src/hall-modules.ts';
import { openTestHall, type TestHall } from './support/test-hall.ts';
import { openQueue, type QueueBench } from './support/queue-bench.ts';
import { testConfig } from './support/test-config.ts';

let queue: QueueBench;
let folder: string;
let pack: VoicePack;
let projection: VoiceProjection;
const view: { pack: VoicePack | null; trouble: null } = { pack: null, trouble: null };
const screen = new Map<string, VoiceRecord>();

beforeEach(async () => {
  queue = await openQueue();
  folder = mkdtempSync(join(tmpdir(), 'hall-voice-'));
  await writeTestPack(join(folder, 'pack'));
  const read = await readPack(join(folder, 'pack'));
  if (!read.ok) throw new Error(read.error.code);
  pack = read.value;
  view.pack = pack;
  projection = new VoiceProjection(view, queue.bench.time);
  screen.clear();
  put({ puts: projection.load(stores(), queue.bench.time.now()), removes: [] });
});
afterEach(async () => {
  await queue.bench.hall.close();
  rmSync(folder, { recursive: true });
});

const stores = () => queue.bench.stores;

function put({ puts, removes }: TopicChange<'voice'>): void {
  for (const record of puts) screen.set(record.id, topics.voice.record.parse(record));
  for (const id of removes) screen.delete(id);
}

/** Tells the projection of a committed event. */
function hear(
  type: 'call.made' | 'call.cancelled' | 'queue.settings_saved',
  entityId: string,
  state: unknown,
): void {
  const entity = type === 'queue.settings_saved' ? 'queue' : 'call';
  const atMs = queue.bench.time.now();
  put(projection.apply({ seq: 1, atMs, type, entity, entityId, state }, stores()));
}

/** What the projection makes of every call that was committed since. */
let seen = 0;
function follow(): void {
  for (const call of stores().calls.last(30)) {
    const key = call.seq * 2 + (call.cancelled ? 1 : 0);
    if (key <= seen) continue;
    seen = key;
    hear(call.cancelled ? 'call.cancelled' : 'call.made', call.id, call);
  }
}
beforeEach(() => {
  seen = 0;
});

const sayings = (): VoiceSaying[] =>
  [...screen.values()]
    .filter((record) => record.kind === 'saying')
    .sort((a, b) => a.startMs - b.startMs);

async function call(counterId: string): Promise<void> {
  await queue.press(counterId, 'next');
  follow();
}

test('a call at a window is said twice, with its number and the window that called', async () => {
  await queue.issue();
  await call(queue.second);
  expect(sayings().map(({ text }) => text)).toEqual([
    '请A零零一号，到二号窗口',
    '请A零零一号，到二号窗口',
  ]);
  const [first, second] = sayings();
  expect(first!.startMs).toBe(queue.bench.time.now() + voiceTiming.leadMs);
  expect(second!.startMs).toBe(first!.endMs + voiceTiming.betweenMs);
  expect(first!.clips[0]).toEqual({ clip: 'call-intro', atMs: 0 });
});

test('a repetition is said as one, a transferred number as one, each by the window that calls', async () => {
  await queue.issue();
  await call(queue.first);
  queue.bench.time.advance(30_000);
  put(projection.tick(0, stores()));
  expect(sayings()).toEqual([]);
  await queue.press(queue.first, 'recall');
  follow();
  expect(sayings()[0]?.text).toBe('再请A零零一号，到一号窗口');
  const { bench } = queue;
  await bench.does(bench.people.staff, 'counter.transfer', {
    counterId: queue.first,
    to: { to: 'counter', counterId: queue.second },
  });
  await call(queue.second);
  const newest = sayings().filter(({ text }) => text.includes('二号窗口'));
  expect(newest[0]?.text).toBe('请A零零一号，转二号窗口');
  // Nobody is sent to the first window any more.
  expect(sayings().filter(({ text, round }) => round === 2 && text.includes('一号窗口'))).toEqual(
    [],
  );
});

test('calls of two windows do not overlap and keep their order', async () => {
  for (let n = 0; n < 4; n += 1) await queue.issue();
  await call(queue.first);
  await call(queue.second);
  const all = sayings();
  expect(all.map(({ seq, round }) => `${seq}/${round}`)).toEqual(['1/1', '2/1', '1/2', '2/2']);
  for (const [index, one] of all.entries()) {
    const next = all[index + 1];
    if (next !== undefined) expect(next.startMs).toBeGreaterThan(one.endMs);
  }
});

test('a call that was taken back before it was said is not said', async () => {
  for (let n = 0; n < 2; n += 1) await queue.issue();
  await call(queue.first);
  await call(queue.second);
  await queue.press(queue.second, 'undo');
  const cancelled = stores().calls.last(1)[0]!;
  expect(cancelled.cancelled).toBe(true);
  follow();
  expect(sayings().every(({ seq }) => seq === 1)).toBe(true);
});

test('a hub that was restarted goes on with what was called a moment ago', async () => {
  await queue.issue();
  await call(queue.first);
  const before = sayings().map(({ id }) => id);
  queue.bench.time.advance(2_000);
  const fresh = new VoiceProjection(view, queue.bench.time);
  const loaded = fresh.load(stores(), queue.bench.time.now());
  expect(loaded.filter(({ kind }) => kind === 'saying').map(({ id }) => id)).toEqual(before);
  queue.bench.time.advance(20_000);
  const later = new VoiceProjection(view, queue.bench.time).load(stores(), queue.bench.time.now());
  expect(later.filter(({ kind }) => kind === 'saying')).toEqual([]);
});

test('without a pack nothing is said; with the pack the next call is', async () => {
  view.pack = null;
  put(projection.tick(0, stores()));
  expect(screen.get('state')).toMatchObject({ pack: null });
  for (let n = 0; n < 2; n += 1) await queue.issue();
  await call(queue.first);
  expect(sayings()).toEqual([]);
  view.pack = pack;
  put(projection.tick(0, stores()));
  expect(screen.get('state')).toMatchObject({ pack: { id: pack.id, language: 'zh-CN' } });
  await call(queue.second);
  expect(sayings().map(({ seq }) => seq)).toEqual([2, 2]);
});

test('a danger is told at once, repeats until the all-clear, and then calls go on', async () => {
  await queue.issue();
  await call(queue.first);
  put(projection.emergency('evacuation', stores()));
  expect(sayings()).toEqual([]);
  const danger = screen.get('emergency');
  expect(danger).toMatchObject({
    kind: 'emergency',
    clips: [{ clip: 'emergency-evacuation', atMs: 0 }],
  });
  queue.bench.time.advance(10_000);
  put(projection.tick(0, stores()));
  expect(screen.get('emergency')).toEqual(danger);
  put(projection.emergency(null, stores()));
  expect(screen.has('emergency')).toBe(false);
  expect(sayings().map(({ round }) => round)).toEqual([1, 2]);
});

test('volume and quiet hours are effective at once', async () => {
  const { bench } = queue;
  const settings = stores().queue.get();
  const quiet = [{ from: '00:00', to: '23:59' }];
  const voice = { volume: 40, zones: [{ name: '东区', volume: 90 }], quiet };
  await queue.issue();
  await call(queue.first);
  bench.time.advance(300);
  await bench.does(bench.people.manager, 'queue.saveSettings', {
    settings: { ...settings, voice },
  });
  hear('queue.settings_saved', 'queue', stores().queue.get());
  expect(screen.get('state')).toMatchObject({ volume: 40, zones: voice.zones });
  expect(sayings().map(({ round }) => round)).toEqual([1]);
});

let served: TestHall | null = null;
afterEach(async () => {
  await served?.close();
  served = null;
});

test('a running hub serves the pack, tells of it in the topic and on the health page', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hall-int-'));
  served = await openTestHall({
    config: { ...testConfig(dataDir), voicePackDir: join(folder, 'pack') },
    modules: hallModules(),
  });
  const { url } = served.hub;
  const health = async (): Promise<unknown> => (await fetch(`${url}/healthz`)).json();
  await expect
    .poll(health, { timeout: 10_000 })
    .toMatchObject({ status: 'ok', voice: { state: 'ready', title: '测试语音', trouble: null } });
  const answer = await fetch(`${url}/voice/${pack.id}/ten.wav`);
  expect(answer.headers.get('content-type')).toBe('audio/wav');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pack.files.get('ten.wav'));
  for (const path of ['/voice/', '/voice/other/ten.wav', `/voice/${pack.id}/../../hall.key`]) {
    expect((await fetch(url + path)).status, path).toBe(404);
  }
  rmSync(dataDir, { recursive: true, force: true });
});
