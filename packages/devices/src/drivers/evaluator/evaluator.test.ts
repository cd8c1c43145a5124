import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualTime, settle, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { burstSilenceMs } from './burst.ts';
import { openEvaluator, type LiveEvaluator, type Stars } from './evaluator.ts';
import { simulatedEvaluator, type SimulatedEvaluator } from './simulator.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly keys: SimulatedEvaluator;
  readonly heard: (number | string)[];
  readonly device: LiveEvaluator;
  readonly faults: string[];
}

const digits = new Map<string, Stars>([
  ['31', 1],
  ['32', 2],
  ['33', 3],
  ['34', 4],
  ['35', 5],
]);

async function bench(meaning: ReadonlyMap<string, Stars> = digits): Promise<Bench> {
  const time = manualTime();
  const link = memoryLink();
  const keys = simulatedEvaluator();
  link.onLine(keys.attach);
  const heard: (number | string)[] = [];
  const opened = await openEvaluator(
    {
      connect: link.connect,
      keys: meaning,
      clock: time,
      timers: time,
      onEvent: (event) => heard.push(event.type === 'rating' ? event.stars : event.code),
    },
    new AbortController().signal,
  );
  if (!opened.ok) throw new Error(opened.error);
  const faults: string[] = [];
  void opened.value.ended.then((fault) => faults.push(fault));
  return { time, link, keys, heard, device: opened.value, faults };
}

test('each key is its number of stars', async () => {
  const { keys, heard, time } = await bench();
  for (const stars of [1, 2, 3, 4, 5]) {
    keys.tap(stars);
    await time.advance(2000);
  }
  expect(heard).toEqual([1, 2, 3, 4, 5]);
});

test('the first key counts; others of the same hand do not', async () => {
  const { keys, heard, time } = await bench();
  for (const stars of [5, 1, 3]) {
    keys.tap(stars);
    await time.advance(400);
  }
  expect(heard).toEqual([5]);
});

test('a key that a model sends several times over is one key', async () => {
  const { keys, heard, time } = await bench(new Map([['aa0355', 3]]));
  keys.garble(Uint8Array.from(Buffer.from('aa0355aa0355aa0355', 'hex')));
  await time.advance(100);
  expect(heard).toEqual([3]);
});

test('a longer code is found however its bytes are torn apart', async () => {
  const code = Uint8Array.of(0xaa, 0x03, 0x55);
  for (let cut = 0; cut <= code.length; cut += 1) {
    const { keys, heard, time } = await bench(new Map([['aa0355', 3]]));
    keys.garble(code.subarray(0, cut));
    await time.advance(burstSilenceMs - 1);
    keys.garble(code.subarray(cut));
    await time.advance(100);
    expect(heard).toEqual([3]);
  }
});

test('a digit in the middle of noise is no rating, and the noise is counted', async () => {
  const { keys, heard, time, device } = await bench();
  keys.garble(Uint8Array.of(0x00, 0x35, 0xff));
  await time.advance(100);
  keys.garble(new Uint8Array(500).fill(0x35));
  await time.advance(100);
  expect(heard).toEqual(['0035ff']);
  expect(device.noise().droppedBytes).toBe(503);
});

test('whatever comes in one piece, a rating comes only of the bytes of one key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
      const { keys, heard, time } = await bench();
      keys.garble(bytes);
      await time.advance(200);
      const first = bytes[0] ?? 0;
      const isKey = bytes.length <= 32 && first >= 0x31 && first <= 0x35;
      const isRating = isKey && bytes.every((byte) => byte === first);
      expect(heard.filter((one) => typeof one === 'number')).toEqual(isRating ? [first - 48] : []);
    }),
  );
});

test('what had begun when the cable was pulled is no rating', async () => {
  const { keys, link, heard, time, faults } = await bench();
  keys.tap(5);
  await settle();
  link.unplug();
  await time.advance(1000);
  expect(heard).toEqual([]);
  expect(faults).toEqual(['no_answer']);
});
