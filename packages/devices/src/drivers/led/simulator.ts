import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Line } from '../../transports/line.ts';
import { alphaEar } from './simulator-alpha.ts';
import { numericEar } from './simulator-numeric.ts';
import { onbonAnswer, onbonEar } from './simulator-onbon.ts';
import { signGlass, type PasserBy, type SignFrame, type SignGlass } from './simulator-glass.ts';

/** The languages of simulated signs. */
export type LedProtocol = 'onbon' | 'alpha' | 'numeric';

/** What is wrong with simulated signs. Each holds until it is taken back. */
export interface LedFaults {
  /** Hears nothing and says nothing: the wire to the signs is cut. */
  deaf: boolean;
  /** Shows what it is told and says nothing. */
  silent: boolean;
  /** Loses the next so many frames. */
  dropFrames: number;
  /** Refuses everything. */
  refuses: boolean;
  /** Answers this much later. */
  delayMs: number;
  /** Bytes before every answer. */
  noise: Uint8Array;
  /** Turns over this bit of the next answer. */
  flipBit: number | null;
  splitEverywhere: boolean;
}

/** Simulated signs on one line, worked by hand or by a test. */
export interface SimulatedLeds {
  readonly attach: (line: Line) => void;
  /** What a passer-by reads. */
  look(address: number): PasserBy;
  onChange(listener: (address: number, sees: PasserBy) => void): void;
  powerOff(address: number): void;
  /** Dark: what it showed before is forgotten. */
  powerOn(address: number): void;
  readonly faults: LedFaults;
  heal(): void;
  /** Rubbish out of nothing. */
  garble(bytes: Uint8Array): void;
  /** Whole, right frames heard so far. */
  readonly framesHeard: number;
  /** Every byte received, for comparison with golden vectors. */
  readonly received: Uint8Array;
}

/** What a sign's ear makes of a frame; `shows` is null for a question. */
export interface HeardFrame {
  readonly address: number;
  readonly shows: SignFrame | null;
  readonly wantsAnswer: boolean;
}

const receivedKept = 200_000;

/** Signs without faults. */
export function noLedFaults(): LedFaults {
  return {
    deaf: false,
    silent: false,
    dropFrames: 0,
    refuses: false,
    delayMs: 0,
    noise: new Uint8Array(0),
    flipBit: null,
    splitEverywhere: false,
  };
}

interface SimulatorParts {
  readonly protocol: LedProtocol;
  /** Those that are there. */
  readonly addresses: readonly number[];
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Makes signs that understand one protocol in bytes, on any line. */
export function simulatedLeds(parts: SimulatorParts): SimulatedLeds {
  return new Leds(parts);
}

class Leds implements SimulatedLeds {
  readonly faults = noLedFaults();
  readonly #glass: SignGlass;
  readonly #lines = new Set<Line>();
  readonly #parts: SimulatorParts;
  #framesHeard = 0;
  #received = Buffer.alloc(0);

  constructor(parts: SimulatorParts) {
    this.#parts = parts;
    this.#glass = signGlass(parts.clock);
  }

  get framesHeard(): number {
    return this.#framesHeard;
  }

  get received(): Uint8Array {
    return this.#received;
  }

  readonly attach = (line: Line): void => {
    this.#lines.add(line);
    line.onGone(() => this.#lines.delete(line));
    const ear = earOf(this.#parts.protocol, (frame) => {
      this.#obey(line, frame);
    });
    line.onBytes((bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]).subarray(-receivedKept);
      ear(bytes);
    });
  };

  look(address: number): PasserBy {
    return this.#glass.look(address);
  }

  onChange(listener: (address: number, sees: PasserBy) => void): void {
    this.#glass.onChange(listener);
  }

  powerOff(address: number): void {
    this.#glass.power(address, false);
  }

  powerOn(address: number): void {
    this.#glass.power(address, true);
  }

  heal(): void {
    Object.assign(this.faults, noLedFaults());
  }

  garble(bytes: Uint8Array): void {
    for (const line of this.#lines) line.send(bytes);
  }

  #obey(line: Line, frame: HeardFrame): void {
    const { faults } = this;
    if (faults.deaf) return;
    if (faults.dropFrames > 0) {
      faults.dropFrames -= 1;
      return;
    }
    this.#framesHeard += 1;
    const { protocol, addresses, timers } = this.#parts;
    const isForAll = protocol === 'alpha' && frame.address === 0;
    for (const address of isForAll ? addresses : [frame.address]) {
      if (!addresses.includes(address) || !this.#glass.isOn(address)) continue;
      if (frame.shows && !faults.refuses) this.#glass.put({ ...frame.shows, address });
      if (frame.wantsAnswer && !faults.silent) answer({ line, address, faults, timers });
    }
  }
}

function earOf(
  protocol: LedProtocol,
  onFrame: (frame: HeardFrame) => void,
): (bytes: Uint8Array) => void {
  switch (protocol) {
    case 'onbon':
      return onbonEar(onFrame);
    case 'alpha':
      return alphaEar(onFrame);
    case 'numeric':
      return numericEar(onFrame);
  }
}

function answer(said: { line: Line; address: number; faults: LedFaults; timers: Timers }): void {
  const { line, faults, timers } = said;
  const bytes = onbonAnswer(said.address, !faults.refuses);
  if (faults.flipBit !== null) {
    const at = (faults.flipBit >> 3) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (faults.flipBit & 7));
    faults.flipBit = null;
  }
  const whole = Uint8Array.of(...faults.noise, ...bytes);
  const send = (): void => {
    if (!faults.splitEverywhere) line.send(whole);
    else for (const byte of whole) line.send(Uint8Array.of(byte));
  };
  if (faults.delayMs > 0) timers.after(faults.delayMs, send);
  else send();
}
