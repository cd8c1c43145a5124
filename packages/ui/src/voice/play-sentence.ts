import type { TimedClip } from '@hall/core/contract/topics/voice-topic';

/** A sentence that was handed to the browser's audio clock. Times are seconds of that clock. */
export interface Playing {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Silence at once; before the beginning it is as if nothing had been handed over. */
  cancel(): void;
}

/** Short enough to be "at once", long enough not to click. */
const fadeSeconds = 0.03;

/** Hands all clips of a sentence over at once; from then on no timer of the page can disturb it. */
export function playSentence(
  context: AudioContext,
  sentence: {
    readonly clips: readonly TimedClip[];
    readonly buffers: ReadonlyMap<string, AudioBuffer>;
    readonly startsAt: number;
    readonly durationMs: number;
    /** 0 to 1. */
    readonly gain: number;
  },
): Playing {
  const { clips, buffers, startsAt, durationMs } = sentence;
  const gain = context.createGain();
  gain.gain.value = sentence.gain;
  gain.connect(context.destination);
  const sources = clips.flatMap(({ clip, atMs }) => {
    const buffer = buffers.get(clip);
    if (buffer === undefined) return [];
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(gain);
    source.start(startsAt + atMs / 1_000);
    return [source];
  });
  const last = sources.at(-1);
  last?.addEventListener('ended', () => {
    gain.disconnect();
  });
  return {
    startsAt,
    endsAt: startsAt + durationMs / 1_000,
    cancel: () => {
      const now = context.currentTime;
      gain.gain.setValueAtTime(gain.gain.value, now);
      gain.gain.linearRampToValueAtTime(0, now + fadeSeconds);
      for (const source of sources) source.stop(now + fadeSeconds);
    },
  };
}
