import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../../transports/transport.ts';
import { resyncFramer, type ResyncFramer } from '../resync-framer.ts';
import type { SignAnswer, SignLanguage } from './sign.ts';

/** How a frame to a sign ended. `sent`: written, and signs of this language never answer. */
export type SignOutcome = 'confirmed' | 'sent' | 'refused' | 'silent' | 'closed';

/** One frame at a time on a line of signs. */
export interface SignExchange {
  /** Sends a frame and hears the answer. Repeated at once where that is asked: frames are idempotent. */
  tell(address: number, frame: Uint8Array, tries: number): Promise<SignOutcome>;
  /** How much of what came was no frame, or a wrong one. */
  noise(): { readonly droppedBytes: number; readonly damagedFrames: number };
}

/** A card answers within this (makers' figure). */
const answerMs = 500;
const writeDeadlineMs = 2000;
/** An RS-485 line needs a moment to turn round before the next frame. */
const turnMs = 5;
/** After a missing answer a late one gets this long to arrive and be passed over. */
const lateMs = 150;

/** Puts frames and answers together on one connection. */
export function signExchange(parts: {
  readonly connection: Connection;
  readonly language: SignLanguage;
  readonly clock: Clock;
  readonly timers: Timers;
}): SignExchange {
  const { connection, language, timers } = parts;
  const { answers } = language;
  const framer: ResyncFramer | null = answers ? resyncFramer(answers.rule, parts.clock) : null;
  let hear: (answer: SignAnswer) => void = () => undefined;
  let isOver = false;
  let onOver: () => void = () => undefined;

  connection.onData((chunk) => {
    for (const frame of framer?.push(chunk) ?? []) {
      const answer = answers?.decode(frame);
      if (answer) hear(answer);
    }
  });
  void connection.closed.then(() => {
    isOver = true;
    onOver();
  });

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      timers.after(ms, resolve);
    });
  /** The answer is expected before the frame leaves; the clock starts once it has left. */
  const tellOnce = async (address: number, frame: Uint8Array): Promise<SignOutcome> => {
    framer?.reset();
    let cancel: CancelTimer = () => undefined;
    let settle: (outcome: SignOutcome) => void = () => undefined;
    const answered = new Promise<SignOutcome>((resolve) => {
      settle = resolve;
    });
    hear = (answer) => {
      if (answer.address === address) settle(answer.accepted ? 'confirmed' : 'refused');
    };
    onOver = () => {
      settle('closed');
    };
    const written = await connection.write(frame, writeDeadlineMs);
    if (!written.ok || isOver) return 'closed';
    if (!answers) return 'sent';
    cancel = timers.after(answerMs, () => {
      settle('silent');
    });
    const outcome = await answered;
    cancel();
    return outcome;
  };
  return {
    tell: async (address, frame, tries) => {
      let outcome: SignOutcome = isOver ? 'closed' : 'silent';
      for (let left = tries; left > 0 && outcome !== 'closed'; left -= 1) {
        outcome = await tellOnce(address, frame);
        hear = () => undefined;
        onOver = () => undefined;
        if (outcome === 'confirmed' || outcome === 'sent') left = 0;
        if (outcome !== 'closed') await pause(outcome === 'silent' ? lateMs : turnMs);
      }
      return outcome;
    },
    noise: () => ({
      droppedBytes: framer?.droppedBytes ?? 0,
      damagedFrames: framer?.damagedFrames ?? 0,
    }),
  };
}
