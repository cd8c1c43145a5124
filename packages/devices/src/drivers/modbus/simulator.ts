import type { Timers } from '@hall/core/basics/ports';
import type { Line } from '../../transports/line.ts';
import { simulatedRelays, type SimulatedRelays } from './simulator-relays.ts';

/** What is wrong with a simulated module. Each holds until it is taken back. */
export interface ModuleFaults {
  silent: boolean;
  delayMs: number;
  /** Leaves out the next so many answers. */
  dropAnswers: number;
  /** Answers with this refusal. */
  refuses: number | null;
  /** Bytes before every answer. */
  noise: Uint8Array;
  /** Turns over this bit of the next answer. */
  flipBit: number | null;
  splitEverywhere: boolean;
}

/** A simulated Modbus module with contacts on its inputs and eight relays, worked by hand or by a test. */
export interface SimulatedModule {
  readonly attach: (line: Line) => void;
  press(input: number): void;
  release(input: number): void;
  readonly faults: ModuleFaults;
  heal(): void;
  garble(bytes: Uint8Array): void;
  readonly relays: SimulatedRelays;
  /** Loses power for a moment: all relays let go, nothing is answered. */
  restart(ms: number): void;
  /** Right questions heard so far. */
  readonly questions: number;
}

/** A module without faults. */
export function noModuleFaults(): ModuleFaults {
  return {
    silent: false,
    delayMs: 0,
    dropAnswers: 0,
    refuses: null,
    noise: new Uint8Array(0),
    flipBit: null,
    splitEverywhere: false,
  };
}

/** A frame with its check word, by the book's own table-free way: bit by bit from the other end. */
export function modbusFrame(body: readonly number[]): Uint8Array {
  let check = 0xffff;
  for (const byte of body) {
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = ((check ^ (byte >> bit)) & 1) === 1;
      check >>= 1;
      if (isOdd) check ^= 0xa001;
    }
  }
  return Uint8Array.of(...body, check % 256, Math.floor(check / 256));
}

const [inputCount, questionLength] = [64, 8];

/** Makes a module that answers functions 1, 2 and 5 in bytes, on any line. */
export function simulatedModule(parts: {
  readonly unit: number;
  readonly timers: Timers;
}): SimulatedModule {
  const inputs = new Set<number>();
  const faults = noModuleFaults();
  const lines = new Set<Line>();
  const relays = simulatedRelays(parts.timers);
  let isOff = false;
  let questions = 0;
  return {
    faults,
    relays,
    restart: (ms) => {
      isOff = true;
      relays.letGo();
      parts.timers.after(ms, () => {
        isOff = false;
      });
    },
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
      const onQuestion = (question: readonly number[]): void => {
        if (isOff) return;
        questions += 1;
        const answer = answerTo(question, { inputs, relays, faults });
        say({ line, answer, faults, timers: parts.timers });
      };
      line.onBytes(questionEar(parts.unit, onQuestion));
    },
    press: (input) => {
      inputs.add(input);
    },
    release: (input) => {
      inputs.delete(input);
    },
    heal: () => {
      Object.assign(faults, noModuleFaults());
    },
    garble: (bytes) => {
      for (const line of lines) line.send(bytes);
    },
    get questions() {
      return questions;
    },
  };
}

/** Any eight bytes for this unit whose check word is right are a question. */
function questionEar(
  unit: number,
  onQuestion: (question: readonly number[]) => void,
): (bytes: Uint8Array) => void {
  let heard: number[] = [];
  return (bytes) => {
    for (const byte of bytes) {
      heard = [...heard, byte].slice(-questionLength);
      if (heard[0] !== unit || !isWhole(heard)) continue;
      const question = heard;
      heard = [];
      onQuestion(question);
    }
  };
}

function isWhole(heard: readonly number[]): boolean {
  if (heard.length < questionLength) return false;
  const right = modbusFrame(heard.slice(0, -2));
  return right[6] === heard[6] && right[7] === heard[7];
}

interface Insides {
  readonly inputs: ReadonlySet<number>;
  readonly relays: SimulatedRelays;
  readonly faults: ModuleFaults;
}

function answerTo(question: readonly number[], insides: Insides): Uint8Array {
  const [unit = 0, kind = 0, firstHigh = 0, firstLow = 0, ...rest] = question;
  const [countHigh = 0, countLow = 0] = rest;
  const first = firstHigh * 256 + firstLow;
  const second = countHigh * 256 + countLow;
  const { relays, faults } = insides;
  const refuse = (code: number): Uint8Array => modbusFrame([unit, kind + 128, code]);
  if (faults.refuses !== null) return refuse(faults.refuses);
  if (kind === 5)
    return relays.write(first, second) ? modbusFrame(question.slice(0, 6)) : refuse(2);
  if (kind !== 1 && kind !== 2) return refuse(1);
  if (second < 1 || first + second > inputCount) return refuse(2);
  const data = states({ kind, first, count: second }, insides);
  return modbusFrame([unit, kind, data.length, ...data]);
}

function states(
  asked: { readonly kind: number; readonly first: number; readonly count: number },
  { inputs, relays }: Insides,
): number[] {
  const isSet = (at: number): boolean => (asked.kind === 1 ? relays.isOn(at) : inputs.has(at));
  const data = new Array<number>(Math.ceil(asked.count / 8)).fill(0);
  for (let at = 0; at < asked.count; at += 1) {
    const slot = Math.floor(at / 8);
    if (isSet(asked.first + at)) data[slot] = (data[slot] ?? 0) + 2 ** (at % 8);
  }
  return data;
}

function say(said: { line: Line; answer: Uint8Array; faults: ModuleFaults; timers: Timers }): void {
  const { line, faults, timers } = said;
  if (faults.silent) return;
  if (faults.dropAnswers > 0) {
    faults.dropAnswers -= 1;
    return;
  }
  const answer = Uint8Array.from(said.answer);
  if (faults.flipBit !== null) {
    const at = (faults.flipBit >> 3) % answer.length;
    answer[at] = (answer[at] ?? 0) ^ (1 << (faults.flipBit & 7));
    faults.flipBit = null;
  }
  const whole = Uint8Array.of(...faults.noise, ...answer);
  const send = (): void => {
    if (!faults.splitEverywhere) line.send(whole);
    else for (const byte of whole) line.send(Uint8Array.of(byte));
  };
  if (faults.delayMs > 0) timers.after(faults.delayMs, send);
  else send();
}
