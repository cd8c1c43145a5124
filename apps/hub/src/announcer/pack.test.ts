import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requiredClips } from '@hall/core/rules/announcement';
import { timeSentence } from '@hall/core/rules/announcement-timing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPack } from './pack.ts';
import { tone, writeTestPack } from './test-pack.ts';
import { encodeWav } from './wav.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hall-pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function problemOf(
  options: Parameters<typeof writeTestPack>[1],
): Promise<{ code: string; clip: string | null } | null> {
  await writeTestPack(folder, options);
  const pack = await readPack(folder);
  return pack.ok ? null : pack.error;
}

const without = (record: object, key: string): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

test('a whole pack is read, and every byte of it counts for its address', async () => {
  await writeTestPack(folder);
  const one = await readPack(folder);
  const again = await readPack(folder);
  await writeTestPack(folder, { change: (manifest) => ({ ...manifest, title: '另一个' }) });
  const other = await readPack(folder);
  if (!one.ok || !again.ok || !other.ok) throw new Error('refused');
  expect(one.value.files.size).toBeGreaterThanOrEqual(requiredClips.length);
  expect(again.value.id).toBe(one.value.id);
  expect(other.value.id).not.toBe(one.value.id);
});

test('a folder or a manifest that is not there is told apart', async () => {
  expect(await readPack(join(folder, 'nowhere'))).toMatchObject({
    error: { code: 'pack_missing' },
  });
  expect(await readPack(folder)).toMatchObject({ error: { code: 'manifest_missing' } });
});

test('a manifest that is no JSON, has strange fields or reaches out of its folder is refused', async () => {
  await writeFile(join(folder, 'manifest.json'), '{"format":');
  expect(await readPack(folder)).toMatchObject({ error: { code: 'manifest_malformed' } });
  const refused = { code: 'manifest_malformed', clip: null };
  expect(await problemOf({ change: (one) => ({ ...one, more: 1 }) })).toEqual(refused);
  expect(await problemOf({ change: (one) => ({ ...one, sampleRateHz: 8_000 }) })).toEqual(refused);
  const outside = { file: '../../secret.wav', durationMs: 100 };
  const change = (one: { clips: object }): object => ({
    ...one,
    clips: { ...one.clips, ten: outside },
  });
  expect(await problemOf({ change })).toEqual(refused);
});

test('a clip that is not listed, or whose file is not there, is named', async () => {
  const change = (one: { clips: object }): object => ({
    ...one,
    clips: without(one.clips, 'digit-7'),
  });
  expect(await problemOf({ change })).toEqual({ code: 'clip_not_listed', clip: 'digit-7' });
  await writeTestPack(folder);
  await rm(join(folder, 'letter-q.wav'));
  const gone = await readPack(folder);
  expect(gone).toMatchObject({ error: { code: 'clip_missing', clip: 'letter-q' } });
});

test('a recording in a wrong format, rate or length, silent or distorted, is named', async () => {
  const loud = tone(150);
  const distorted = loud.samples.map((_, index) => (index % 20 < 10 ? 32_767 : -32_768));
  const files = {
    clip_format: Buffer.from('ID3 an MP3'),
    clip_sample_rate: encodeWav(tone(150, 22_050)),
    clip_duration: encodeWav(tone(400)),
    clip_silent: encodeWav({ ...loud, samples: new Int16Array(loud.samples.length) }),
    clip_clipped: encodeWav({ ...loud, samples: distorted }),
    clip_too_large: Buffer.alloc(4 * 1024 * 1024),
  };
  for (const [code, file] of Object.entries(files)) {
    expect(await problemOf({ files: { ten: file } })).toEqual({ code, clip: 'ten' });
  }
});

test('a voice so slow that a call takes more than five seconds is refused (E-06)', async () => {
  expect(await problemOf({ clipMs: 470 })).toBeNull();
  expect(await problemOf({ clipMs: 480 })).toEqual({ code: 'too_slow', clip: null });
});

test('a sentence is timed by the lengths of its clips and the gap, with no gap at its end', async () => {
  await writeTestPack(folder);
  const pack = await readPack(folder);
  if (!pack.ok) throw new Error(pack.error.code);
  const sentence = timeSentence(pack.value, { clips: ['call-intro', 'ten', 'call-end'], text: '' });
  expect(sentence.clips.map(({ atMs }) => atMs)).toEqual([0, 190, 380]);
  expect(sentence.durationMs).toBe(530);
});
