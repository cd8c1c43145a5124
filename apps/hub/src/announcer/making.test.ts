import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionalClips, requiredClips } from '@hall/core/rules/announcement';
import { voiceTiming } from '@hall/core/rules/announcement-schedule';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runEngine } from './engines/engine-process.ts';
import type { EngineSpoken } from './engines/engine-protocol.ts';
import { sherpaModel } from './engines/sherpa-model.ts';
import {
  espeakEngine,
  mandarinPhonemes,
  mandarinVoice,
  sherpaEngine,
} from './engines/speech-engine.ts';
import { loudness, measure } from './loudness.ts';
import { makePack } from './pack-maker.ts';
import { readPack, slowestCallMs } from './pack.ts';
import { decodeWav } from './wav.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hall-making-'));
});
afterEach(() => rm(folder, { recursive: true }));

const unlimited = new AbortController().signal;
const limits = { deadlineMs: 60_000, signal: unlimited };

async function speak(voice: string, text: string): Promise<EngineSpoken> {
  const { program } = espeakEngine(voice);
  const spoken = await runEngine(program, { clips: [{ id: 'one', text }] }, limits);
  if (!spoken.ok) throw new Error(spoken.error);
  return spoken.value[0]!;
}

test('the built-in pack is made by another program, is whole, loud enough and not distorted', async () => {
  const at = join(folder, 'pack');
  expect(await makePack(espeakEngine(mandarinVoice), at, unlimited)).toEqual({
    ok: true,
    value: null,
  });
  const pack = await readPack(at);
  if (!pack.ok) throw new Error(`${pack.error.code} ${pack.error.clip ?? ''}`);
  expect(pack.value.files.size).toBe(requiredClips.length + optionalClips.length);
  for (const [name, file] of pack.value.files) {
    const sound = decodeWav(file);
    if (!sound.ok) throw new Error(name);
    const { rmsDb, peakDb, clippedShare } = measure(sound.value);
    expect(Math.abs(rmsDb - loudness.targetRmsDb), name).toBeLessThan(1.5);
    expect(peakDb, name).toBeLessThanOrEqual(loudness.highestPeakDb + 0.01);
    expect(clippedShare, name).toBe(0);
  }
  const { clips } = pack.value.manifest;
  for (let digit = 0; digit <= 9; digit += 1) {
    const { durationMs } = clips[`digit-${digit}`]!;
    expect(durationMs).toBeGreaterThan(120);
    expect(durationMs).toBeLessThan(600);
  }
  expect(slowestCallMs(pack.value) + voiceTiming.betweenMs).toBeLessThanOrEqual(
    voiceTiming.perCallMs,
  );
  expect(await readdir(folder)).toEqual(['pack']);
}, 60_000);

test('the voice reads hanzi as Mandarin with tones, and letters as letters', async () => {
  const please = await speak(mandarinVoice, '请');
  expect(please.phonemes).toMatch(/tɕh.*i.*ŋ/);
  expect(please.phonemes).not.toContain('(en)');
  const one = await speak(mandarinVoice, '一');
  const seven = await speak(mandarinVoice, '七');
  expect(one.phonemes).not.toBe(seven.phonemes);
  expect((await speak(mandarinVoice, 'A')).phonemes).toContain('(en)');
}, 60_000);

test('a voice that reads them by the rules of English is found out', async () => {
  const dump = { ...(await speak(mandarinVoice, '请')), phonemes: "(en)kI55NTr'i:55" };
  expect(mandarinPhonemes(new Map([['one', '请']]), [dump])).toEqual({
    ok: false,
    error: 'voice_wrong',
  });
  expect(await makePack(espeakEngine('en'), join(folder, 'en'), unlimited)).toEqual({
    ok: false,
    error: 'voice_wrong',
  });
  expect(await readdir(folder)).toEqual([]);
}, 60_000);

test('a voice espeak does not have is a failure, and leaves nothing behind', async () => {
  const made = await makePack(espeakEngine('no-such-voice'), join(folder, 'none'), unlimited);
  expect(made).toEqual({ ok: false, error: 'engine_failed' });
  expect(await readdir(folder)).toEqual([]);
}, 60_000);

test('an engine that takes too long is ended, and a hall that closes does not wait for one', async () => {
  const { program } = espeakEngine(mandarinVoice);
  const request = { clips: [{ id: 'one', text: '零' }] };
  const late = await runEngine(program, request, { deadlineMs: 20, signal: unlimited });
  expect(late).toEqual({ ok: false, error: 'engine_timeout' });
  const closing = new AbortController();
  const running = runEngine(program, request, { deadlineMs: 60_000, signal: closing.signal });
  closing.abort();
  expect(await running).toEqual({ ok: false, error: 'engine_failed' });
}, 60_000);

test('a program that is not there is a failure', async () => {
  const none = { file: './no-such-program.ts', args: [] };
  expect(await runEngine(none, { clips: [{ id: 'one', text: '零' }] }, limits)).toEqual({
    ok: false,
    error: 'engine_failed',
  });
});

test('sherpa-onnx without a model says that the model is missing', async () => {
  for (const modelDir of ['', join(folder, 'nowhere'), folder]) {
    const made = await makePack(sherpaEngine(modelDir), join(folder, 'pack'), unlimited);
    expect(made).toEqual({ ok: false, error: 'model_missing' });
  }
}, 60_000);

test('sherpa-onnx that is not installed says so, once there is a model', async () => {
  for (const name of ['model.onnx', 'tokens.txt', 'lexicon.txt']) {
    await writeFile(join(folder, name), 'x');
  }
  const { program } = sherpaEngine(folder);
  const missing = { ...program, args: [folder, 'sherpa-onnx-of-another-hall'] };
  const request = { clips: [{ id: 'one', text: '零' }] };
  expect(await runEngine(missing, request, limits)).toEqual({ ok: false, error: 'engine_missing' });
  // Installed, but the files are no model: whatever the native code does, the hall hears of a failure.
  expect(await runEngine(program, request, limits)).toMatchObject({
    ok: false,
    error: expect.stringMatching(/^engine_(failed|missing)$/) as string,
  });
}, 60_000);

test('the kind of a model is known by its files', () => {
  const at = (names: string[]): unknown => sherpaModel(names, (name) => `/m/${name}`)?.model;
  expect(at(['model.onnx', 'tokens.txt', 'lexicon.txt'])).toEqual({
    vits: { model: '/m/model.onnx', tokens: '/m/tokens.txt', lexicon: '/m/lexicon.txt' },
  });
  expect(at(['model-steps-3.onnx', 'vocos-22khz-univ.onnx', 'tokens.txt', 'lexicon.txt'])).toEqual({
    matcha: {
      acousticModel: '/m/model-steps-3.onnx',
      vocoder: '/m/vocos-22khz-univ.onnx',
      tokens: '/m/tokens.txt',
      lexicon: '/m/lexicon.txt',
    },
  });
  expect(
    at(['model.onnx', 'voices.bin', 'tokens.txt', 'espeak-ng-data', 'lexicon-zh.txt']),
  ).toEqual({
    kokoro: {
      model: '/m/model.onnx',
      voices: '/m/voices.bin',
      tokens: '/m/tokens.txt',
      dataDir: '/m/espeak-ng-data',
      lexicon: '/m/lexicon-zh.txt',
    },
  });
  expect(at(['model.onnx'])).toBeUndefined();
  expect(at(['tokens.txt', 'readme.md'])).toBeUndefined();
  const fsts = sherpaModel(['model.onnx', 'tokens.txt', 'number.fst', 'phone.fst'], (one) => one);
  expect(fsts?.ruleFsts).toBe('number.fst,phone.fst');
});
