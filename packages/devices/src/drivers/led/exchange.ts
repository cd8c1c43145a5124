import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../../transports/transport.ts';
import { noiseOf, resyncFramer, type Noise, type ResyncFramer } from '../resync-framer.ts';
import type { SignLanguage } from './sign.ts';

/** How a frame to a sign ended. `sent`: written, and signs of this language never answer. */
export type SignOutcome = 'confirmed' | 'sent' | 'refused' | 'silent' | 'closed';

/** One frame at a time on a line of signs. */
export interface SignExchange {
  /** Sends a frame and hears the answer; again at once, up to `tries` times: frames are idempotent. */
  tell(address: number, frame: Uint8Array, tries: number): Promise<SignOutcome>;
  noise(): Noise;
}

/** A card answers within this (makers' figure). */
const answerMs = 500;
const writeDeadlineMs = 2000;
/** An RS-485 line needs a moment to turn round before the next frame. */
const turnMs = 5;
/** After a missing answer a late one gets this long to arrive and be passed over. */
const lateMs = 150;

interface ExchangeParts {
  readonly connection: Connection;
  readonly language: SignLanguage;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Puts frames and answers together on one connection. */
export function signExchange(parts: ExchangeParts): SignExchange {
  return new Exchange(parts);
}

class Exchange implements SignExchange {
  /** Whose answer is waited for, and what to do with it. */
  #waiting: { address: number; settle: (outcome: SignOutcome) => void } | null = null;
  #isOver = false;
  readonly #framer: ResyncFramer | null;
  readonly #parts: ExchangeParts;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
    const { answers } = parts.language;
    this.#framer = answers ? resyncFramer(answers.rule, parts.clock) : null;
    parts.connection.onData((chunk) => {
      this.#hear(chunk);
    });
    void parts.connection.closed.then(() => {
      this.#isOver = true;
      this.#waiting?.settle('closed');
    });
  }

  async tell(address: number, frame: Uint8Array, tries: number): Promise<SignOutcome> {
    let outcome: SignOutcome = 'silent';
    for (let left = tries; left > 0; left -= 1) {
      outcome = await this.#tellOnce(address, frame);
      if (outcome === 'closed') return outcome;
      await this.#pause(outcome === 'silent' ? lateMs : turnMs);
      if (outcome === 'confirmed' || outcome === 'sent') return outcome;
    }
    return outcome;
  }

  noise(): Noise {
    return noiseOf(this.#framer);
  }

  async #tellOnce(address: number, frame: Uint8Array): Promise<SignOutcome> {
    if (this.#isOver) return 'closed';
    const { connection, language, timers } = this.#parts;
    this.#framer?.reset();
    // The answer is expected before the frame leaves; the clock starts once it has left.
    const answered = new Promise<SignOutcome>((resolve) => {
      this.#waiting = { address, settle: resolve };
    });
    const written = await connection.write(frame, writeDeadlineMs);
    if (!written.ok) return 'closed';
    if (language.answers === null) return 'sent';
    const cancel = timers.after(answerMs, () => this.#waiting?.settle('silent'));
    const outcome = await answered;
    cancel();
    this.#waiting = null;
    return outcome;
  }

  #hear(chunk: Uint8Array): void {
    for (const frame of this.#framer?.push(chunk) ?? []) {
      const answer = this.#parts.language.answers?.decode(frame);
      if (!answer || answer.address !== this.#waiting?.address) continue;
      this.#waiting.settle(answer.accepted ? 'confirmed' : 'refused');
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.timers.after(ms, resolve);
    });
  }
}
