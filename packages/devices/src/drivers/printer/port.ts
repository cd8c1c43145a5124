import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { Result } from '@hall/core/basics/result';
import type { Connection, TransportError } from '../../transports/transport.ts';
import {
  printedMarker,
  printerEar,
  statusQuery,
  type PrinterMessage,
  type StatusAnswers,
  type StatusQuery,
} from './status.ts';

/** Questions and answers on one printer connection. Bytes nobody asked for are passed over. */
export interface PrinterPort {
  /** Asks one question; null when the answer did not come in time or the connection ended. */
  ask(query: StatusQuery): Promise<number | null>;
  /** Asks several, in order; null as soon as one is not answered. */
  askAll(queries: readonly StatusQuery[]): Promise<StatusAnswers | null>;
  send(bytes: Uint8Array, deadlineMs: number): Promise<Result<void, TransportError>>;
  /** Sends the marker; `printed` settles with true once it comes back, false after the time. */
  sendMarker(deadlineMs: number): Promise<{ readonly printed: Promise<boolean> }>;
  /**
   * Before a job: makes sure that no earlier marker can still come back and pass for the job's own,
   * as one would that waited in the buffer for new paper. False when some do not come back now.
   */
  settleMarkers(): Promise<boolean>;
  /** Lets late bytes arrive and be passed over. */
  quiet(ms: number): Promise<null>;
}

const writeDeadlineMs = 1000;
const settleMs = 2000;

interface Expectation {
  readonly type: PrinterMessage['type'];
  readonly settle: (byte: number | null) => void;
  readonly cancel: CancelTimer;
}

/** Puts a printer's answers to its questions. `answerMs`: 500 on TCP and USB, 1000 on serial. */
export function printerPort(parts: PortParts): PrinterPort {
  return new Port(parts);
}

interface PortParts {
  readonly connection: Connection;
  readonly timers: Timers;
  readonly answerMs: number;
}

class Port implements PrinterPort {
  readonly #expected = new Set<Expectation>();
  // Markers come back in the order they were sent: the last is back when none is owed.
  #markersOwed = 0;
  readonly #parts: PortParts;

  constructor(parts: PortParts) {
    this.#parts = parts;
    parts.connection.onData(
      printerEar((message) => {
        this.#hear(message);
      }),
    );
    void parts.connection.closed.then(() => {
      for (const expectation of [...this.#expected]) expectation.settle(null);
    });
  }

  async ask(query: StatusQuery): Promise<number | null> {
    const answer = this.#expect('status', this.#parts.answerMs);
    const written = await this.#parts.connection.write(statusQuery(query), writeDeadlineMs);
    return written.ok ? answer : null;
  }

  async askAll(queries: readonly StatusQuery[]): Promise<StatusAnswers | null> {
    const answers: StatusAnswers = {};
    for (const query of queries) {
      const byte = await this.ask(query);
      if (byte === null) return null;
      answers[query] = byte;
    }
    return answers;
  }

  send(bytes: Uint8Array, deadlineMs: number): Promise<Result<void, TransportError>> {
    return this.#parts.connection.write(bytes, deadlineMs);
  }

  async sendMarker(deadlineMs: number): Promise<{ readonly printed: Promise<boolean> }> {
    this.#markersOwed += 1;
    const printed = this.#expect('printed', deadlineMs).then((byte) => byte !== null);
    await this.#parts.connection.write(printedMarker, writeDeadlineMs);
    return { printed };
  }

  async settleMarkers(): Promise<boolean> {
    if (this.#markersOwed === 0) return true;
    const { printed } = await this.sendMarker(settleMs);
    return printed;
  }

  quiet(ms: number): Promise<null> {
    return new Promise((resolve) => {
      this.#parts.timers.after(ms, () => {
        resolve(null);
      });
    });
  }

  #expect(type: Expectation['type'], withinMs: number): Promise<number | null> {
    return new Promise((resolve) => {
      const expectation: Expectation = {
        type,
        settle: (byte) => {
          expectation.cancel();
          this.#expected.delete(expectation);
          resolve(byte);
        },
        cancel: this.#parts.timers.after(withinMs, () => {
          expectation.settle(null);
        }),
      };
      this.#expected.add(expectation);
    });
  }

  #hear(message: PrinterMessage): void {
    if (message.type === 'report') return;
    if (message.type === 'printed') {
      this.#markersOwed = Math.max(0, this.#markersOwed - 1);
      if (this.#markersOwed > 0) return;
    }
    for (const expectation of this.#expected) {
      if (expectation.type !== message.type) continue;
      expectation.settle(message.byte);
      return;
    }
  }
}
