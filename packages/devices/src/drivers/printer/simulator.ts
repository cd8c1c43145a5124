import type { Timers } from '@hall/core/basics/ports';
import type { Line } from '../../transports/line.ts';
import { slipBuilder, type PrintedSlip } from './decoder.ts';
import { escposReader, type PrinterAction } from './escpos-reader.ts';

/** What is wrong with a simulated printer. Each holds until it is taken back. */
export interface PrinterFaults {
  paperOut: boolean;
  nearEnd: boolean;
  coverOpen: boolean;
  cutterJam: boolean;
  headHot: boolean;
  /** Prints, but says nothing. */
  silent: boolean;
  /** Says everything this much later. */
  delayMs: number;
  /** The questions it answers. */
  answers: readonly number[];
  /** Answers GS r. */
  answersMarker: boolean;
  /** Prints slowly: answers GS r only after this time. */
  markerDelayMs: number;
  /** The roll ends after this many more lines. */
  paperLines: number | null;
}

/** A simulated printer, worked by hand or by a test. */
export interface SimulatedPrinter {
  attach(line: Line): void;
  readonly faults: PrinterFaults;
  /** Changes the state; what waits in the buffer prints once nothing is wrong any more. */
  set(faults: Partial<PrinterFaults>): void;
  /** Back to a printer without faults, with a full roll. */
  heal(): void;
  /** Slips that have come out, oldest first; the newest hundreds are kept. */
  readonly slips: readonly PrintedSlip[];
  onSlip(listener: (slip: PrintedSlip) => void): void;
  /** What stands on the paper and is not cut off. */
  uncut(): PrintedSlip;
  /** Rubbish out of nothing. */
  garble(bytes: Uint8Array): void;
  /** Every byte received, for comparison with other readers of the language. */
  readonly received: Uint8Array;
  /** Off and on again: what waited in the buffer is lost. */
  powerCycle(): void;
}

const slipsKept = 300;
const receivedKept = 1_000_000;

/** A printer without faults. */
export function noPrinterFaults(): PrinterFaults {
  return {
    paperOut: false,
    nearEnd: false,
    coverOpen: false,
    cutterJam: false,
    headHot: false,
    silent: false,
    delayMs: 0,
    answers: [1, 2, 3, 4],
    answersMarker: true,
    markerDelayMs: 0,
    paperLines: null,
  };
}

/** Makes a printer that understands ESC/POS in bytes, on any line. */
export function simulatedPrinter(timers: Timers): SimulatedPrinter {
  return new Printer(timers);
}

class Printer implements SimulatedPrinter {
  readonly faults = noPrinterFaults();
  readonly slips: PrintedSlip[] = [];
  readonly #reader = escposReader();
  readonly #builder = slipBuilder();
  readonly #slipListeners: ((slip: PrintedSlip) => void)[] = [];
  readonly #lines = new Set<Line>();
  readonly #timers: Timers;
  #received = Buffer.alloc(0);
  /** Tells of every change unasked, once a host has switched that on (GS a). */
  #isReporting = false;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  get received(): Uint8Array {
    return this.#received;
  }

  attach(line: Line): void {
    this.#lines.add(line);
    line.onGone(() => this.#lines.delete(line));
    const onRealtime = realtimeScanner((query) => {
      if (this.faults.answers.includes(query)) this.#say([statusByte(query, this.faults)]);
    });
    line.onBytes((bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]).subarray(-receivedKept);
      onRealtime(bytes);
      this.#reader.push(bytes);
      this.#work();
    });
  }

  set(changes: Partial<PrinterFaults>): void {
    Object.assign(this.faults, changes);
    if (this.#isReporting) this.#say(reportBytes(this.faults));
    this.#work();
  }

  heal(): void {
    this.set(noPrinterFaults());
  }

  onSlip(listener: (slip: PrintedSlip) => void): void {
    this.#slipListeners.push(listener);
  }

  uncut(): PrintedSlip {
    return this.#builder.uncut();
  }

  garble(bytes: Uint8Array): void {
    for (const line of this.#lines) line.send(bytes);
  }

  powerCycle(): void {
    this.#reader.clear();
    this.#isReporting = false;
    for (const line of [...this.#lines]) line.cut();
  }

  #say(bytes: readonly number[]): void {
    if (this.faults.silent) return;
    const send = (): void => {
      this.garble(Uint8Array.from(bytes));
    };
    if (this.faults.delayMs > 0) this.#timers.after(this.faults.delayMs, send);
    else send();
  }

  #sayPrinted(): void {
    const answer = [paperByte(this.faults)];
    if (this.faults.markerDelayMs === 0) this.#say(answer);
    else {
      this.#timers.after(this.faults.markerDelayMs, () => {
        this.#say(answer);
      });
    }
  }

  /** Prints what has come, until something stops the printer. */
  #work(): void {
    while (!isOffline(this.faults)) {
      const action = this.#reader.next();
      if (!action) return;
      this.#obey(action);
    }
  }

  #obey(action: PrinterAction): void {
    const slip = this.#builder.apply(action);
    if (slip) {
      this.slips.push(slip);
      if (this.slips.length > slipsKept) this.slips.shift();
      for (const listener of this.#slipListeners) listener(slip);
    }
    usePaper(action, this.faults);
    if (action.kind === 'marker' && this.faults.answersMarker) this.#sayPrinted();
    if (action.kind === 'reports') {
      this.#isReporting = action.mask !== 0;
      if (this.#isReporting) this.#say(reportBytes(this.faults));
    }
    if (action.kind === 'identify') this.#say([0x5f, ...Buffer.from('HALL-SIM'), 0]);
  }
}

function isOffline(faults: PrinterFaults): boolean {
  return faults.paperOut || faults.coverOpen || faults.cutterJam || faults.headHot;
}

/** A roll that runs out stops the printer in the middle of a job. */
function usePaper(action: PrinterAction, faults: PrinterFaults): void {
  const usesPaper =
    action.kind === 'line-feed' || action.kind === 'feed' || action.kind === 'image';
  if (faults.paperLines === null || !usesPaper) return;
  faults.paperLines -= 1;
  if (faults.paperLines > 0) return;
  faults.paperLines = null;
  faults.paperOut = true;
}

/** Real-time questions are heard wherever they stand, in the middle of an image too. */
function realtimeScanner(onQuery: (query: number) => void): (bytes: Uint8Array) => void {
  let last = 0;
  let beforeLast = 0;
  return (bytes) => {
    for (const byte of bytes) {
      if (beforeLast === 0x10 && last === 0x04 && byte >= 1 && byte <= 4) onQuery(byte);
      beforeLast = last;
      last = byte;
    }
  };
}

function statusByte(query: number, faults: PrinterFaults): number {
  const flag = (isSet: boolean, mask: number): number => (isSet ? mask : 0);
  const base = 0x12;
  switch (query) {
    case 1:
      return base | flag(isOffline(faults), 0x08);
    case 2:
      return (
        base |
        flag(faults.coverOpen, 0x04) |
        flag(faults.paperOut, 0x20) |
        flag(faults.cutterJam || faults.headHot, 0x40)
      );
    case 3:
      return base | flag(faults.cutterJam, 0x08) | flag(faults.headHot, 0x40);
    default:
      return base | flag(faults.nearEnd || faults.paperOut, 0x0c) | flag(faults.paperOut, 0x60);
  }
}

/** The four bytes of an unasked report (ASB). */
function reportBytes(faults: PrinterFaults): number[] {
  const flag = (isSet: boolean, mask: number): number => (isSet ? mask : 0);
  return [
    0x10 | flag(isOffline(faults), 0x08) | flag(faults.coverOpen, 0x20),
    flag(faults.cutterJam, 0x08) | flag(faults.headHot, 0x40),
    paperByte(faults),
    0x0f,
  ];
}

function paperByte(faults: PrinterFaults): number {
  return (faults.nearEnd ? 0x03 : 0) | (faults.paperOut ? 0x0c : 0);
}
