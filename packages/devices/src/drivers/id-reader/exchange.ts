import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../../transports/transport.ts';
import { canAnswer, decodeReply, encodeRequest, type SamReply, type SamRequest } from './codec.ts';
import { samFramer, type SamFramer } from './framer.ts';

/** How a request ended. `torn`: an answer began and was not whole, or not right. */
export type ExchangeOutcome =
  | { readonly kind: 'reply'; readonly reply: SamReply }
  | { readonly kind: 'silent' }
  | { readonly kind: 'torn' }
  | { readonly kind: 'closed' };

/** One request at a time on one connection. */
export interface SamExchange {
  ask(request: SamRequest): Promise<ExchangeOutcome>;
}

/** The first byte of an answer comes within this (makers' examples use 1 to 2 s). */
const firstByteMs: Readonly<Record<SamRequest, number>> = {
  status: 1000,
  sam_id: 1000,
  find: 1000,
  select: 1000,
  read: 2000,
  reset: 2000,
};
/** An answer that has begun goes on without a pause this long, or is torn. */
const gapMs = 500;
/** A whole answer, the 1.35 s of 1,295 bytes at 9600 baud included, is here by then. */
const wholeMs = 5000;
const writeDeadlineMs = 1000;

interface Waiting {
  readonly request: SamRequest;
  readonly finish: (outcome: ExchangeOutcome) => void;
  readonly startedMs: number;
  readonly damagedBefore: number;
  hasBegun: boolean;
  cancel: CancelTimer;
}

/** Puts requests and answers together on one connection. */
export function samExchange(parts: {
  connection: Connection;
  clock: Clock;
  timers: Timers;
}): SamExchange {
  return new Exchange(parts);
}

class Exchange implements SamExchange {
  #waiting: Waiting | null = null;
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #framer: SamFramer;

  constructor(parts: { connection: Connection; clock: Clock; timers: Timers }) {
    this.#connection = parts.connection;
    this.#clock = parts.clock;
    this.#timers = parts.timers;
    this.#framer = samFramer(parts.clock);
    this.#connection.onData((chunk) => {
      this.#hear(chunk);
    });
    void this.#connection.closed.then(() => {
      this.#finish({ kind: 'closed' });
    });
  }

  async ask(request: SamRequest): Promise<ExchangeOutcome> {
    if (this.#waiting) throw new Error('One request at a time');
    this.#framer.reset();
    let settle: Waiting['finish'] = () => undefined;
    const outcome = new Promise<ExchangeOutcome>((resolve) => {
      settle = resolve;
    });
    // The answer is expected before the question leaves; the clock starts once it has left.
    const current: Waiting = {
      request,
      finish: settle,
      startedMs: this.#clock.now(),
      damagedBefore: this.#framer.damagedFrames,
      hasBegun: false,
      cancel: () => undefined,
    };
    this.#waiting = current;
    const written = await this.#connection.write(encodeRequest(request), writeDeadlineMs);
    if (this.#waiting === current) {
      if (written.ok) this.#arm(current, current.hasBegun ? gapMs : firstByteMs[request]);
      else this.#finish({ kind: 'closed' });
    }
    return outcome;
  }

  /** Whole frames that nobody asked for, or that cannot be the answer, are passed over. */
  #hear(chunk: Uint8Array): void {
    for (const frame of this.#framer.push(chunk)) {
      const reply = decodeReply(frame);
      if (this.#waiting && reply.ok && canAnswer(this.#waiting.request, reply.value)) {
        this.#finish({ kind: 'reply', reply: reply.value });
      }
    }
    const current = this.#waiting;
    if (!current) return;
    // Noise between frames is no beginning; a frame cut short or damaged is.
    const isDamaged = this.#framer.damagedFrames > current.damagedBefore;
    if (!this.#framer.isInside && !isDamaged) return;
    current.hasBegun = true;
    this.#arm(current, gapMs);
  }

  #arm(current: Waiting, delayMs: number): void {
    current.cancel();
    const leftMs = wholeMs - (this.#clock.now() - current.startedMs);
    current.cancel = this.#timers.after(Math.max(0, Math.min(delayMs, leftMs)), () => {
      this.#finish({ kind: current.hasBegun ? 'torn' : 'silent' });
    });
  }

  #finish(outcome: ExchangeOutcome): void {
    const current = this.#waiting;
    if (!current) return;
    this.#waiting = null;
    current.cancel();
    current.finish(outcome);
  }
}
