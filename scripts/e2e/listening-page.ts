// A page whose sound is written down as it is played.
import type { Page } from 'playwright-core';

/** One sound of a page, in seconds of its audio clock; `wallMs` is the browser's wall clock then. */
export interface Heard {
  readonly startsAt: number;
  readonly wallMs: number;
  readonly durationS: number;
  readonly stoppedAt: number | null;
  readonly endedAt: number | null;
}

/** Loudness of a moment of what the page sent to its loudspeaker. */
export interface Moment {
  readonly at: number;
  readonly rms: number;
}

/** What the page wrote down. */
export function heardBy(page: Page): Promise<{ heard: Heard[]; moments: Moment[] }> {
  return page.evaluate(() => {
    const { heard, moments } = (
      window as unknown as { sound: { heard: Heard[]; moments: Moment[] } }
    ).sound;
    return { heard: heard.map((one) => ({ ...one })), moments };
  });
}

/** Runs in the page before anything else: notes every sound that is started, and what comes out. */
export function listen(): void {
  const heard: { -readonly [K in keyof Heard]: Heard[K] }[] = [];
  const moments: Moment[] = [];
  (window as unknown as { sound: unknown }).sound = { heard, moments };
  type Timed = (this: AudioBufferSourceNode, when: number) => void;
  const { start, stop } = AudioBufferSourceNode.prototype as unknown as {
    start: Timed;
    stop: Timed;
  };
  const notes = new WeakMap<AudioBufferSourceNode, (typeof heard)[number]>();
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0) {
    const now = this.context.currentTime;
    const note = {
      startsAt: when,
      wallMs: Date.now() + (when - now) * 1_000,
      durationS: this.buffer?.duration ?? 0,
      stoppedAt: null as number | null,
      endedAt: null as number | null,
    };
    notes.set(this, note);
    heard.push(note);
    this.addEventListener('ended', () => {
      note.endedAt = this.context.currentTime;
    });
    start.call(this, when);
  };
  AudioBufferSourceNode.prototype.stop = function (this: AudioBufferSourceNode, when = 0) {
    const note = notes.get(this);
    if (note !== undefined) note.stoppedAt = when;
    stop.call(this, when);
  };
  /* eslint-disable @typescript-eslint/no-deprecated -- its successor wants a file of its own from
     the page's server, and the product has none for a test's meter. */
  // The meter stands between the page and the loudspeaker, and lets everything through unheard.
  const meters = new WeakMap<BaseAudioContext, AudioNode>();
  const { connect } = AudioNode.prototype as unknown as {
    connect: (this: AudioNode, to: AudioNode) => AudioNode;
  };
  const meterOf = (context: BaseAudioContext): AudioNode => {
    const known = meters.get(context);
    if (known !== undefined) return known;
    const meter = (context as AudioContext).createScriptProcessor(1_024, 1, 1);
    meter.onaudioprocess = ({ inputBuffer, playbackTime }) => {
      let sum = 0;
      const samples = inputBuffer.getChannelData(0);
      for (const sample of samples) sum += sample * sample;
      moments.push({ at: playbackTime, rms: Math.sqrt(sum / samples.length) });
    };
    connect.call(meter, context.destination);
    meters.set(context, meter);
    return meter;
  };
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to instanceof AudioDestinationNode) connect.call(this, meterOf(this.context));
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
  /* eslint-enable @typescript-eslint/no-deprecated */
}
