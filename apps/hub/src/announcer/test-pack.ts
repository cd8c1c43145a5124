import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VoicePackManifest } from '@hall/core/contract/voice-pack';
import { optionalClips, requiredClips } from '@hall/core/rules/announcement';
import { durationMs } from './loudness.ts';
import { manifestName } from './pack.ts';
import { encodeWav, type Sound } from './wav.ts';

/** A tone instead of a voice, for tests of what does not listen. */
export function tone(forMs: number, sampleRateHz = 16_000): Sound {
  const samples = new Int16Array(Math.round((forMs / 1_000) * sampleRateHz));
  for (const index of samples.keys()) samples[index] = Math.round(6_000 * Math.sin(index * 0.15));
  return { sampleRateHz, samples };
}

/** Writes a pack of tones; `change` may spoil the manifest, `files` single recordings. */
export async function writeTestPack(
  folder: string,
  options: {
    readonly clipMs?: number;
    readonly change?: (manifest: VoicePackManifest) => object;
    readonly files?: Readonly<Record<string, Buffer>>;
  } = {},
): Promise<void> {
  const { clipMs = 150, change = (manifest: object) => manifest, files = {} } = options;
  await mkdir(folder, { recursive: true });
  const ids = [...requiredClips, ...optionalClips];
  const sound = tone(clipMs);
  const clips = ids.map((id) => [id, { file: `${id}.wav`, durationMs: durationMs(sound) }]);
  const manifest: VoicePackManifest = {
    format: 'hall-voice-pack/1',
    language: 'zh-CN',
    title: '测试语音',
    author: '测试',
    licence: 'CC0-1.0',
    sampleRateHz: 16_000,
    numerals: 'tens',
    gapMs: 40,
    clips: Object.fromEntries(clips) as VoicePackManifest['clips'],
  };
  for (const id of ids) {
    await writeFile(join(folder, `${id}.wav`), files[id] ?? encodeWav(sound));
  }
  await writeFile(join(folder, manifestName), JSON.stringify(change(manifest)));
}
