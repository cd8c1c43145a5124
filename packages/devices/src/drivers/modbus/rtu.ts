import { hasRightCrc16, withCrc16 } from '../crc16.ts';
import type { FrameFinding, FrameRule } from '../resync-framer.ts';

/** A question to a Modbus RTU module: the states of some of its inputs. */
export interface ReadInputs {
  readonly unit: number;
  readonly first: number;
  readonly count: number;
}

/** What a module answers. `exception` is the code of a refusal. */
export type ModbusAnswer =
  | { readonly kind: 'inputs'; readonly inputs: readonly boolean[] }
  | { readonly kind: 'exception'; readonly code: number };

const readDiscreteInputs = 0x02;
const refusal = 0x80;
const overhead = 5;

/** The bytes of the question. */
export function encodeReadInputs({ unit, first, count }: ReadInputs): Uint8Array {
  const words = [first >> 8, first & 0xff, count >> 8, count & 0xff];
  return withCrc16(Uint8Array.of(unit, readDiscreteInputs, ...words), 0xffff);
}

/**
 * How the answer to one question is found. Modbus RTU marks no beginning, so only the one answer
 * that is waited for can be told from noise: its unit, its function and its length are known.
 */
export function answerRule(question: () => ReadInputs | null): FrameRule {
  return {
    // 3.5 characters by the standard; USB adapters tear frames apart by up to 16 ms.
    staleAfterMs: 200,
    find: (bytes): FrameFinding => {
      const asked = question();
      const none = (damaged: boolean): FrameFinding => ({ kind: 'none', length: 1, damaged });
      if (!asked || bytes[0] !== asked.unit) return none(false);
      const length = answerLength(asked, bytes);
      if (length === null) return none(false);
      if (bytes.length < length) return { kind: 'begun' };
      return hasRightCrc16(bytes.subarray(0, length), 0xffff)
        ? { kind: 'frame', length }
        : none(true);
    },
  };
}

/** The length an answer beginning like this has; null where it can be none. */
function answerLength(asked: ReadInputs, bytes: Uint8Array): number | null {
  const [, kind, size] = bytes;
  if (kind === undefined || kind === (readDiscreteInputs | refusal)) return overhead;
  const dataLength = Math.ceil(asked.count / 8);
  if (kind !== readDiscreteInputs || (size !== undefined && size !== dataLength)) return null;
  return overhead + dataLength;
}

/** Reads a frame found by `answerRule`. */
export function decodeAnswer(asked: ReadInputs, frame: Uint8Array): ModbusAnswer {
  if (frame[1] === (readDiscreteInputs | refusal))
    return { kind: 'exception', code: frame[2] ?? 0 };
  const inputs = Array.from({ length: asked.count }, (_, at) => {
    return (((frame[3 + (at >> 3)] ?? 0) >> (at & 7)) & 1) === 1;
  });
  return { kind: 'inputs', inputs };
}
