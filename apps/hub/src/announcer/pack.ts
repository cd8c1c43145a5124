import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@hall/core/basics/result';
import {
  voicePackManifest,
  type ClipId,
  type PackFault,
  type VoicePackManifest,
} from '@hall/core/contract/voice-pack';
import { announceCall, longestCalls, requiredClips } from '@hall/core/rules/announcement';
import { voiceTiming } from '@hall/core/rules/announcement-schedule';
import { clipLengthMs, timeSentence } from '@hall/core/rules/announcement-timing';
import { decodeWav } from './wav.ts';
import { durationMs, loudness, measure } from './loudness.ts';

/** A pack in memory, checked whole. */
export interface VoicePack {
  /** Changes with every byte of it; part of its address, so that browsers may keep it for ever. */
  readonly id: string;
  readonly manifest: VoicePackManifest;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What is wrong with a pack, and with which of its clips. */
export interface PackProblem {
  readonly code: PackFault;
  readonly clip: ClipId | null;
}

/** Thirty seconds at the highest sample rate, and its header. */
const clipMaxBytes = 3 * 1024 * 1024;
const manifestMaxBytes = 256 * 1024;
/** A recorder's rounding of a duration. */
const durationToleranceMs = 20;
const idLength = 16;

export const manifestName = 'manifest.json';

type Read<T> = Promise<Result<T, PackProblem>>;

/** Reads a folder as a voice pack and refuses it at the first thing that is wrong. */
export async function readPack(folder: string): Read<VoicePack> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const { clips } = manifest.value;
  const unlisted = requiredClips.find((clip) => clips[clip] === undefined);
  if (unlisted !== undefined) return problem('clip_not_listed', unlisted);
  const files = new Map<string, Buffer>();
  for (const [clip, { file }] of Object.entries(clips)) {
    const bytes = await readClip(join(folder, file));
    if (!bytes.ok) return problem(bytes.error, clip);
    const fault = clipFault(bytes.value, manifest.value, clip);
    if (fault !== null) return problem(fault, clip);
    files.set(file, bytes.value);
  }
  const pack = { id: packId(manifest.value, files), manifest: manifest.value, files };
  return slowestCallMs(pack) + voiceTiming.betweenMs > voiceTiming.perCallMs
    ? problem('too_slow', null)
    : ok(pack);
}

/** The longest sentence a market with up to 19 counters can hear. */
export function slowestCallMs({ manifest }: Pick<VoicePack, 'manifest'>): number {
  const has = (clip: ClipId): boolean => manifest.clips[clip] !== undefined;
  const calls = longestCalls((clip) => clipLengthMs(manifest, clip));
  const sentences = calls.map((call) => announceCall(call, { numerals: manifest.numerals, has }));
  return Math.max(...sentences.map((one) => timeSentence({ manifest }, one).durationMs));
}

async function readManifest(folder: string): Read<VoicePackManifest> {
  const folderStat = await stat(folder).catch(() => null);
  if (folderStat?.isDirectory() !== true) return problem('pack_missing', null);
  const path = join(folder, manifestName);
  const file = await stat(path).catch(() => null);
  if (file?.isFile() !== true) return problem('manifest_missing', null);
  if (file.size > manifestMaxBytes) return problem('manifest_malformed', null);
  try {
    const parsed = voicePackManifest.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? ok(parsed.data) : problem('manifest_malformed', null);
  } catch {
    return problem('manifest_malformed', null);
  }
}

async function readClip(path: string): Promise<Result<Buffer, PackFault>> {
  const file = await stat(path).catch(() => null);
  if (file?.isFile() !== true) return err('clip_missing');
  if (file.size > clipMaxBytes) return err('clip_too_large');
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? err('clip_missing') : ok(bytes);
}

function clipFault(bytes: Buffer, manifest: VoicePackManifest, clip: ClipId): PackFault | null {
  const sound = decodeWav(bytes);
  if (!sound.ok) return 'clip_format';
  if (sound.value.sampleRateHz !== manifest.sampleRateHz) return 'clip_sample_rate';
  const offMs = Math.abs(durationMs(sound.value) - clipLengthMs(manifest, clip));
  if (offMs > durationToleranceMs) return 'clip_duration';
  const { rmsDb, clippedShare } = measure(sound.value);
  if (rmsDb < loudness.silentBelowRmsDb) return 'clip_silent';
  return clippedShare > loudness.mostClippedShare ? 'clip_clipped' : null;
}

function packId(manifest: VoicePackManifest, files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256').update(JSON.stringify(manifest));
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('base64url').slice(0, idLength);
}

function problem(code: PackFault, clip: ClipId | null): Result<never, PackProblem> {
  return err({ code, clip });
}
