import type { ChildProcess } from 'node:child_process';
import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import { err } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import { forkPart } from '../../fork-part.ts';
import {
  readerReply,
  type ReaderFiles,
  type ReaderQuestion,
  type ReaderReply,
  type ReaderRequest,
} from './reader-protocol.ts';

/** More questions than this wait for nothing good. */
const waitingMax = 32;
/** Longer than any page takes; verifying a day of the largest market takes about a second. */
const deadlineMs = 15_000;

/** Longer than the start of a process and a page of a list take together. */
const endsWithinMs = 5_000;

/** So that a burst of changes is one message; a posting is found within 200 ms of its commit. */
const followAfterMs = 100;

/** After an end of its own accord the next begins so much later, and each further one twice that. */
const restMs = 500;
const restMaxMs = 60_000;

interface Pending {
  readonly settle: (reply: ReaderReply | 'lost') => void;
  readonly cancel: CancelTimer;
}

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never;

/**
 * Long reads, and the copying of the write-ahead log, in a process with connections of its own: in
 * the hub's either would hold up every command. One that is stuck is killed and replaced, one that
 * crashes takes nothing with it; it only reads, and what it writes can be made again.
 */
export class ReaderProcess {
  readonly #files: ReaderFiles;
  readonly #timers: Timers;
  readonly #reportBug: (text: string) => void;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | null = null;
  #lastId = 0;
  #cancelChanged: CancelTimer | null = null;
  #cancelRest: CancelTimer | null = null;
  #restMs = restMs;
  #closed = false;

  constructor(options: {
    readonly files: ReaderFiles;
    readonly timers: Timers;
    readonly reportBug: (text: string) => void;
  }) {
    this.#files = options.files;
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
      this.#send({ kind: 'changed' });
    });
  }

  /** Lets the process answer what it was asked and end itself, or ends it after some seconds. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelChanged?.();
    this.#cancelRest?.();
    if (this.#child !== null) await this.#end(this.#child);
    this.#loseAll();
  }

  async #end(child: ChildProcess): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const cancel = this.#timers.after(endsWithinMs, () => child.kill('SIGKILL'));
    child.ref();
    this.#send({ kind: 'close' });
    await ended;
    cancel();
  }

  #ask(question: WithoutId<ReaderQuestion>): Promise<ReaderReply | 'lost'> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle) => {
      const cancel =
        question.kind === 'query'
          ? this.#timers.after(deadlineMs, () => this.#child?.kill('SIGKILL'))
          : () => undefined;
      this.#pending.set(id, { settle, cancel });
      if (!this.#send({ ...question, id })) this.#settle(id, 'lost');
    });
  }

  /** Starts the process if there is none; false when there can be none now. */
  #send(request: ReaderRequest): boolean {
    if (this.#child === null && (this.#closed || this.#cancelRest !== null)) return false;
    this.#child ??= this.#start();
    if (this.#child === null) return false;
    tell(this.#child, request);
    return true;
  }

  /** Null when the machine has no memory, process or handle left for one. */
  #start(): ChildProcess | null {
    const child = forkPart(new URL('./reader-main.ts', import.meta.url));
    if (child instanceof Error) {
      this.#ended(textOf(child));
      return null;
    }
    child.on('error', (cause) => {
      this.#reportBug(textOf(cause));
    });
    // One that was never there tells of no end; why it is not comes as an error later.
    if (child.pid === undefined) {
      this.#ended('The reader could not be started');
      return null;
    }
    child.on('message', (message: unknown) => {
      this.#receive(readerReply.parse(message));
    });
    child.once('exit', (code, signal) => {
      this.#ended(`The reader ended by itself: ${String(code ?? signal)}`);
    });
    tell(child, { kind: 'open', ...this.#files });
    child.unref();
    child.channel?.unref();
    return child;
  }

  /** Nothing is asked of a new one at once: what ended this one may end the next. */
  #ended(text: string): void {
    this.#child = null;
    this.#loseAll();
    if (this.#closed) return;
    this.#reportBug(text);
    this.#cancelRest = this.#timers.after(this.#restMs, () => {
      this.#cancelRest = null;
      this.postingsChanged();
    });
    this.#restMs = Math.min(this.#restMs * 2, restMaxMs);
  }

  #receive(reply: ReaderReply): void {
    if (reply.id === null) {
      this.#reportBug(reply.kind === 'bug' ? reply.text : '');
      return;
    }
    this.#restMs = restMs;
    this.#settle(reply.id, reply);
  }

  #settle(id: number, reply: ReaderReply | 'lost'): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.cancel();
    pending?.settle(reply);
  }

  #loseAll(): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id, 'lost');
  }
}

const textOf = (cause: Error): string => cause.stack ?? cause.message;

/** To one that has just ended nothing can be said: its end settles what was asked. */
function tell(child: ChildProcess, request: ReaderRequest): void {
  child.send(request, () => undefined);
}
