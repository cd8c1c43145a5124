import type { Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import { deviceFault, type LiveStatus } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { modbusExchange, type ModbusExchange, type ModbusOutcome } from '../modbus/exchange.ts';
import type { ReadInputs } from '../modbus/rtu.ts';
import type { Noise } from '../resync-framer.ts';
import type { CallerParts, LiveCaller } from './callers.ts';
import { firstReading, stepContact, type ContactState } from './contact.ts';
import type { PadKey } from './keys.ts';

/** A push button on an input of the module. */
export interface Button {
  readonly input: number;
  readonly window: string;
  readonly key: PadKey;
}

/** What is needed to open a module with push buttons. */
export interface ButtonsParts extends CallerParts {
  readonly timers: Timers;
  readonly unit: number;
  /** At least one. */
  readonly buttons: readonly Button[];
}

/** Between two questions; with the question itself about 50 ms at 9600 baud. */
const pollMs = 30;
/** A module that refuses is asked again at this pace. */
const refusedPollMs = 2000;
const silencesToGiveUp = 3;

/** Opens a Modbus module; it has to answer. */
export async function openButtons(
  parts: ButtonsParts,
  signal: AbortSignal,
): Promise<Result<LiveCaller, DeviceFault>> {
  const connection = parts.connect();
  const exchange = modbusExchange({ connection, clock: parts.clock, timers: parts.timers });
  const opened = await connection.open(signal);
  if (!opened.ok) return err(deviceFault(opened.error));
  const question = questionFor(parts);
  const first = await exchange.ask(question);
  if (first.kind === 'silent' || first.kind === 'closed') {
    await connection.close();
    return err('no_answer');
  }
  return ok(new ButtonsSession({ parts, connection, exchange, question, first }));
}

function questionFor({ unit, buttons }: ButtonsParts): ReadInputs {
  const inputs = buttons.map((button) => button.input);
  const first = Math.min(...inputs);
  return { unit, first, count: Math.max(...inputs) - first + 1 };
}

class ButtonsSession implements LiveCaller {
  readonly status: LiveStatus;
  readonly ended: Promise<DeviceFault>;
  #now: LiveStatus;
  #isOver = false;
  #silences = 0;
  /** By button; empty while nothing is known, so that a stuck or held button is no press. */
  #contacts = new Map<Button, ContactState>();
  #settleEnded: (fault: DeviceFault) => void = () => undefined;
  readonly #listeners: ((status: LiveStatus) => void)[] = [];
  readonly #parts: ButtonsParts;
  readonly #connection: Connection;
  readonly #exchange: ModbusExchange;
  readonly #question: ReadInputs;

  constructor(start: {
    parts: ButtonsParts;
    connection: Connection;
    exchange: ModbusExchange;
    question: ReadInputs;
    first: ModbusOutcome;
  }) {
    this.#parts = start.parts;
    this.#connection = start.connection;
    this.#exchange = start.exchange;
    this.#question = start.question;
    this.status = statusOf(start.first);
    this.#now = this.status;
    this.ended = new Promise((resolve) => {
      this.#settleEnded = resolve;
    });
    void this.#connection.closed.then(() => {
      this.#end('no_answer');
    });
    this.#hear(start.first);
    void this.#poll();
  }

  onStatus(listener: (status: LiveStatus) => void): void {
    this.#listeners.push(listener);
  }

  noise(): Noise {
    return this.#exchange.noise();
  }

  close(): Promise<void> {
    this.#isOver = true;
    return this.#connection.close();
  }

  async #poll(): Promise<void> {
    while (!this.#isOver) {
      await this.#pause(this.#now.state === 'ready' ? pollMs : refusedPollMs);
      this.#hear(await this.#exchange.ask(this.#question));
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.timers.after(ms, resolve);
    });
  }

  #hear(outcome: ModbusOutcome): void {
    if (this.#isOver || outcome.kind === 'closed') return;
    if (outcome.kind === 'silent') {
      // What the buttons did meanwhile is not guessed.
      this.#contacts = new Map();
      this.#silences += 1;
      if (this.#silences >= silencesToGiveUp) this.#end('no_answer');
      return;
    }
    this.#silences = 0;
    this.#tell(statusOf(outcome));
    if (outcome.kind === 'inputs') this.#read(outcome.inputs);
    else this.#contacts = new Map();
  }

  #read(inputs: readonly boolean[]): void {
    const nowMs = this.#parts.clock.now();
    for (const button of this.#parts.buttons) {
      const isClosed = inputs[button.input - this.#question.first] ?? false;
      const before = this.#contacts.get(button);
      if (!before) {
        this.#contacts.set(button, firstReading(isClosed));
        continue;
      }
      // A "next" button kept down calls the same number once more.
      const canHold = button.key === 'next';
      const { state, event } = stepContact(before, { isClosed, nowMs, canHold });
      this.#contacts.set(button, state);
      const key = event === 'hold' ? 'recall' : button.key;
      if (event) this.#parts.onKey({ type: 'key', window: button.window, key });
    }
  }

  #tell(status: LiveStatus): void {
    if (status.state === this.#now.state) return;
    this.#now = status;
    for (const listener of this.#listeners) listener(status);
  }

  #end(fault: DeviceFault): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settleEnded(fault);
    void this.#connection.close();
  }
}

/** A module that refuses has no such inputs: the settings and the wiring disagree. */
function statusOf(outcome: ModbusOutcome): LiveStatus {
  return outcome.kind === 'exception'
    ? { state: 'needs_help', fault: 'wrong_answer' }
    : { state: 'ready' };
}
