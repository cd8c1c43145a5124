import type { zhVoice } from '../zh-cn/voice.ts';

/** Words about the hall's voice: on screens that play it, and on the page that shows its state. */
export const enVoice = {
  'voice.needs_touch': 'Touch the screen once so that this device may play the calls',
  'voice.unsupported': 'The browser of this device cannot play sound',
  'voice.loading': 'Loading the voice',
  'voice.ready': 'The voice is in order',
  'voice.off': 'There is no voice; please watch the screens',
  'voice.trouble.pack_missing': 'The folder of the voice pack was not found',
  'voice.trouble.manifest_missing': 'The voice pack has no manifest.json',
  'voice.trouble.manifest_malformed': 'The manifest.json of the voice pack is not in order',
  'voice.trouble.clip_not_listed': 'A recording is not listed in the voice pack',
  'voice.trouble.clip_missing': 'A file of the voice pack is missing',
  'voice.trouble.clip_too_large': 'A recording is too large',
  'voice.trouble.clip_format': 'A recording is not a 16-bit mono WAV file',
  'voice.trouble.clip_sample_rate': 'The sample rate of a recording is not the one listed',
  'voice.trouble.clip_duration': 'The length of a recording is not the one listed',
  'voice.trouble.clip_silent': 'A recording is silent',
  'voice.trouble.clip_clipped': 'A recording is too loud and distorted',
  'voice.trouble.too_slow': 'The voice is too slow: a call takes more than 5 seconds',
  'voice.trouble.engine_missing': 'The speech program is not installed',
  'voice.trouble.engine_failed': 'The speech program failed',
  'voice.trouble.engine_timeout': 'The speech program took too long',
  'voice.trouble.model_missing': 'The model of the speech program was not found',
  'voice.trouble.voice_wrong': 'The speech program used a wrong language',
  'voice.trouble.disk': 'The voice pack cannot be written to the disk',
} as const satisfies Record<keyof typeof zhVoice, string>;
