import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Connection } from '../../transports/transport.ts';
import { noiseOf, resyncFramer, type Noise, type ResyncFramer } from '../resync-framer.ts';
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

interface ExchangeParts {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Puts questions and answers together on one connection. */
export function modbusExchange(parts: ExchangeParts): ModbusExchange {
  return new Exchange(parts);
}

class Exchange implements ModbusExchange {
  /** The question whose answer is waited for; without one nothing that comes is an answer. */
  #question: ReadInputs | null = null;
  #settle: (outcome: ModbusOutcome) => void = () => undefined;
  #isOver = false;
  readonly #framer: ResyncFramer;
  readonly #parts: ExchangeParts;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
    this.#framer = resyncFramer(
      answerRule(() => this.#question),
      parts.clock,
    );
    parts.connection.onData((chunk) => {
      this.#hear(chunk);
    });
    void parts.connection.closed.then(() => {
      this.#isOver = true;
      this.#settle({ kind: 'closed' });
    });
  }

  async ask(question: ReadInputs): Promise<ModbusOutcome> {
    if (this.#question) throw new Error('One question at a time');
    if (this.#isOver) return { kind: 'closed' };
    const { connection, timers } = this.#parts;
    this.#framer.reset();
    // The answer is expected before the question leaves; the clock starts once it has left.
    const answered = new Promise<ModbusOutcome>((resolve) => {
      this.#settle = resolve;
    });
    this.#question = question;
    const written = await connection.write(encodeReadInputs(question), writeDeadlineMs);
    if (!written.ok) this.#settle({ kind: 'closed' });
    const cancel = timers.after(answerMs, () => {
      this.#settle({ kind: 'silent' });
    });
    const outcome = await answered;
    cancel();
    this.#question = null;
    if (outcome.kind === 'silent') await this.#pause(lateMs);
    return outcome;
  }

  noise(): Noise {
    return noiseOf(this.#framer);
  }

  #hear(chunk: Uint8Array): void {
    for (const frame of this.#framer.push(chunk)) {
      if (!this.#question) continue;
      this.#settle(decodeAnswer(this.#question, frame));
      this.#question = null;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.timers.after(ms, resolve);
    });
  }
}
