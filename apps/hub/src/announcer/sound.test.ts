import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationMs, levelled, loudness, measure, trimSilence } from './loudness.ts';
import { decodeWav, encodeWav, type Sound } from './wav.ts';

const sampleRateHz = 22_050;

function tone(amplitude: number, forMs: number, silentMs = 0): Sound {
  const silent = Math.round((silentMs / 1_000) * sampleRateHz);
  const sounding = Math.round((forMs / 1_000) * sampleRateHz);
  const samples = new Int16Array(sounding + 2 * silent);
  for (let index = 0; index < sounding; index += 1) {
    samples[silent + index] = Math.round(amplitude * Math.sin(index * 0.2));
  }
  return { sampleRateHz, samples };
}

test('what is written is read again, sample by sample', () => {
  fc.assert(
    fc.property(fc.int16Array({ minLength: 1, maxLength: 500 }), (samples) => {
      const decoded = decodeWav(encodeWav({ sampleRateHz, samples }));
      expect(decoded.ok && [...decoded.value.samples]).toEqual([...samples]);
      expect(decoded.ok && decoded.value.sampleRateHz).toBe(sampleRateHz);
    }),
  );
});

test('bytes that are no such file are refused, never thrown', () => {
  const whole = encodeWav(tone(9_000, 20));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeWav(Buffer.from(bytes))).toMatchObject({ ok: false });
    }),
  );
  for (let length = 0; length < whole.length; length += 1) {
    expect(decodeWav(whole.subarray(0, length)).ok).toBe(false);
  }
});

test('stereo, 8 bit and compressed sound is refused; other chunks are skipped', () => {
  const changed = (at: number, value: number): Buffer => {
    const file = encodeWav(tone(9_000, 20));
    file.writeUInt16LE(value, at);
    return file;
  };
  for (const file of [changed(22, 2), changed(34, 8), changed(20, 85)]) {
    expect(decodeWav(file)).toEqual({ ok: false, error: { code: 'clip_format' } });
  }
  const plain = encodeWav(tone(9_000, 20));
  const note = Buffer.from('LIST\u0003\0\0\0abc\0', 'latin1');
  const noted = Buffer.concat([plain.subarray(0, 36), note, plain.subarray(36)]);
  expect(decodeWav(noted)).toEqual(decodeWav(plain));
});

test('the meter reads what a sine has: three decibels between peak and RMS', () => {
  const { rmsDb, peakDb, clippedShare } = measure(tone(16_384, 500));
  expect(peakDb).toBeCloseTo(-6.02, 1);
  expect(rmsDb).toBeCloseTo(-9.03, 1);
  expect(clippedShare).toBe(0);
  expect(measure({ sampleRateHz, samples: new Int16Array(10) }).rmsDb).toBe(-Infinity);
  const cut = tone(60_000, 100);
  const clipped = cut.samples.map((_, index) =>
    Math.max(-32_768, Math.min(32_767, Math.round(60_000 * Math.sin(index * 0.2)))),
  );
  expect(measure({ ...cut, samples: clipped }).clippedShare).toBeGreaterThan(0.3);
});

test('silence around speech goes, but not the breath before it', () => {
  const trimmed = trimSilence(tone(9_000, 300, 400));
  expect(durationMs(trimmed)).toBeGreaterThanOrEqual(300);
  expect(durationMs(trimmed)).toBeLessThanOrEqual(300 + 2 * loudness.keptSilenceMs + 2);
});

test('levelled sound has the wanted loudness, or the highest peak that does not distort', () => {
  fc.assert(
    fc.property(fc.integer({ min: 800, max: 32_767 }), (amplitude) => {
      const { rmsDb, peakDb, clippedShare } = measure(levelled(tone(amplitude, 300)));
      expect(rmsDb).toBeCloseTo(loudness.targetRmsDb, 0);
      expect(peakDb).toBeLessThanOrEqual(loudness.highestPeakDb + 0.01);
      expect(clippedShare).toBe(0);
    }),
  );
  const silent = { sampleRateHz, samples: new Int16Array(1_000) };
  expect(levelled(silent)).toEqual(silent);
});
