import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@hall/core/basics/result';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SpeechEngine } from './engines/speech-engine.ts';
import { writeTestPack } from './test-pack.ts';
import { VoiceKeeper, type VoiceView } from './voice-keeper.ts';

let folder: string;
let keepers: VoiceKeeper[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hall-voice-'));
});
afterEach(async () => {
  await Promise.all(keepers.map((keeper) => keeper.close()));
  keepers = [];
  await rm(folder, { recursive: true });
});

/** An engine that hums; `program` replaces it by one that does something else. */
async function engine(program?: string): Promise<SpeechEngine> {
  const hum = `
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    const { clips } = JSON.parse(Buffer.concat(chunks).toString());
    const pcm = Buffer.alloc(16_000 * 2 * 0.15);
    for (let at = 0; at < pcm.length; at += 2) {
      pcm.writeInt16LE(Math.round(5_000 * Math.sin(at * 0.1)), at);
    }
    for (const { id } of clips) {
      console.log(JSON.stringify({ kind: 'spoken', id, phonemes: null, sampleRateHz: 16_000,
        pcm: pcm.toString('base64') }));
    }`;
  const file = join(folder, 'engine.mjs');
  await writeFile(file, program ?? hum);
  return {
    version: 'hum',
    title: '哼唱',
    author: '测试',
    licence: 'CC0-1.0',
    program: { file, args: [] },
    check: () => ok(null),
  };
}

interface Kept {
  readonly keeper: VoiceKeeper;
  /** Delays of the retries that were asked for. */
  readonly delays: number[];
  /** Runs the retry that waits. */
  readonly retry: () => void;
  /** Resolves with the next change. */
  readonly changed: () => Promise<VoiceView>;
  readonly bugs: unknown[];
}

function keep(parts: { packDir?: string | null; engines?: readonly SpeechEngine[] }): Kept {
  const delays: number[] = [];
  const bugs: unknown[] = [];
  let waiting: () => void = () => undefined;
  let tell: (view: VoiceView) => void = () => undefined;
  const keeper = new VoiceKeeper({
    packDir: parts.packDir ?? null,
    engines: parts.engines ?? [],
    madeDir: join(folder, 'made'),
    timers: {
      after: (delayMs, action) => {
        delays.push(delayMs);
        waiting = action;
        return () => {
          waiting = () => undefined;
        };
      },
    },
    changed: (view) => {
      tell(view);
    },
    reportBug: (cause) => bugs.push(cause),
  });
  keepers.push(keeper);
  const changed = (): Promise<VoiceView> =>
    new Promise((resolve) => {
      tell = resolve;
    });
  return {
    keeper,
    delays,
    bugs,
    changed,
    retry: () => {
      waiting();
    },
  };
}

test('a hall that wants no voice has none, and nothing is wrong with that', () => {
  const { keeper } = keep({});
  keeper.start();
  expect(keeper.report()).toMatchObject({ state: 'off', trouble: null, attempts: 0 });
});

test('the pack the operator recorded is used, and served under an address of its own', async () => {
  const packDir = join(folder, 'own');
  await writeTestPack(packDir);
  const { keeper, changed, delays } = keep({ packDir });
  const known = changed();
  keeper.start();
  const { pack } = await known;
  expect(keeper.report()).toMatchObject({ state: 'ready', title: '测试语音', trouble: null });
  expect(keeper.file(`/voice/${pack!.id}/ten.wav`)).toMatchObject({
    type: 'audio/wav',
    immutable: true,
  });
  expect(keeper.file(`/voice/${pack!.id}/manifest.json`)).not.toBeNull();
  for (const path of ['/voice/', `/voice/${pack!.id}/`, `/voice/${pack!.id}/../hall.key`]) {
    expect(keeper.file(path)).toBeNull();
  }
  expect(delays).toEqual([]);
});

test('without a recorded pack one is made once, and kept over a restart', async () => {
  const first = keep({ engines: [await engine()] });
  const made = first.changed();
  first.keeper.start();
  expect(first.keeper.report()).toMatchObject({ state: 'making' });
  const { pack } = await made;
  expect(pack?.manifest.title).toBe('哼唱');
  // Would fail if it were asked again.
  const second = keep({ engines: [await engine('process.exit(1)')] });
  const kept = second.changed();
  second.keeper.start();
  expect((await kept).pack?.id).toBe(pack?.id);
  expect(await readdir(join(folder, 'made'))).toHaveLength(1);
});

test('a recorded pack with a fault is named while the made one speaks, and taken once it is repaired', async () => {
  const packDir = join(folder, 'own');
  await writeTestPack(packDir, { files: { ten: Buffer.from('no sound') } });
  const { keeper, changed, retry, delays } = keep({ packDir, engines: [await engine()] });
  const found = changed();
  keeper.start();
  expect((await found).trouble).toEqual({ code: 'clip_format', clip: 'ten' });
  expect(keeper.report()).toMatchObject({ state: 'ready', title: '哼唱' });
  expect(delays).toEqual([5_000]);
  await writeTestPack(packDir);
  const repaired = changed();
  retry();
  expect((await repaired).trouble).toBeNull();
  expect(keeper.report()).toMatchObject({ state: 'ready', title: '测试语音', attempts: 2 });
});

test('an engine that fails is asked again, later every time, and the hall hears what is wrong', async () => {
  const { keeper, changed, retry, delays, bugs } = keep({
    engines: [await engine('process.exit(3)')],
  });
  for (let attempt = 1; attempt <= 9; attempt += 1) {
    const failed = changed();
    if (attempt === 1) keeper.start();
    else retry();
    expect((await failed).trouble).toEqual({ code: 'engine_failed', clip: null });
    expect(keeper.pack).toBeNull();
  }
  expect(delays.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect(delays.at(-1)).toBe(600_000);
  await expect.poll(() => keeper.report()).toMatchObject({ state: 'failed', attempts: 9 });
  await engine();
  const spoken = changed();
  retry();
  expect((await spoken).trouble).toBeNull();
  expect(bugs).toEqual([]);
}, 30_000);

test('the second engine speaks where the first cannot', async () => {
  const good = await engine();
  const missing = { ...good, version: 'gone', program: { file: './no-such.ts', args: [] } };
  const { keeper, changed } = keep({ engines: [missing, good] });
  const found = changed();
  keeper.start();
  const { pack, trouble } = await found;
  expect(pack).not.toBeNull();
  expect(trouble).toEqual({ code: 'engine_failed', clip: null });
});

test('an engine that talks nonsense, or without end, is ended', async () => {
  for (const program of [
    'console.log("hello"); setInterval(() => {}, 1000)',
    'console.log(JSON.stringify({ kind: "spoken", id: "x", phonemes: null, sampleRateHz: 16000, pcm: "" }))',
    'for (;;) console.log(JSON.stringify({ kind: "failed", code: "engine_failed" }))',
  ]) {
    const { keeper, changed } = keep({ engines: [await engine(program)] });
    const failed = changed();
    keeper.start();
    expect((await failed).trouble).toEqual({ code: 'engine_failed', clip: null });
  }
}, 30_000);

test('a hall that closes while its voice is made does not wait for it', async () => {
  const { keeper } = keep({ engines: [await engine('setInterval(() => {}, 1000)')] });
  keeper.start();
  const beganMs = Date.now();
  await keeper.close();
  expect(Date.now() - beganMs).toBeLessThan(5_000);
});
