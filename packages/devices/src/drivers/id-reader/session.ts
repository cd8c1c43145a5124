import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { CardTrouble, DeviceFault } from '@hall/core/contract/device';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import { assertNever } from '@hall/core/basics/assert-never';
import { deviceFault, type LiveDevice, type LiveStatus } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { textOfRead, type SamRequest } from './codec.ts';
import { samExchange, type ExchangeOutcome, type SamExchange } from './exchange.ts';
import {
  initialReaderState,
  stepReader,
  type ReaderEffect,
  type ReaderEvent,
  type ReaderState,
} from './reader.ts';
import { parseTextBlock } from './text-block.ts';

/** What a reader tells the host. */
export type CardEvent =
  | { readonly type: 'card'; readonly card: IdCard }
  | { readonly type: 'card-removed' }
  | { readonly type: 'card-trouble'; readonly trouble: CardTrouble };

/** What is needed to open a reader. */
export interface IdReaderParts {
  /** Makes a connection at one of `bauds`; network lines have one entry, whose value is unused. */
  readonly connect: (baud: number) => Connection;
  readonly bauds: readonly number[];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onEvent: (event: CardEvent) => void;
}

/** The factory setting of the readers is 115200; a site may have turned it down. */
export const readerBauds: readonly number[] = [115200, 57600, 38400, 19200, 9600];

/**
 * Opens a reader: tries each speed until the module tells its own number and says it is well.
 * A fault of the port itself ends the search, as it is the same at every speed.
 */
export async function openIdReader(
  parts: IdReaderParts,
  signal: AbortSignal,
): Promise<Result<LiveDevice, DeviceFault>> {
  let fault: DeviceFault = 'no_answer';
  for (const baud of parts.bauds) {
    if (signal.aborted) break;
    const connection = parts.connect(baud);
    const exchange = samExchange({ connection, clock: parts.clock, timers: parts.timers });
    const opened = await connection.open(signal);
    if (!opened.ok) return err(deviceFault(opened.error));
    const introduced = await introduce(exchange);
    if (introduced.ok) {
      return ok(new ReaderSession({ parts, connection, exchange, fault: introduced.value }));
    }
    fault = introduced.error;
    await connection.close();
  }
  return err(fault);
}

/** The module's number first: whatever an earlier connection asked is answered before it. */
async function introduce(exchange: SamExchange): Promise<Result<DeviceFault | null, DeviceFault>> {
  for (const request of ['sam_id', 'status'] as const) {
    const outcome = await exchange.ask(request);
    if (outcome.kind !== 'reply') {
      return err(outcome.kind === 'torn' ? 'wrong_answer' : 'no_answer');
    }
    const { status } = outcome.reply;
    if (status === 'self_test_failed' || status === 'not_authorised') return ok(status);
  }
  return ok(null);
}

/** A reader at work: runs the reducer's effects until the connection is over. */
class ReaderSession implements LiveDevice {
  readonly status: LiveStatus;
  readonly ended: Promise<DeviceFault>;
  #state: ReaderState;
  #over = false;
  #cancelPause: CancelTimer = () => undefined;
  #settleEnded: (fault: DeviceFault) => void = () => undefined;
  readonly #statusListeners: ((status: LiveStatus) => void)[] = [];
  readonly #parts: IdReaderParts;
  readonly #connection: Connection;
  readonly #exchange: SamExchange;

  constructor(start: {
    parts: IdReaderParts;
    connection: Connection;
    exchange: SamExchange;
    fault: DeviceFault | null;
  }) {
    this.#parts = start.parts;
    this.#connection = start.connection;
    this.#exchange = start.exchange;
    this.#state = { ...initialReaderState, fault: start.fault };
    this.status = statusOf(start.fault);
    this.ended = new Promise((resolve) => {
      this.#settleEnded = resolve;
    });
    void this.#connection.closed.then(() => {
      this.#end('no_answer');
    });
    this.#dispatch({ type: 'wake' });
  }

  onStatus(listener: (status: LiveStatus) => void): void {
    this.#statusListeners.push(listener);
  }

  close(): Promise<void> {
    this.#stop();
    return this.#connection.close();
  }

  #dispatch(event: ReaderEvent): void {
    if (this.#over) return;
    const step = stepReader(this.#state, event);
    this.#state = step.state;
    for (const effect of step.effects) this.#run(effect);
  }

  #run(effect: ReaderEffect): void {
    const { onEvent, timers } = this.#parts;
    switch (effect.type) {
      case 'ask':
        void this.#ask(effect.request);
        return;
      case 'pause':
        this.#cancelPause = timers.after(effect.delayMs, () => {
          this.#dispatch({ type: 'wake' });
        });
        return;
      case 'card':
        onEvent({ type: 'card', card: effect.card });
        return;
      case 'removed':
        onEvent({ type: 'card-removed' });
        return;
      case 'trouble':
        onEvent({ type: 'card-trouble', trouble: effect.trouble });
        return;
      case 'health':
        for (const listener of this.#statusListeners) listener(statusOf(effect.fault));
        return;
      case 'give_up':
        this.#end(effect.fault);
        return;
      default:
        assertNever(effect);
    }
  }

  async #ask(request: SamRequest): Promise<void> {
    const outcome = await this.#exchange.ask(request);
    if (outcome.kind === 'closed') this.#end('no_answer');
    else this.#dispatch(eventOf(request, outcome));
  }

  /** The device is gone: a read that was under way leaves nothing but advice to the person. */
  #end(fault: DeviceFault): void {
    if (this.#over) return;
    this.#stop();
    void this.#connection.close();
    this.#settleEnded(fault);
  }

  #stop(): void {
    if (this.#over) return;
    const { phase, rereading, told, seated } = this.#state;
    const isInRead = phase === 'reading' || rereading;
    this.#over = true;
    this.#cancelPause();
    this.#state = initialReaderState;
    if (isInRead && told !== 'read_failed') {
      this.#parts.onEvent({ type: 'card-trouble', trouble: 'read_failed' });
    }
    if (seated !== null) this.#parts.onEvent({ type: 'card-removed' });
  }
}

function eventOf(
  request: SamRequest,
  outcome: Exclude<ExchangeOutcome, { kind: 'closed' }>,
): ReaderEvent {
  if (outcome.kind !== 'reply') return { type: 'no_reply', torn: outcome.kind === 'torn' };
  const { status, data } = outcome.reply;
  if (request !== 'read' || status !== 'ok') return { type: 'reply', status };
  const text = textOfRead(data);
  const card = text.ok ? parseTextBlock(text.value) : text;
  return { type: 'text', card: card.ok ? card.value : null };
}

function statusOf(fault: DeviceFault | null): LiveStatus {
  return fault === null ? { state: 'ready' } : { state: 'needs_help', fault };
}
