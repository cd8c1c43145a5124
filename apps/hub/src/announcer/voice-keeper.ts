import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { ClipId, MakingFault, PackFault } from '@hall/core/contract/voice-pack';
import { zhWords } from '@hall/core/rules/announcement-words';
import { serve, type ServedFile } from '../http/bundle.ts';
import type { SpeechEngine } from './engines/speech-engine.ts';
import { makePack } from './pack-maker.ts';
import { manifestName, readPack, type VoicePack } from './pack.ts';

/** What keeps the wanted voice from speaking; another one may speak meanwhile. */
export interface VoiceTrouble {
  readonly code: PackFault | MakingFault;
  readonly clip: ClipId | null;
}

/** The voice as the rest of the hub sees it. */
export interface VoiceView {
  readonly pack: VoicePack | null;
  readonly trouble: VoiceTrouble | null;
}

export interface VoiceKeeperOptions {
  /** A pack the operator has put there; null when there is none. */
  readonly packDir: string | null;
  /** Engines that may make a pack, the preferred one first; none where the hall is silent. */
  readonly engines: readonly SpeechEngine[];
  /** Where made packs are kept. */
  readonly madeDir: string;
  readonly timers: Timers;
  readonly changed: (view: VoiceView) => void;
  readonly reportBug: (cause: unknown) => void;
}

/** After a failure: soon, because somebody may be standing there with a USB stick; then seldom. */
const firstRetryMs = 5_000;
const longestRetryMs = 10 * 60_000;

/**
 * Finds the hall's voice in the background: the operator's pack, else the one an engine made at the
 * first start, else it has one made. Whatever fails, the hall runs on; it is tried again for ever.
 */
export class VoiceKeeper implements VoiceView {
  readonly #options: VoiceKeeperOptions;
  readonly #stop = new AbortController();
  #pack: VoicePack | null = null;
  #files: ReadonlyMap<string, ServedFile> = new Map();
  #trouble: VoiceTrouble | null = null;
  #working: Promise<void> | null = null;
  #cancelRetry: CancelTimer | null = null;
  #attempts = 0;

  constructor(options: VoiceKeeperOptions) {
    this.#options = options;
  }

  get pack(): VoicePack | null {
    return this.#pack;
  }

  get trouble(): VoiceTrouble | null {
    return this.#trouble;
  }

  start(): void {
    const { packDir, engines } = this.#options;
    if (packDir === null && engines.length === 0) return;
    this.#working = this.#round()
      .catch(this.#options.reportBug)
      .finally(() => {
        this.#working = null;
      });
  }

  /** A file of the pack in use, by URL path. */
  file(path: string): ServedFile | null {
    return this.#files.get(path) ?? null;
  }

  /** For the health page. */
  report(): object {
    const { packDir, engines } = this.#options;
    const off = packDir === null && engines.length === 0;
    return {
      state: off ? 'off' : this.#pack !== null ? 'ready' : this.#working ? 'making' : 'failed',
      title: this.#pack?.manifest.title ?? null,
      language: this.#pack?.manifest.language ?? null,
      trouble: this.#trouble,
      attempts: this.#attempts,
    };
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#cancelRetry?.();
    await this.#working;
  }

  async #round(): Promise<void> {
    this.#attempts += 1;
    const trouble = await this.#seek();
    if (this.#stop.signal.aborted) return;
    this.#trouble = trouble;
    this.#options.changed(this);
    if (trouble === null) return;
    const delayMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#attempts - 1));
    this.#cancelRetry = this.#options.timers.after(delayMs, () => {
      this.start();
    });
  }

  /** Takes the best voice there is; answers with what was wrong with a better one. */
  async #seek(): Promise<VoiceTrouble | null> {
    const { packDir, engines } = this.#options;
    let trouble: VoiceTrouble | null = null;
    if (packDir !== null) {
      const own = await readPack(packDir);
      if (own.ok) return this.#use(own.value);
      trouble = own.error;
    }
    for (const engine of engines) {
      const fault = await this.#useMade(engine);
      if (fault === null) return trouble;
      trouble ??= fault;
    }
    return trouble;
  }

  async #useMade(engine: SpeechEngine): Promise<VoiceTrouble | null> {
    const folder = join(this.#options.madeDir, versionOf(engine));
    const kept = await readPack(folder);
    if (kept.ok) return this.#use(kept.value);
    const made = await makePack(engine, folder, this.#stop.signal);
    if (!made.ok) return { code: made.error, clip: null };
    const fresh = await readPack(folder);
    return fresh.ok ? this.#use(fresh.value) : fresh.error;
  }

  #use(pack: VoicePack): null {
    if (pack.id !== this.#pack?.id) {
      this.#pack = pack;
      this.#files = servedFiles(pack);
    }
    return null;
  }
}

/** Another engine, another speed or other words make another pack. */
function versionOf(engine: SpeechEngine): string {
  const hash = createHash('sha256').update(engine.version).update(JSON.stringify(zhWords));
  return hash.digest('hex').slice(0, 12);
}

function servedFiles({ id, manifest, files }: VoicePack): Map<string, ServedFile> {
  const text = Buffer.from(JSON.stringify(manifest));
  const served = new Map([
    [`/voice/${id}/${manifestName}`, serve(text, 'application/json; charset=utf-8', '')],
  ]);
  for (const [name, bytes] of files) {
    served.set(`/voice/${id}/${name}`, serve(bytes, 'audio/wav', ''));
  }
  // The address has the hash of the whole pack in it.
  return new Map([...served].map(([path, file]) => [path, { ...file, immutable: true }]));
}
