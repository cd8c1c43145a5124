import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VoiceRecord, VoiceSaying } from '@hall/core/contract/topics/voice-topic';
import type { HallWordKind } from '@hall/core/domain/hall-day/hall-word';
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

const entityOf = {
  'call.made': 'call',
  'call.cancelled': 'call',
  'queue.settings_saved': 'queue',
  'emergency.raised': 'emergency',
  'bay.overdue': 'bay',
  'bay.left': 'bay',
  'power.lost': 'power',
  'hallDay.told': 'hall_word',
  'hallDay.crowd_changed': 'hall_word',
} as const;

/** Tells the projection of a committed event. */
function hear(type: keyof typeof entityOf, entityId: string, state: unknown): void {
  const entity = entityOf[type];
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

/** The manager raises a danger, or gives the all-clear. */
async function danger(kind: 'fire' | 'evacuation' | null): Promise<void> {
  const { bench } = queue;
  const { manager } = bench.people;
  if (kind === null) await bench.does(manager, 'emergency.clear', {});
  else await bench.does(manager, 'emergency.raise', { danger: kind });
  hear('emergency.raised', 'emergency', { emergency: stores().emergency.get() });
}

const sayings = (): VoiceSaying[] =>
  [...screen.values()]
    .filter((record) => record.kind === 'saying')
    .sort((a, b) => a.startMs - b.startMs);

async function call(counterId: string): Promise<void> {
  await queue.press(counterId, 'next');
  follow();
}

test('a power cut is said once, after the call that begins and before those that wait', async () => {
  for (let n = 0; n < 2; n += 1) await queue.issue();
  await call(queue.first);
  await call(queue.second);
  const sinceMs = queue.bench.time.now();
  hear('power.lost', 'power', { phase: 'battery', sinceMs, minutesLeft: 10 });
  expect(sayings().map(({ text }) => text)).toEqual([
    '请A零零一号，到一号窗口',
    '停电了，系统将在十分钟后关闭，请抓紧办理。',
    '请A零零二号，到二号窗口',
    ...['请A零零一号，到一号窗口', '请A零零二号，到二号窗口'],
  ]);
});

/** The ledger has it that a sentence about the hall was due. */
function tell(kind: HallWordKind, ofMs = queue.bench.time.now()): void {
  const told = [{ kind, ofMs, atMs: queue.bench.time.now() }];
  hear('hallDay.told', 'hallWords', { told, isCrowded: kind === 'crowded' });
}

test('that the hall closes is said once, after the calls that were made, and in the dark hall too', async () => {
  for (let n = 0; n < 2; n += 1) await queue.issue();
  await call(queue.first);
  await call(queue.second);
  tell('closing');
  expect(sayings().map(({ text, isSaidClosed }) => [text, isSaidClosed])).toEqual([
    ['请A零零一号，到一号窗口', false],
    ['请A零零二号，到二号窗口', false],
    ['大厅闭馆了，请带好随身物品离场，路上注意安全。', true],
    ['请A零零一号，到一号窗口', false],
    ['请A零零二号，到二号窗口', false],
  ]);
  const [first, second, third] = sayings();
  expect(second!.startMs).toBeGreaterThan(first!.endMs);
  expect(third!.startMs).toBeGreaterThan(second!.endMs);
});

test('a hub that starts again does not say once more what the hall said of its day', () => {
  tell('opening');
  expect(sayings()).toHaveLength(1);
  const fresh = new VoiceProjection(view, queue.bench.time);
  const loaded = fresh.load(stores(), queue.bench.time.now());
  expect(loaded.filter(({ kind }) => kind === 'saying')).toEqual([]);
});

test('that the crowd is gone is remembered and not said', () => {
  hear('hallDay.crowd_changed', 'hallWords', {
    told: [{ kind: 'crowded', ofMs: queue.bench.time.now(), atMs: queue.bench.time.now() }],
    isCrowded: false,
  });
  expect(sayings()).toEqual([]);
});

test('quiet hours swallow what the hall says of its day, a danger goes before it', async () => {
  const { bench } = queue;
  await danger('fire');
  tell('crowded');
  expect(sayings()).toEqual([]);
  // Who is outside again need not hear how it was before.
  bench.time.advance(61_000);
  await danger(null);
  expect(sayings()).toEqual([]);
  tell('crowded');
  expect(sayings()).toHaveLength(1);
  const voice = { volume: 40, zones: [], quiet: [{ from: '00:00', to: '23:59' }] };
  const settings = { ...stores().queue.get(), voice };
  bench.time.advance(10_000);
  await bench.does(bench.people.manager, 'queue.saveSettings', { settings });
  tell('closing');
  expect(sayings()).toEqual([]);
});

test('at the opening it is said when the windows begin, unless they are at work already', async () => {
  const { bench } = queue;
  const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '17:00' }];
  tell('opening');
  expect(sayings().at(-1)?.text).toBe('早上好，大厅开门了，请有序进场。');
  for (const serviceId of [queue.a, queue.b]) {
    const { details } = stores().services.get(serviceId)!;
    const input = { serviceId, details: { ...details, hours } };
    await bench.does(bench.people.manager, 'queue.saveService', input);
  }
  bench.time.advance(20_000);
  put(projection.tick(0, stores()));
  tell('opening');
  expect(sayings().at(-1)?.text).toBe('早上好，大厅开门了，请有序进场。窗口八点半开始办理。');
});

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
  await danger('evacuation');
  expect(sayings()).toEqual([]);
  const told = screen.get('emergency');
  expect(told).toMatchObject({
    kind: 'emergency',
    clips: [{ clip: 'emergency-evacuation', atMs: 0 }],
  });
  queue.bench.time.advance(10_000);
  put(projection.tick(0, stores()));
  expect(screen.get('emergency')).toEqual(told);
  await danger(null);
  expect(screen.has('emergency')).toBe(false);
  expect(sayings().map(({ round }) => round)).toEqual([1, 2]);
});

test('a hub that starts again in the middle of a danger goes on telling of it, calls wait', async () => {
  await danger('fire');
  screen.clear();
  put({ puts: projection.load(stores(), queue.bench.time.now()), removes: [] });
  expect(screen.get('emergency')).toMatchObject({ emergency: 'fire' });
  await queue.issue();
  await call(queue.first);
  expect(sayings()).toEqual([]);
  await danger(null);
  expect(sayings()).toHaveLength(2);
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

test('a vehicle that stands too long is told so once, and not at all when it has gone', () => {
  const nowMs = queue.bench.time.now();
  const id = '00000000-0000-4000-8000-00000000ba01';
  const stay = {
    id: '00000000-0000-4000-8000-00000000ba02',
    employerId: '00000000-0000-4000-8000-00000000ba03',
    postingId: null,
    sinceMs: nowMs - 600_000,
    untilMs: nowMs,
    overdue: true,
  };
  const bay = { id, details: { number: 12, limitMinutes: 10 }, removed: false, stay };
  hear('bay.overdue', id, bay);
  expect(sayings().map(({ text }) => text)).toEqual(['十二号车位，停车时间到，请驶离']);
  hear('bay.left', id, { ...bay, stay: null });
  expect(sayings()).toEqual([]);
  // Who was let stand longer and is over once more is told once more, under another name.
  hear('bay.overdue', id, bay);
  const [first] = sayings();
  queue.bench.time.advance(60_000);
  put(projection.tick(0, stores()));
  expect(sayings()).toEqual([]);
  hear('bay.overdue', id, { ...bay, stay: { ...stay, untilMs: nowMs + 60_000 } });
  expect(sayings()[0]?.id).not.toBe(first?.id);
});
