import { err, ok, type Result } from '@hall/core/basics/result';

/**
 * The requests this driver makes. Reading is always text and photo (30 01), never the variant with
 * fingerprints; the photo that comes with the text is dropped undecoded.
 */
export type SamRequest = 'status' | 'sam_id' | 'find' | 'select' | 'read' | 'reset';

const commands: Readonly<Record<SamRequest, readonly [number, number]>> = {
  reset: [0x10, 0xff],
  status: [0x11, 0xff],
  sam_id: [0x12, 0xff],
  find: [0x20, 0x01],
  select: [0x20, 0x02],
  read: [0x30, 0x01],
};

/** What a reader answers, by its third status byte (GA/T 467; the same in all makers' tables). */
const statuses = {
  0x90: 'ok',
  0x9f: 'found',
  0x91: 'none',
  0x80: 'no_card',
  0x81: 'select_failed',
  0x31: 'card_rejects_reader',
  0x32: 'reader_rejects_card',
  0x33: 'verification_failed',
  0x37: 'verification_failed',
  0x3f: 'length_error',
  0x40: 'wrong_card',
  0x41: 'read_failed',
  0x47: 'read_failed',
  0x10: 'line_error',
  0x11: 'line_error',
  0x21: 'unsupported',
  0x23: 'not_permitted',
  0x24: 'confused',
  0x60: 'self_test_failed',
  0x66: 'not_authorised',
} as const;

/** A reader's answer in words. */
export type SamStatus = (typeof statuses)[keyof typeof statuses];

/** One answer: what it says and what came with it. */
export interface SamReply {
  readonly status: SamStatus;
  readonly data: Uint8Array;
}

const headBytes = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;

/** The bytes of a request. */
export function encodeRequest(request: SamRequest): Uint8Array {
  const [command, parameter] = commands[request];
  const length = 3;
  return Uint8Array.of(...headBytes, 0, length, command, parameter, length ^ command ^ parameter);
}

/** Reads a frame's payload; an unknown status is told, never guessed. */
export function decodeReply(payload: Uint8Array): Result<SamReply, { code: 'unknown_status' }> {
  const word = payload[2];
  const status = word === undefined ? undefined : statusOf(word);
  if (!status) return err({ code: 'unknown_status' });
  return ok({ status, data: payload.subarray(3) });
}

function statusOf(word: number): SamStatus | undefined {
  return (statuses as Readonly<Record<number, SamStatus>>)[word];
}

const samIdLength = 16;
const textLength = 256;
const photoLength = 1024;
/** Two length words, the text and the photo; some readers add a fingerprint length of zero. */
const shortestReadData = 4 + textLength + photoLength;

const generalErrors: readonly SamStatus[] = [
  'line_error',
  'unsupported',
  'not_permitted',
  'confused',
  'self_test_failed',
  'not_authorised',
];

/**
 * Whether an answer can belong to a request. A late answer to something asked earlier mostly
 * cannot, and is passed over; the rest of that danger is handled by asking for the module's number
 * after every time-out (`reader.ts`).
 */
export function canAnswer(request: SamRequest, reply: SamReply): boolean {
  const { status, data } = reply;
  if (generalErrors.includes(status)) return true;
  switch (request) {
    case 'status':
    case 'reset':
      return status === 'ok' && data.length === 0;
    case 'sam_id':
      return status === 'ok' && data.length === samIdLength;
    case 'find':
      return status === 'found' || status === 'no_card';
    case 'select':
      return status === 'select_failed' || (status === 'ok' && data.length < samIdLength);
    case 'read':
      return status === 'ok' ? data.length >= shortestReadData : isReadError(status);
  }
}

function isReadError(status: SamStatus): boolean {
  return status !== 'found' && status !== 'no_card' && status !== 'select_failed';
}

/** The 256-byte text of a `read` answer, the photo left behind. */
export function textOfRead(data: Uint8Array): Result<Uint8Array, { code: 'wrong_lengths' }> {
  const declaredText = wordAt(data, 0);
  const declaredPhoto = wordAt(data, 2);
  if (declaredText !== textLength || declaredPhoto !== photoLength) {
    return err({ code: 'wrong_lengths' });
  }
  // With a fingerprint length word in the answer the blocks begin two bytes later.
  const rest = data.length - 4 - textLength - photoLength;
  if (rest !== 0 && rest !== 2) return err({ code: 'wrong_lengths' });
  return ok(data.slice(4 + rest, 4 + rest + textLength));
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}
