import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../transports/transport.ts';
import { noiseOf, resyncFramer, type FrameRule, type Noise } from './resync-framer.ts';

/** Something said on a line, and how its answer is told from everything else there. */
export interface Question<Answer> {
  readonly bytes: Uint8Array;
  /** Null where nothing is ever answered. */
  readonly rule: FrameRule | null;
  /** Null for a frame that is right, and answers something else. */
  readonly decode: (frame: Uint8Array) => Answer | null;
  readonly answerMs: number;
}

/** How a question ended. `sent`: it left, and there is no answer to wait for. */
export type Outcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'sent' | 'silent' | 'closed' };

/** One question at a time on one line. */
export interface LineExchange {
  ask<Answer>(question: Question<Answer>): Promise<Outcome<Answer>>;
  noise(): Noise;
}

const writeDeadlineMs = 1000;
/** USB adapters tear frames apart by up to 16 ms; a frame with a longer gap is broken off. */
const staleAfterMs = 200;

/** Without a question nothing that comes is an answer. */
const nothing: FrameRule = {
  staleAfterMs,
  find: (bytes) => ({ kind: 'none', length: bytes.length, damaged: false }),
};

/** Puts questions and answers together on one connection. */
export function lineExchange(parts: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly timers: Timers;
}): LineExchange {
  const { connection, clock, timers } = parts;
  let isOver = false;
  let waiting: { readonly rule: FrameRule; readonly hear: (frame: Uint8Array) => void } | null =
    null;
  let giveUp: () => void = () => undefined;
  const rule = {
    staleAfterMs,
    find: (bytes: Uint8Array) => (waiting?.rule ?? nothing).find(bytes),
  };
  const framer = resyncFramer(rule, clock);
  connection.onData((chunk) => {
    for (const frame of framer.push(chunk)) waiting?.hear(frame);
  });
  void connection.closed.then(() => {
    isOver = true;
    giveUp();
  });
  return {
    noise: () => noiseOf(framer),
    ask: async <Answer>(question: Question<Answer>): Promise<Outcome<Answer>> => {
      if (waiting) throw new Error('One question at a time');
      if (isOver) return { kind: 'closed' };
      framer.reset();
      // The answer is expected before the question leaves; the clock starts once it has left.
      let settle: (outcome: Outcome<Answer>) => void = () => undefined;
      const answered = new Promise<Outcome<Answer>>((resolve) => {
        settle = resolve;
      });
      giveUp = () => {
        settle({ kind: 'closed' });
      };
      const hear = (frame: Uint8Array): void => {
        const answer = question.decode(frame);
        if (answer !== null) settle({ kind: 'answer', answer });
      };
      waiting = { rule: question.rule ?? nothing, hear };
      const written = await connection.write(question.bytes, writeDeadlineMs);
      if (!written.ok) settle({ kind: 'closed' });
      else if (!question.rule) settle({ kind: 'sent' });
      const cancel = timers.after(question.answerMs, () => {
        settle({ kind: 'silent' });
      });
      const outcome = await answered;
      cancel();
      waiting = null;
      return outcome;
    },
  };
}
