import type { Clock } from '@hall/core/basics/ports';
import { ok } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import { isSwept, type LexiconSweep as Sweep } from '@hall/core/domain/lexicon/hall-lexicon';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { rescanInHall } from './commands/posting/rescan.ts';
import type { Dispatcher } from './gateway/dispatcher.ts';
import type { HubStores } from './store/hub-stores.ts';

/** How long the hub waits before it looks whether there is anything to read. */
const restMs = 1_000;
/** Between two slices; a slice of one posting takes about a millisecond. */
const sliceEveryMs = 20;
/** Slices of one sweep: 40 s of the 60 s a hall has, however many postings are open. */
const slices = 2_000;
/** After a command of the sweep was refused; nothing is as urgent as not doing it in a circle. */
const backOffMs = 60_000;

export interface LexiconSweepParts {
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  readonly stores: HubStores;
  readonly refused: (name: string, answer: Extract<Answer, { ok: false }>) => void;
}

interface Run {
  readonly version: string;
  readonly ids: readonly string[];
  readonly perSlice: number;
  at: number;
  suspended: number;
  failed: boolean;
}

/**
 * Reads every open posting with the lexicon in force after it changed, whether by the market or by a
 * new version of the product. A posting or two per turn, so that nobody waits for it; only
 * where the finds are others than before is anything written.
 */
export class LexiconSweeper {
  readonly #parts: LexiconSweepParts;
  #run: Run | null = null;
  /** An empty hall that has changed no word has been read, without a word in the ledger. */
  #readEmpty: string | null = null;
  #restUntilMs = 0;

  constructor(parts: LexiconSweepParts) {
    this.#parts = parts;
  }

  /** One slice; answers how long to wait before the next. */
  async slice(): Promise<number> {
    const { stores, clock } = this.#parts;
    const { version } = stores.lexicon.inForce();
    if (isSwept(stores.lexicon.get()) || this.#readEmpty === version) {
      this.#run = null;
      return restMs;
    }
    if (clock.now() < this.#restUntilMs) return restMs;
    const run = this.#runOf(version);
    const ids = run.ids.slice(run.at, run.at + run.perSlice);
    run.at += ids.length;
    for (const id of ids) await this.#read(id, run);
    if (run.at < run.ids.length) return sliceEveryMs;
    await this.#finish(run);
    return restMs;
  }

  /** The run under way; one with an older lexicon is of no use any more. */
  #runOf(version: string): Run {
    if (this.#run?.version === version) return this.#run;
    const { openPostings } = this.#parts.stores;
    const ids = openPostings.ids(['published', 'filled', 'pending_review']);
    const perSlice = Math.max(1, Math.ceil(ids.length / slices));
    this.#run = { version, ids, perSlice, at: 0, suspended: 0, failed: false };
    return this.#run;
  }

  async #read(postingId: string, run: Run): Promise<void> {
    const { stores, clock, dispatcher, refused } = this.#parts;
    const posting = stores.postings.get(postingId);
    if (posting === null || rescanInHall(stores, posting, clock.now()) === null) return;
    const answer = await dispatcher.asSystem('posting.rescan', { postingId });
    if (answer.ok) {
      const { suspended } = answer.value as { readonly suspended: boolean };
      if (suspended) run.suspended += 1;
    } else {
      run.failed = true;
      refused('posting.rescan', answer);
    }
  }

  async #finish(run: Run): Promise<void> {
    this.#run = null;
    if (run.failed) {
      this.#restUntilMs = this.#parts.clock.now() + backOffMs;
      return;
    }
    const { lastSweep: before } = this.#parts.stores.lexicon.get();
    if (run.ids.length === 0 && before === null && run.version === baseLexicon.version) {
      this.#readEmpty = run.version;
      return;
    }
    await this.#parts.dispatcher.transact({ kind: 'system' }, 'lexicon-sweep', (tx) => {
      const { version, suspended } = run;
      // Changed while the last slice was on its way: the next run reads with the newer one.
      if (tx.stores.lexicon.inForce().version !== version) return ok(null);
      const lastSweep: Sweep = {
        version,
        atMs: tx.nowMs,
        postings: run.ids.length,
        suspended,
      };
      const state = { ...tx.stores.lexicon.get(), lastSweep };
      const detail = { version, postings: lastSweep.postings, suspended };
      tx.record({ type: 'lexicon.swept', entityId: 'lexicon', state, detail });
      return ok(null);
    });
  }
}
