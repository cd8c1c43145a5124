import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../../transports/transport.ts';
import { lineExchange } from '../line-exchange.ts';
import type { Noise } from '../resync-framer.ts';
import { readInputs, type ModbusAnswer, type ReadInputs } from './rtu.ts';

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
/** After a missing answer a late one gets this long to arrive: it looks like the next one's. */
const lateMs = 300;

interface ExchangeParts {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Asks one module for its inputs, again and again. */
export function modbusExchange(parts: ExchangeParts): ModbusExchange {
  const line = lineExchange(parts);
  let isAsking = false;
  const askOnce = async (question: ReadInputs): Promise<ModbusOutcome> => {
    const outcome = await line.ask(readInputs(question, answerMs));
    if (outcome.kind === 'answer') return outcome.answer;
    if (outcome.kind === 'closed') return { kind: 'closed' };
    await new Promise<void>((resolve) => {
      parts.timers.after(lateMs, resolve);
    });
    return { kind: 'silent' };
  };
  return {
    noise: () => line.noise(),
    ask: async (question) => {
      if (isAsking) throw new Error('One question at a time');
      isAsking = true;
      const outcome = await askOnce(question);
      isAsking = false;
      return outcome;
    },
  };
}
