import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../../transports/transport.ts';
import { noiseOf, resyncFramer, type Noise } from '../resync-framer.ts';
import {
  answerRule,
  decodeAnswer,
  encodeReadInputs,
  type ModbusAnswer,
  type ReadInputs,
} from './rtu.ts';

/** How a question ended. */
export type ModbusOutcome =
  ModbusAnswer | { readonly kind: 'silent' } | { readonly kind: 'closed' };

/** One question at a time on one line. */
export interface ModbusExchange {
  ask(question: ReadInputs): Promise<ModbusOutcome>;
  noise(): Noise;
}

/** Modules answer within 300 to 500 ms, mostly within 20. */
const answerMs = 400;
const writeDeadlineMs = 1000;
/** After a missing answer a late one gets this long to arrive: it looks like the next one's. */
const lateMs = 300;

/** Puts questions and answers together on one connection. */
export function modbusExchange(parts: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly timers: Timers;
}): ModbusExchange {
  const { connection, clock, timers } = parts;
  let question: ReadInputs | null = null;
  let settle: (outcome: ModbusOutcome) => void = () => undefined;
  let isOver = false;
  const framer = resyncFramer(
    answerRule(() => question),
    clock,
  );

  connection.onData((chunk) => {
    for (const frame of framer.push(chunk)) {
      if (!question) continue;
      const answer = decodeAnswer(question, frame);
      // The rest of this chunk, if any, answers nothing.
      question = null;
      settle(answer);
    }
  });
  void connection.closed.then(() => {
    isOver = true;
    settle({ kind: 'closed' });
  });

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      timers.after(ms, resolve);
    });
  return {
    ask: async (asked) => {
      if (question) throw new Error('One question at a time');
      if (isOver) return { kind: 'closed' };
      framer.reset();
      const answered = new Promise<ModbusOutcome>((resolve) => {
        settle = resolve;
      });
      question = asked;
      const written = await connection.write(encodeReadInputs(asked), writeDeadlineMs);
      if (!written.ok) {
        question = null;
        return { kind: 'closed' };
      }
      const cancel = timers.after(answerMs, () => {
        settle({ kind: 'silent' });
      });
      const outcome = await answered;
      cancel();
      question = null;
      if (outcome.kind === 'silent') await pause(lateMs);
      return outcome;
    },
    noise: () => noiseOf(framer),
  };
}
