import { err, ok, type Result } from '@hall/core/basics/result';

/** Sound as the hub handles it: one channel of 16-bit samples. */
export interface Sound {
  readonly sampleRateHz: number;
  readonly samples: Int16Array;
}

const headerBytes = 44;
const pcmFormat = 1;

/** A RIFF/WAVE file of one channel, 16 bit, uncompressed. */
export function encodeWav({ sampleRateHz, samples }: Sound): Buffer {
  const dataBytes = samples.length * 2;
  const file = Buffer.alloc(headerBytes + dataBytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(pcmFormat, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRateHz, 24);
  file.writeUInt32LE(sampleRateHz * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(dataBytes, 40);
  for (const [index, sample] of samples.entries()) {
    file.writeInt16LE(sample, headerBytes + index * 2);
  }
  return file;
}

/** Reads such a file; anything else, a truncated one too, is `clip_format`. Other chunks are skipped. */
export function decodeWav(file: Buffer): Result<Sound, { readonly code: 'clip_format' }> {
  const wrong = err({ code: 'clip_format' as const });
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF') return wrong;
  if (file.toString('latin1', 8, 12) !== 'WAVE') return wrong;
  let sampleRateHz: number | null = null;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const bytes = file.readUInt32LE(at + 4);
    const body = at + 8;
    if (body + bytes > file.length) return wrong;
    if (name === 'fmt ') {
      sampleRateHz = bytes < 16 ? null : monoPcm(file.subarray(body, body + 16));
      if (sampleRateHz === null) return wrong;
    } else if (name === 'data') {
      if (sampleRateHz === null || bytes % 2 !== 0 || bytes === 0) return wrong;
      return ok({ sampleRateHz, samples: samplesOf(file.subarray(body, body + bytes)) });
    }
    // Chunks begin at even addresses.
    at = body + bytes + (bytes % 2);
  }
  return wrong;
}

/** The sample rate of one 16-bit channel, or null for any other kind of sound. */
function monoPcm(format: Buffer): number | null {
  const kind = format.readUInt16LE(0);
  const channels = format.readUInt16LE(2);
  const bits = format.readUInt16LE(14);
  return kind === pcmFormat && channels === 1 && bits === 16 ? format.readUInt32LE(4) : null;
}

/** Little-endian 16-bit samples. */
export function samplesOf(bytes: Buffer): Int16Array {
  const samples = new Int16Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = bytes.readInt16LE(index * 2);
  }
  return samples;
}
