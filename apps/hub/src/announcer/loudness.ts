import type { Sound } from './wav.ts';

const fullScale = 32_768;

/** Numbers of loudness, with their reasons. In decibels below full scale (dBFS). */
export const loudness = {
  /** Speech of this level fills a hall without driving an amplifier hard. */
  targetRmsDb: -20,
  /** Room for the rounding of whoever converts the sample rate. */
  highestPeakDb: -1,
  /** Quieter than this nobody hears a clip: an empty recording or a wrong microphone. */
  silentBelowRmsDb: -45,
  /** Where speech is thought to begin and to end. */
  trimBelowDb: -46,
  /** Left standing around speech, so that soft beginnings are not bitten off. */
  keptSilenceMs: 12,
  /** More samples at full scale than this share were cut by whoever recorded them. */
  mostClippedShare: 0.001,
} as const;

export interface Measured {
  readonly rmsDb: number;
  readonly peakDb: number;
  /** Share of samples at full scale, 0 to 1. */
  readonly clippedShare: number;
}

/** What a meter would show. */
export function measure({ samples }: Sound): Measured {
  let sum = 0;
  let peak = 0;
  let clipped = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    sum += size * size;
    peak = Math.max(peak, size);
    if (size >= fullScale - 1) clipped += 1;
  }
  const count = Math.max(1, samples.length);
  return {
    rmsDb: toDb(Math.sqrt(sum / count) / fullScale),
    peakDb: toDb(peak / fullScale),
    clippedShare: clipped / count,
  };
}

/** Without the silence before and after, which would add up in a sentence of twelve clips. */
export function trimSilence(sound: Sound): Sound {
  const { samples, sampleRateHz } = sound;
  const threshold = fromDb(loudness.trimBelowDb) * fullScale;
  const first = samples.findIndex((sample) => Math.abs(sample) > threshold);
  if (first === -1) return sound;
  let last = samples.length - 1;
  while (Math.abs(samples[last] ?? 0) <= threshold) last -= 1;
  const kept = Math.round((loudness.keptSilenceMs / 1_000) * sampleRateHz);
  return {
    sampleRateHz,
    samples: samples.slice(Math.max(0, first - kept), Math.min(samples.length, last + 1 + kept)),
  };
}

/** The same loudness for every clip, as far as the peaks allow. Silence stays silence. */
export function levelled(sound: Sound): Sound {
  const { rmsDb, peakDb } = measure(sound);
  if (rmsDb <= loudness.silentBelowRmsDb) return sound;
  const gainDb = Math.min(loudness.targetRmsDb - rmsDb, loudness.highestPeakDb - peakDb);
  const gain = fromDb(gainDb);
  return { ...sound, samples: sound.samples.map((sample) => Math.round(sample * gain)) };
}

/** How long it sounds, to the next whole millisecond. */
export function durationMs({ samples, sampleRateHz }: Sound): number {
  return Math.ceil((samples.length * 1_000) / sampleRateHz);
}

function toDb(share: number): number {
  return share <= 0 ? -Infinity : 20 * Math.log10(share);
}

function fromDb(db: number): number {
  return 10 ** (db / 20);
}
