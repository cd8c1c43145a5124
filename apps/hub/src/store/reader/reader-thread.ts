import { Worker } from 'node:worker_threads';
import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import { err } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import {
  readerReply,
  type ReaderData,
  type ReaderReply,
  type ReaderRequest,
} from './reader-protocol.ts';

/** More questions than this wait for nothing good. */
const waitingMax = 32;
/** Longer than any page takes; verifying a day of the largest market takes about a second. */
const deadlineMs = 15_000;

/** Longer than the start of a thread and a page of a list take together. */
const endsWithinMs = 5_000;

/** So that a burst of changes is one message; a posting is found within 200 ms of its commit. */
const followAfterMs = 100;

interface Pending {
  readonly settle: (reply: ReaderReply | 'lost') => void;
  readonly cancel: CancelTimer;
}

type RequestWithoutId =
  | { readonly kind: 'query'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'integrity' }
  | { readonly kind: 'checkpoint' };

/**
 * Long reads, and the copying of the write-ahead log, in a thread with connections of its own: on
 * the main thread either would hold up every command. A thread that is stuck or dead is replaced.
 */
export class ReaderThread {
  readonly #data: ReaderData;
  readonly #timers: Timers;
  readonly #reportBug: (text: string) => void;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;
  #cancelChanged: CancelTimer | null = null;
  #closed = false;

  constructor(options: {
    readonly data: ReaderData;
    readonly timers: Timers;
    readonly reportBug: (text: string) => void;
  }) {
    this.#data = options.data;
    this.#timers = options.timers;
    this.#reportBug = options.reportBug;
  }

  /** Answers a query whose input was parsed already. Never rejects. */
  async query(name: string, input: unknown): Promise<Answer> {
    if (this.#pending.size >= waitingMax) {
      return err({ code: 'busy' });
    }
    const reply = await this.#ask({ kind: 'query', name, input });
    if (reply === 'lost') {
      return err({ code: 'busy' });
    }
    if (reply.kind === 'answer') {
      return reply.answer;
    }
    this.#reportBug(reply.kind === 'bug' ? reply.text : 'The reader mixed up its answers');
    return err({ code: 'internal' });
  }

  /** Checks the whole file; null when it is sound. No deadline: a large file takes minutes. */
  async integrity(): Promise<string | null> {
    const reply = await this.#ask({ kind: 'integrity' });
    return reply !== 'lost' && reply.kind === 'integrity' ? reply.trouble : 'not checked';
  }

  /** Copies what was committed from the log into the file, beside whoever commits. Never rejects. */
  async checkpoint(): Promise<void> {
    const reply = await this.#ask({ kind: 'checkpoint' });
    if (reply !== 'lost' && reply.kind === 'bug') this.#reportBug(reply.text);
  }

  /** Postings were written: the index of words follows, within a tenth of a second. */
  postingsChanged(): void {
    if (this.#closed || this.#cancelChanged !== null) return;
    this.#cancelChanged = this.#timers.after(followAfterMs, () => {
      this.#cancelChanged = null;
      this.#running().postMessage({ kind: 'changed' } satisfies ReaderRequest);
    });
  }

  /** Lets the thread answer what it was asked and end itself, or ends it after some seconds. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelChanged?.();
    if (this.#worker !== null) await this.#end(this.#worker);
    this.#loseAll();
  }

  /**
   * A thread that is terminated while it loads the database's native part takes the whole process
   * with it (Node-API cannot make an error there), so it is asked to go.
   */
  async #end(worker: Worker): Promise<void> {
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    const cancel = this.#timers.after(endsWithinMs, () => void worker.terminate());
    worker.ref();
    worker.postMessage({ kind: 'close' } satisfies ReaderRequest);
    await ended;
    cancel();
  }

  #ask(request: RequestWithoutId): Promise<ReaderReply | 'lost'> {
    if (this.#closed) {
      return Promise.resolve('lost');
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const message: ReaderRequest = { ...request, id };
    return new Promise((settle) => {
      const cancel =
        request.kind === 'query'
          ? this.#timers.after(deadlineMs, () => {
              this.#replace();
            })
          : () => undefined;
      this.#pending.set(id, { settle, cancel });
      this.#running().postMessage(message);
    });
  }

  #running(): Worker {
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: this.#data,
      name: 'reader',
    });
    worker.on('message', (message: unknown) => {
      this.#settle(readerReply.parse(message));
    });
    worker.on('error', (cause) => {
      this.#reportBug(cause instanceof Error ? (cause.stack ?? cause.message) : 'unknown');
    });
    worker.on('exit', () => {
      if (this.#worker === worker) {
        this.#worker = null;
        this.#loseAll();
      }
    });
    worker.unref();
    return worker;
  }

  #replace(): void {
    const stuck = this.#worker;
    this.#worker = null;
    this.#loseAll();
    if (stuck !== null) void this.#end(stuck);
  }

  #settle(reply: ReaderReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    pending?.cancel();
    pending?.settle(reply);
  }

  #loseAll(): void {
    for (const pending of this.#pending.values()) {
      pending.cancel();
      pending.settle('lost');
    }
    this.#pending.clear();
  }
}
