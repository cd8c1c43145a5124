import { z } from 'zod';

/** What a recorded voice is made of; the same names in every language (docs/voice-pack.md). */
export const clipId = z
  .string()
  .regex(/^[a-z]+(-[a-z0-9]+)*$/)
  .max(32);
export type ClipId = z.infer<typeof clipId>;

/** Sample rates every browser decodes without a plug-in. */
export const packSampleRates = [16_000, 22_050, 24_000, 44_100, 48_000] as const;

/** Longest clip: a whole emergency message spoken slowly. */
export const clipMaxMs = 30_000;

/** A file beside the manifest; no folders, so that no name reaches out of the pack. */
const clipFile = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,60}\.wav$/);

/** `manifest.json` of a voice pack. */
export const voicePackManifest = z.strictObject({
  format: z.literal('hall-voice-pack/1'),
  /** BCP 47, e.g. `zh-CN`, `yue-CN`, `en`. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  title: z.string().trim().min(1).max(60),
  author: z.string().trim().min(1).max(80),
  /** SPDX expression, or words where none fits. */
  licence: z.string().trim().min(1).max(80),
  sampleRateHz: z.literal(packSampleRates),
  /** `tens`: 12 is said 十二; `digits`: one two. */
  numerals: z.enum(['tens', 'digits']),
  /** Silence between two clips of one sentence. */
  gapMs: z.number().int().min(0).max(200),
  clips: z.record(
    clipId,
    z.strictObject({ file: clipFile, durationMs: z.number().int().min(1).max(clipMaxMs) }),
  ),
});
export type VoicePackManifest = z.infer<typeof voicePackManifest>;

/** What is wrong with a pack; words for each are in the i18n area `voice`. */
export const packFault = z.enum([
  'pack_missing',
  'manifest_missing',
  'manifest_malformed',
  'clip_not_listed',
  'clip_missing',
  'clip_too_large',
  'clip_format',
  'clip_sample_rate',
  'clip_duration',
  'clip_silent',
  'clip_clipped',
  'too_slow',
]);
export type PackFault = z.infer<typeof packFault>;

/** Why there is no voice of the hub's own making. */
export const makingFault = z.enum([
  'engine_missing',
  'engine_failed',
  'engine_timeout',
  'model_missing',
  'voice_wrong',
  'disk',
]);
export type MakingFault = z.infer<typeof makingFault>;
