import type { Clock, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import { deviceFault, type LiveDevice, type LiveStatus } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { lineExchange, type LineExchange } from '../line-exchange.ts';
import {
  amountOf,
  getVariable,
  powerOf,
  unknownPower,
  type PowerReading,
  type UpsdAnswer,
} from './protocol.ts';

/** What is needed to ask an `upsd` about its UPS. */
export interface UpsParts {
  readonly connect: () => Connection;
  readonly clock: Clock;
  readonly timers: Timers;
  /** As the daemon calls it. */
  readonly ups: string;
  readonly onReading: (reading: PowerReading) => void;
}

/** A power cut is noticed within this. */
const pollMs = 2000;
const answerMs = 2000;
const [fullPercent, dayS] = [100, 86_400];

/** Opens a connection to the daemon; it has to know the UPS. */
export async function openUps(
  parts: UpsParts,
  signal: AbortSignal,
): Promise<Result<LiveDevice, DeviceFault>> {
  const connection = parts.connect();
  const exchange = lineExchange({ connection, clock: parts.clock, timers: parts.timers });
  const opened = await connection.open(signal);
  if (!opened.ok) return err(deviceFault(opened.error));
  const first = await read(exchange, parts.ups);
  if (first.kind === 'readable') return ok(new Session({ parts, connection, exchange, first }));
  await connection.close();
  return err(first.kind === 'unknown_ups' ? 'wrong_answer' : 'no_answer');
}

type Look =
  | { readonly kind: 'readable'; readonly reading: PowerReading; readonly status: LiveStatus }
  | { readonly kind: 'unknown_ups' | 'no_answer' };

/** Asks for what the UPS says of itself; a daemon that has lost its UPS is there, and knows nothing. */
async function read(exchange: LineExchange, ups: string): Promise<Look> {
  const ask = async (variable: string): Promise<UpsdAnswer | null> => {
    const outcome = await exchange.ask(getVariable({ ups, variable, answerMs }));
    return outcome.kind === 'answer' ? outcome.answer : null;
  };
  const status = await ask('ups.status');
  if (!status) return { kind: 'no_answer' };
  if (status.kind === 'error') {
    if (status.code === 'UNKNOWN-UPS' || status.code === 'ACCESS-DENIED') {
      return { kind: 'unknown_ups' };
    }
    const help: LiveStatus = { state: 'needs_help', fault: 'no_answer' };
    return { kind: 'readable', reading: unknownPower, status: help };
  }
  const charge = await ask('battery.charge');
  const runtime = await ask('battery.runtime');
  const amount = (answer: UpsdAnswer | null, max: number): number | null =>
    answer?.kind === 'value' ? amountOf(answer.text, { max }) : null;
  const reading: PowerReading = {
    power: powerOf(status.text),
    chargePercent: amount(charge, fullPercent),
    runtimeS: amount(runtime, dayS),
  };
  return { kind: 'readable', reading, status: { state: 'ready' } };
}

class Session implements LiveDevice {
  readonly status: LiveStatus;
  readonly ended: Promise<DeviceFault>;
  #now: LiveStatus;
  #isOver = false;
  #settleEnded: (fault: DeviceFault) => void = () => undefined;
  readonly #listeners: ((status: LiveStatus) => void)[] = [];
  readonly #parts: UpsParts;
  readonly #connection: Connection;
  readonly #exchange: LineExchange;

  constructor(start: {
    parts: UpsParts;
    connection: Connection;
    exchange: LineExchange;
    first: Look & { kind: 'readable' };
  }) {
    this.#parts = start.parts;
    this.#connection = start.connection;
    this.#exchange = start.exchange;
    this.status = start.first.status;
    this.#now = this.status;
    this.ended = new Promise((resolve) => {
      this.#settleEnded = resolve;
    });
    void this.#connection.closed.then(() => {
      this.#end('no_answer');
    });
    this.#parts.onReading(start.first.reading);
    void this.#poll();
  }

  onStatus(listener: (status: LiveStatus) => void): void {
    this.#listeners.push(listener);
  }

  close(): Promise<void> {
    this.#isOver = true;
    return this.#connection.close();
  }

  async #poll(): Promise<void> {
    for (;;) {
      await new Promise<void>((resolve) => {
        this.#parts.timers.after(pollMs, resolve);
      });
      if (this.#isOver) return;
      const look = await read(this.#exchange, this.#parts.ups);
      if (look.kind !== 'readable') {
        // A late answer would be taken for the next one's: only a new connection is in step again.
        this.#end(look.kind === 'unknown_ups' ? 'wrong_answer' : 'no_answer');
        return;
      }
      this.#parts.onReading(look.reading);
      this.#tell(look.status);
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
