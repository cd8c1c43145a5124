import type { Line } from '../../transports/line.ts';

/** Ways to spoil what a simulated scanner sends. Each applies until it is taken back. */
export interface ScannerFaults {
  /** Sends only so many bytes of a line; the rest never comes. */
  tearAfter: number | null;
  /** Sends every byte by itself. */
  splitEverywhere: boolean;
  /** Bytes before every line. */
  noise: Uint8Array;
  /** Sends every line so many times more. */
  repeats: number;
  /** Pulls the cable after so many bytes of a line. */
  unplugAtByte: number | null;
}

/** A simulated barcode scanner, worked by hand or by a test. */
export interface SimulatedScanner {
  readonly attach: (line: Line) => void;
  /** What stands behind every line; scanners leave the factory with CR. */
  ending: '\r' | '\n' | '\r\n';
  /** Reads a code. */
  scan(text: string): void;
  /** Rubbish out of nothing. */
  garble(bytes: Uint8Array): void;
  readonly faults: ScannerFaults;
  /** What a host has written to it so far, in bytes. */
  readonly bytesHeard: number;
}

/** Makes a scanner without faults. */
export function simulatedScanner(): SimulatedScanner {
  const lines = new Set<Line>();
  let bytesHeard = 0;
  const faults: ScannerFaults = {
    tearAfter: null,
    splitEverywhere: false,
    noise: new Uint8Array(0),
    repeats: 0,
    unplugAtByte: null,
  };
  const garble = (bytes: Uint8Array): void => {
    const pieces = faults.splitEverywhere
      ? Array.from(bytes, (byte) => Uint8Array.of(byte))
      : [bytes];
    for (const line of lines) for (const piece of pieces) line.send(piece);
  };
  const scanner: SimulatedScanner = {
    attach: (line) => {
      lines.add(line);
      line.onBytes((bytes) => (bytesHeard += bytes.length));
      line.onGone(() => lines.delete(line));
    },
    ending: '\r',
    scan: (text) => {
      const whole = Buffer.concat([faults.noise, Buffer.from(`${text}${scanner.ending}`)]);
      const length = faults.unplugAtByte ?? faults.tearAfter ?? whole.length;
      for (let times = 0; times <= faults.repeats; times += 1) garble(whole.subarray(0, length));
      if (faults.unplugAtByte !== null) for (const line of [...lines]) line.cut();
    },
    garble,
    faults,
    get bytesHeard() {
      return bytesHeard;
    },
  };
  return scanner;
}
