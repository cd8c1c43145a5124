import { hasRightCrc16, withCrc16 } from '../crc16.ts';
import type { Question } from '../line-exchange.ts';
import type { FrameFinding, FrameRule } from '../resync-framer.ts';

/** A question to a Modbus RTU module: the states of some of its inputs. */
export interface ReadInputs {
  readonly unit: number;
  readonly first: number;
  readonly count: number;
}

/** One word to one coil of a module. */
export interface WriteCoil {
  readonly unit: number;
  readonly address: number;
  readonly value: number;
}

/** What a module answers. `exception` is the code of a refusal. */
export type ModbusAnswer =
  | { readonly kind: 'inputs'; readonly inputs: readonly boolean[] }
  | { readonly kind: 'written' }
  | { readonly kind: 'exception'; readonly code: number };

const readDiscreteInputs = 0x02;
const writeSingleCoil = 0x05;
const refusal = 0x80;
const exceptionLength = 5;
const readOverhead = 5;

/** What a coil is written with. */
export const coilOn = 0xff00;
export const coilOff = 0x0000;

/**
 * A pulse that the board itself ends, in units of 100 ms: the coil's number plus 0200h, as
 * Waveshare's modules and their kin take it ("flash on").
 */
export function boardPulse(
  coil: number,
  pulseMs: number,
): { readonly address: number; readonly value: number } {
  return {
    address: 0x0200 + coil,
    value: Math.min(0x7fff, Math.max(1, Math.round(pulseMs / 100))),
  };
}

/** Asks for inputs. */
export function readInputs(asked: ReadInputs, answerMs: number): Question<ModbusAnswer> {
  const { unit, first, count } = asked;
  const dataLength = Math.ceil(count / 8);
  const whole = (bytes: Uint8Array): number | null =>
    bytes[2] === undefined || bytes[2] === dataLength ? readOverhead + dataLength : null;
  return {
    bytes: request(unit, readDiscreteInputs, first, count),
    rule: answerRule({ unit, kind: readDiscreteInputs, lengthOf: whole }),
    answerMs,
    decode: (frame) => {
      if (frame[1] !== readDiscreteInputs) return { kind: 'exception', code: frame[2] ?? 0 };
      const inputs = Array.from({ length: count }, (_, at) => {
        return (((frame[3 + (at >> 3)] ?? 0) >> (at & 7)) & 1) === 1;
      });
      return { kind: 'inputs', inputs };
    },
  };
}

/** Writes a coil; the module says the same words back, and nothing else is taken for its answer. */
export function writeCoil(asked: WriteCoil, answerMs: number): Question<ModbusAnswer> {
  const { unit, address, value } = asked;
  const bytes = request(unit, writeSingleCoil, address, value);
  const whole = (heard: Uint8Array): number | null => {
    const isEcho = heard.subarray(0, bytes.length).every((byte, at) => byte === bytes[at]);
    return isEcho ? bytes.length : null;
  };
  return {
    bytes,
    rule: answerRule({ unit, kind: writeSingleCoil, lengthOf: whole }),
    answerMs,
    decode: (frame) =>
      frame[1] === writeSingleCoil
        ? { kind: 'written' }
        : { kind: 'exception', code: frame[2] ?? 0 },
  };
}

function request(unit: number, kind: number, first: number, second: number): Uint8Array {
  const words = [first >> 8, first & 0xff, second >> 8, second & 0xff];
  return withCrc16(Uint8Array.of(unit, kind, ...words), 0xffff);
}

/**
 * How the answer to one question is found. Modbus RTU marks no beginning, so only the one answer
 * that is waited for can be told from noise: its unit, its function and its length are known.
 */
function answerRule(asked: {
  readonly unit: number;
  readonly kind: number;
  readonly lengthOf: (bytes: Uint8Array) => number | null;
}): FrameRule {
  return {
    // 3.5 characters by the standard; USB adapters tear frames apart by up to 16 ms.
    staleAfterMs: 200,
    find: (bytes): FrameFinding => {
      const none = (damaged: boolean): FrameFinding => ({ kind: 'none', length: 1, damaged });
      const [unit, kind] = bytes;
      if (unit !== asked.unit) return none(false);
      if (kind === undefined) return { kind: 'begun' };
      const isAnswer = kind === asked.kind;
      if (!isAnswer && kind !== (asked.kind | refusal)) return none(false);
      const length = isAnswer ? asked.lengthOf(bytes) : exceptionLength;
      if (length === null) return none(false);
      if (bytes.length < length) return { kind: 'begun' };
      return hasRightCrc16(bytes.subarray(0, length), 0xffff)
        ? { kind: 'frame', length }
        : none(true);
    },
  };
}
