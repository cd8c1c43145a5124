import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault, PrintOutcome } from '@hall/core/contract/device';
import { deviceFault, type LiveDevice, type LiveStatus } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { printerPort, type PrinterPort } from './port.ts';
import { conditionOf, reportsOff, type StatusAnswers, type StatusQuery } from './status.ts';

/** What is needed to open a printer. */
export interface PrinterParts {
  readonly connect: () => Connection;
  readonly timers: Timers;
  /** How long an answer may take: 500 ms on TCP and USB, 1000 ms on a serial line. */
  readonly answerMs: number;
  /** How fast the line takes bytes, for the deadline of a job. */
  readonly bytesPerSecond: number;
  /** A printer that never answers is refused unless the site says that it is one of those. */
  readonly mayBeMute: boolean;
}

/** A connected printer. */
export interface LivePrinter extends LiveDevice {
  /** Prints one job. Refused, with nothing sent, unless the printer is ready and idle. */
  print(job: Uint8Array): Promise<PrintOutcome>;
}

/** What a printer was found to answer. */
interface Abilities {
  readonly queries: readonly StatusQuery[];
  /** Answers GS r; `unproven` while it was offline when asked. */
  readonly marker: 'yes' | 'no' | 'unproven';
}

const allQueries: readonly StatusQuery[] = [1, 2, 3, 4];
const writeDeadlineMs = 1000;
/** After a question without answer, a late answer gets this long to arrive and be passed over. */
const lateAnswerMs = 300;
/** A printer that is well is asked how it is at this pace, one that needs help more often. */
const heartbeatMs = 4000;
const helpHeartbeatMs = 1500;
/** While a job prints, its troubles are looked for at this pace. */
const watchMs = 500;
/** 10 s and at least 1 s per 20 cm: 200 bytes are 20 cm at the very least. No slip is half a minute. */
const printBaseMs = 10_000;
const printMsPerByte = 5;
const maxPrintMs = 30_000;

/** Opens a printer and finds out what it answers. */
export async function openPrinter(
  parts: PrinterParts,
  signal: AbortSignal,
): Promise<Result<LivePrinter, DeviceFault>> {
  const connection = parts.connect();
  const port = printerPort({ connection, timers: parts.timers, answerMs: parts.answerMs });
  const opened = await connection.open(signal);
  if (!opened.ok) return err(deviceFault(opened.error));

  const written = await port.send(reportsOff, writeDeadlineMs);
  const { answers, queries } = await probe(port);
  if (!written.ok || (queries.length === 0 && !parts.mayBeMute)) {
    await connection.close();
    return err('no_answer');
  }
  const marker = await probeMarker(port, answers);
  return ok(
    new PrinterSession({ parts, connection, port, answers, abilities: { queries, marker } }),
  );
}

async function probe(
  port: PrinterPort,
): Promise<{ answers: StatusAnswers; queries: StatusQuery[] }> {
  const answers: StatusAnswers = {};
  const queries: StatusQuery[] = [];
  for (const query of allQueries) {
    const byte = await port.ask(query);
    if (byte === null) {
      await port.quiet(lateAnswerMs);
    } else {
      answers[query] = byte;
      queries.push(query);
    }
  }
  return { answers, queries };
}

/** An offline printer keeps the marker in its buffer, so silence proves nothing then. */
async function probeMarker(
  port: PrinterPort,
  answers: StatusAnswers,
): Promise<Abilities['marker']> {
  if (conditionOf(answers).fault !== null) return 'unproven';
  const { printed } = await port.sendMarker(writeDeadlineMs);
  return (await printed) ? 'yes' : 'no';
}

class PrinterSession implements LivePrinter {
  readonly status: LiveStatus;
  readonly ended: Promise<DeviceFault>;
  #now: LiveStatus;
  readonly #abilities: Abilities;
  #over = false;
  /** The port carries one conversation at a time: a job or a heartbeat. */
  #isTalking = false;
  #isPrinting = false;
  #cancelHeartbeat: CancelTimer = () => undefined;
  #settleEnded: (fault: DeviceFault) => void = () => undefined;
  readonly #listeners: ((status: LiveStatus) => void)[] = [];
  readonly #parts: PrinterParts;
  readonly #connection: Connection;
  readonly #port: PrinterPort;

  constructor(start: {
    parts: PrinterParts;
    connection: Connection;
    port: PrinterPort;
    answers: StatusAnswers;
    abilities: Abilities;
  }) {
    this.#parts = start.parts;
    this.#connection = start.connection;
    this.#port = start.port;
    this.#abilities = start.abilities;
    this.status = statusOf(start.answers);
    this.#now = this.status;
    this.ended = new Promise((resolve) => {
      this.#settleEnded = resolve;
    });
    void this.#connection.closed.then(() => {
      this.#end('no_answer');
    });
    this.#armHeartbeat();
  }

  onStatus(listener: (status: LiveStatus) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    this.#over = true;
    this.#cancelHeartbeat();
    await this.#connection.close();
  }

  async print(job: Uint8Array): Promise<PrintOutcome> {
    if (this.#over) return { outcome: 'failed', fault: 'no_answer' };
    if (this.#isPrinting) return { outcome: 'failed', fault: 'busy' };
    this.#isPrinting = true;
    try {
      return await this.#printAlone(job);
    } finally {
      this.#isPrinting = false;
      this.#isTalking = false;
      this.#armHeartbeat();
    }
  }

  async #printAlone(job: Uint8Array): Promise<PrintOutcome> {
    await this.#takeTheLine();
    const refusal = await this.#check();
    if (refusal) return { outcome: 'failed', fault: refusal };
    const hasMarker = this.#abilities.marker !== 'no';
    if (hasMarker && !(await this.#port.settleMarkers())) {
      // Still printing, or it forgot and will never tell: only a new connection makes that clear.
      this.#end('no_answer');
      return { outcome: 'failed', fault: 'busy' };
    }
    const deadlineMs = Math.min(maxPrintMs, printBaseMs + job.length * printMsPerByte);
    const sendMs = writeDeadlineMs + (job.length * 2000) / this.#parts.bytesPerSecond;
    // From the first byte on, paper may have come out: nothing after this is `failed`.
    const sent = await this.#port.send(job, sendMs);
    if (!sent.ok) return { outcome: 'unknown', fault: deviceFault(sent.error) };
    if (!hasMarker) {
      return { outcome: 'unknown', fault: (await this.#check()) ?? 'no_answer' };
    }
    const fault = await this.#awaitPaper(deadlineMs);
    return fault === null ? { outcome: 'confirmed' } : { outcome: 'unknown', fault };
  }

  /** A heartbeat that is under way ends soon; the job waits for it, so that answers stay in order. */
  async #takeTheLine(): Promise<void> {
    this.#cancelHeartbeat();
    while (this.#isTalking && !this.#over) await this.#port.quiet(10);
    this.#isTalking = true;
  }

  /** Null once the printer has said that all is printed, and nothing is wrong after that. */
  async #awaitPaper(deadlineMs: number): Promise<DeviceFault | null> {
    const { printed } = await this.#port.sendMarker(deadlineMs);
    for (;;) {
      const isPrinted = await Promise.race([printed, this.#port.quiet(watchMs)]);
      if (this.#over || isPrinted === false) return 'no_answer';
      const fault = await this.#check();
      if (fault !== null) return fault;
      if (isPrinted === true) return null;
    }
  }

  /** Asks the printer how it is and tells the listeners; the fault, or null when it can print. */
  async #check(): Promise<DeviceFault | null> {
    const { queries } = this.#abilities;
    if (queries.length === 0) return null;
    const answers = await this.#port.askAll(queries);
    if (answers === null) {
      // Answers carry no name: a late one would pass for the next. A new connection has none.
      this.#end('no_answer');
      return 'no_answer';
    }
    this.#tell(statusOf(answers));
    return conditionOf(answers).fault;
  }

  #tell(status: LiveStatus): void {
    if (this.#over || JSON.stringify(status) === JSON.stringify(this.#now)) return;
    this.#now = status;
    for (const listener of this.#listeners) listener(status);
  }

  #armHeartbeat(): void {
    this.#cancelHeartbeat();
    if (this.#over) return;
    const delayMs = this.#now.state === 'needs_help' ? helpHeartbeatMs : heartbeatMs;
    this.#cancelHeartbeat = this.#parts.timers.after(delayMs, () => void this.#heartbeat());
  }

  async #heartbeat(): Promise<void> {
    if (this.#isTalking) return;
    this.#isTalking = true;
    await this.#check();
    this.#isTalking = false;
    if (!this.#isPrinting) this.#armHeartbeat();
  }

  #end(fault: DeviceFault): void {
    if (this.#over) return;
    this.#over = true;
    this.#cancelHeartbeat();
    this.#settleEnded(fault);
    void this.#connection.close();
  }
}

function statusOf(answers: StatusAnswers): LiveStatus {
  const { fault, paperNearEnd } = conditionOf(answers);
  if (fault !== null) return { state: 'needs_help', fault };
  return paperNearEnd ? { state: 'warning', warning: 'paper_near_end' } : { state: 'ready' };
}
