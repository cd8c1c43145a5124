import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '@hall/core/basics/result';
import {
  packSampleRates,
  type MakingFault,
  type VoicePackManifest,
} from '@hall/core/contract/voice-pack';
import { optionalClips, requiredClips } from '@hall/core/rules/announcement';
import { zhWords } from '@hall/core/rules/announcement-words';
import { engineDeadlineMs, runEngine } from './engines/engine-process.ts';
import type { EngineSpoken } from './engines/engine-protocol.ts';
import type { SpeechEngine } from './engines/speech-engine.ts';
import { durationMs, levelled, trimSilence } from './loudness.ts';
import { manifestName } from './pack.ts';
import { encodeWav, samplesOf, type Sound } from './wav.ts';

/** Between two words said on their own. More sounds like a list, and a call has five seconds (E-06). */
const gapMs = 30;

interface MadeClip {
  readonly id: string;
  readonly file: string;
  readonly sound: Sound;
}

/**
 * Has an engine speak every clip and writes the pack. The folder appears with all of its files or
 * not at all, so that a hall that loses power while it is made finds nothing half.
 */
export async function makePack(
  engine: SpeechEngine,
  folder: string,
  signal: AbortSignal,
): Promise<Result<null, MakingFault>> {
  const ids = [...requiredClips, ...optionalClips];
  const texts = new Map(ids.map((id) => [id, zhWords[id] ?? '']));
  const request = { clips: [...texts].map(([id, text]) => ({ id, text })) };
  const limits = { deadlineMs: engineDeadlineMs, signal };
  const spoken = await runEngine(engine.program, request, limits);
  if (!spoken.ok) return spoken;
  const checked = engine.check(texts, spoken.value);
  if (!checked.ok) return checked;
  const manifest = manifestOf(engine, spoken.value);
  if (manifest === null) return err('engine_failed');
  try {
    await writePack(folder, manifest.manifest, manifest.clips);
    return ok(null);
  } catch {
    return err('disk');
  }
}

function manifestOf(
  engine: SpeechEngine,
  spoken: readonly EngineSpoken[],
): { manifest: VoicePackManifest; clips: MadeClip[] } | null {
  const sampleRateHz = packSampleRates.find((rate) =>
    spoken.every((clip) => clip.sampleRateHz === rate),
  );
  if (sampleRateHz === undefined) return null;
  const clips = spoken.map(({ id, pcm }) => ({
    id,
    file: `${id}.wav`,
    sound: levelled(trimSilence({ sampleRateHz, samples: samplesOf(Buffer.from(pcm, 'base64')) })),
  }));
  const manifest: VoicePackManifest = {
    format: 'hall-voice-pack/1',
    language: 'zh-CN',
    title: engine.title,
    author: engine.author,
    licence: engine.licence,
    sampleRateHz,
    numerals: 'tens',
    gapMs,
    clips: Object.fromEntries(
      clips.map(({ id, file, sound }) => [id, { file, durationMs: durationMs(sound) }]),
    ),
  };
  return { manifest, clips };
}

async function writePack(
  folder: string,
  manifest: VoicePackManifest,
  clips: readonly MadeClip[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const { file, sound } of clips) await writeFile(join(draft, file), encodeWav(sound));
    await writeFile(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
