import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type {
  VoiceEmergency,
  VoiceRecord,
  VoiceSaying,
  VoiceState,
} from '@hall/core/contract/topics/voice-topic';
import { loadClips, type ClipBuffers } from './clip-loader.ts';
import { playSentence, type Playing } from './play-sentence.ts';
import { emergencyGain, gainOf } from './volume.ts';

/**
 * `off`: the hub has no voice. `needs_touch`: the browser lets no page sound before somebody has
 * touched it. `unsupported`: it cannot play sound at all.
 */
export type SoundState = 'off' | 'loading' | 'needs_touch' | 'ready' | 'unsupported';

export interface VoicePlayerOptions {
  readonly hubUrl: string;
  /** The hub's time; sayings are in it. */
  readonly hubNow: () => number;
  /** Null where the browser has no Web Audio. */
  readonly context: AudioContext | null;
  readonly timers: Timers;
  /** The hall is closed: only dangers, and what is about the closing itself. */
  readonly isQuiet: () => boolean;
}

/** Numbers of the player, with their reasons. */
const timing = {
  /** Often enough to hand a saying over in time, seldom enough to cost nothing. */
  lookEveryMs: 100,
  /** Handed over so long before: even a page whose timers the browser slows to 1 Hz is in time. */
  aheadMs: 1_500,
  /** Later than this a saying is left out whole: said late it would run into the next one. */
  lateMs: 300,
  firstRetryMs: 2_000,
  longestRetryMs: 60_000,
} as const;

/** Ids of what was begun; several times what the hub ever has in its schedule. */
const begunKept = 200;

/**
 * Says what the hub's schedule tells, when it tells it. Nothing that has begun is cut by anything but
 * an emergency; nothing is said twice; what cannot be said on time and whole is not said.
 */
export class VoicePlayer {
  readonly #options: VoicePlayerOptions;
  readonly #listeners = new Set<() => void>();
  readonly #stop = new AbortController();
  readonly #playing = new Map<string, Playing & { readonly startMs: number }>();
  readonly #begun = new Set<string>();
  #sayings: readonly VoiceSaying[] = [];
  #emergency: VoiceEmergency | null = null;
  #hub: VoiceState | null = null;
  #gain = 0;
  #pack: { readonly id: string; readonly buffers: ClipBuffers | null } | null = null;
  #cancelLook: CancelTimer | null = null;
  #cancelRetry: CancelTimer | null = null;
  #sound: SoundState = 'off';

  constructor(options: VoicePlayerOptions) {
    this.#options = options;
    options.context?.addEventListener('statechange', () => {
      this.#look();
    });
    this.#lookAgain();
  }

  get sound(): SoundState {
    return this.#sound;
  }

  /** Calls `listener` after every change of `sound`. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Takes the newest state of the topic. `zone` is the one this screen is in, for its volume. */
  follow(records: Iterable<VoiceRecord>, zone: string | null): void {
    const sayings: VoiceSaying[] = [];
    let emergency: VoiceEmergency | null = null;
    for (const record of records) {
      if (record.kind === 'saying') sayings.push(record);
      else if (record.kind === 'emergency') emergency = record;
      else this.#hub = record;
    }
    this.#sayings = sayings.sort((a, b) => a.startMs - b.startMs);
    this.#gain = this.#hub === null ? 0 : gainOf(this.#hub, zone);
    if (emergency !== null && emergency.startMs !== this.#emergency?.startMs) this.#cutAll();
    this.#emergency = emergency;
    this.#usePack(this.#hub?.pack?.id ?? null);
    this.#takeBack();
    this.#look();
  }

  /** To be called from a touch or a key: browsers want one before the first sound. */
  async allow(): Promise<void> {
    await this.#options.context?.resume();
    this.#look();
  }

  close(): void {
    this.#stop.abort();
    this.#cancelLook?.();
    this.#cancelRetry?.();
    for (const playing of this.#playing.values()) playing.cancel();
    this.#playing.clear();
    this.#listeners.clear();
  }

  #lookAgain(): void {
    this.#cancelLook = this.#options.timers.after(timing.lookEveryMs, () => {
      this.#look();
      this.#lookAgain();
    });
  }

  /** Hands over what is near. */
  #look(): void {
    if (this.#stop.signal.aborted) return;
    this.#tellSound();
    const context = this.#options.context;
    const buffers = this.#pack?.buffers ?? null;
    if (context === null || buffers === null || context.state !== 'running') return;
    this.#forget(context.currentTime);
    if (this.#emergency !== null) this.#repeat(this.#emergency);
    else this.#sayCalls(this.#options.isQuiet());
  }

  #sayCalls(isQuiet: boolean): void {
    for (const saying of this.#sayings) {
      if (!isQuiet || saying.isSaidClosed) this.#handOver(saying.id, saying, this.#gain);
    }
  }

  /** The repetition of a danger that is next or has just begun. */
  #repeat(emergency: VoiceEmergency): void {
    const { startMs, everyMs } = emergency;
    const sinceMs = this.#options.hubNow() - timing.lateMs - startMs;
    const turn = Math.max(0, Math.ceil(sinceMs / everyMs));
    const turnMs = startMs + turn * everyMs;
    const sentence = { ...emergency, startMs: turnMs, endMs: turnMs + emergency.durationMs };
    this.#handOver(`emergency:${startMs}:${turn}`, sentence, emergencyGain);
  }

  #handOver(
    id: string,
    sentence: Pick<VoiceSaying, 'clips' | 'startMs' | 'endMs'>,
    gain: number,
  ): void {
    const { context, hubNow } = this.#options;
    const buffers = this.#pack?.buffers ?? null;
    if (context === null || buffers === null || this.#begun.has(id)) return;
    const { clips, startMs, endMs } = sentence;
    const inMs = startMs - hubNow();
    if (inMs > timing.aheadMs || inMs < -timing.lateMs) return;
    const plannedAt = context.currentTime + inMs / 1_000;
    // The own idea of the hub's clock moves by some milliseconds; sayings must not touch for that.
    const ends = [...this.#playing.values()].map(({ endsAt }) => endsAt);
    const startsAt = Math.max(context.currentTime, plannedAt, ...ends);
    if (startsAt - plannedAt > timing.lateMs / 1_000) return;
    const durationMs = endMs - startMs;
    const playing = playSentence(context, { clips, buffers, startsAt, durationMs, gain });
    this.#playing.set(id, { ...playing, startMs });
    this.#begun.add(id);
    const [oldest] = this.#begun;
    if (this.#begun.size > begunKept && oldest !== undefined) this.#begun.delete(oldest);
  }

  /** What was handed over but has not begun follows the schedule; what has begun is let out. */
  #takeBack(): void {
    const now = this.#options.context?.currentTime ?? 0;
    const dangerMs = this.#emergency?.startMs;
    for (const [id, playing] of this.#playing) {
      if (playing.startsAt <= now) continue;
      const saying = this.#sayings.find((one) => one.id === id);
      const wanted = id.startsWith('emergency:')
        ? dangerMs !== undefined && id.startsWith(`emergency:${dangerMs}:`)
        : saying?.startMs === playing.startMs;
      if (!wanted) this.#cancel(id, playing);
    }
  }

  /** A danger does not wait; what it cuts may be said anew afterwards. */
  #cutAll(): void {
    for (const [id, playing] of this.#playing) this.#cancel(id, playing);
  }

  #cancel(id: string, playing: Playing): void {
    playing.cancel();
    this.#playing.delete(id);
    this.#begun.delete(id);
  }

  #forget(now: number): void {
    for (const [id, { endsAt }] of this.#playing) if (endsAt < now) this.#playing.delete(id);
  }

  #usePack(id: string | null): void {
    if (id === (this.#pack?.id ?? null)) return;
    this.#cancelRetry?.();
    this.#pack = id === null ? null : { id, buffers: null };
    if (id !== null) void this.#load(id, timing.firstRetryMs);
  }

  async #load(packId: string, retryMs: number): Promise<void> {
    const { hubUrl, context, timers } = this.#options;
    if (context === null) return;
    const { signal } = this.#stop;
    try {
      const buffers = await loadClips({ hubUrl, packId, context, signal });
      if (this.#pack?.id === packId) this.#pack = { id: packId, buffers };
    } catch {
      // The hub is away or changes its pack just now; it is asked again for as long as it names this one.
      if (signal.aborted || this.#pack?.id !== packId) return;
      this.#cancelRetry = timers.after(retryMs, () => {
        void this.#load(packId, Math.min(timing.longestRetryMs, retryMs * 2));
      });
    }
    this.#look();
  }

  #tellSound(): void {
    const sound = this.#soundNow();
    if (sound === this.#sound) return;
    this.#sound = sound;
    for (const listener of this.#listeners) listener();
  }

  #soundNow(): SoundState {
    if (this.#options.context === null) return 'unsupported';
    if (this.#pack === null) return 'off';
    if (this.#options.context.state !== 'running') return 'needs_touch';
    return this.#pack.buffers === null ? 'loading' : 'ready';
  }
}
