import { expect, test } from 'vitest';
import { signLanguages } from './simulator-bench.ts';
import { manualTime, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { signExchange, type SignExchange } from './exchange.ts';
import { encodePing } from './onbon-codec.ts';
import { simulatedLeds, type SimulatedLeds } from './simulator.ts';

async function bench(): Promise<{
  time: ManualTime;
  link: MemoryLink;
  leds: SimulatedLeds;
  exchange: SignExchange;
}> {
  const time = manualTime();
  const link = memoryLink();
  const leds = simulatedLeds({ protocol: 'onbon', addresses: [1, 2], clock: time, timers: time });
  link.onLine(leds.attach);
  const connection = link.connect();
  const exchange = signExchange({
    connection,
    language: signLanguages.onbon,
    clock: time,
    timers: time,
  });
  await connection.open(new AbortController().signal);
  return { time, link, leds, exchange };
}

test('a late answer is never taken for the answer to the next frame', async () => {
  const { time, leds, exchange } = await bench();
  leds.faults.delayMs = 600;
  const first = exchange.tell(1, encodePing(1), 1);
  await time.advance(450);
  leds.faults.deaf = true;
  const second = first.then(() => exchange.tell(1, encodePing(1), 1));
  await time.advance(2000);
  expect(await first).toBe('silent');
  expect(await second).toBe('silent');
});

test('the answer of another sign confirms nothing', async () => {
  const { time, leds, exchange } = await bench();
  leds.faults.delayMs = 400;
  const first = exchange.tell(1, encodePing(2), 1);
  await time.advance(1000);
  expect(await first).toBe('silent');
});

test('a frame is repeated as often as allowed, and no more once it is confirmed', async () => {
  const { time, leds, exchange } = await bench();
  leds.faults.dropFrames = 2;
  const confirmed = exchange.tell(1, encodePing(1), 3);
  await time.advance(2000);
  expect(await confirmed).toBe('confirmed');
  expect(leds.framesHeard).toBe(1);
  leds.faults.dropFrames = 3;
  const lost = exchange.tell(1, encodePing(1), 3);
  await time.advance(3000);
  expect(await lost).toBe('silent');
  expect(leds.framesHeard).toBe(1);
});

test('a line that is gone is told at once, now and later', async () => {
  const { time, link, leds, exchange } = await bench();
  leds.faults.silent = true;
  const asked = exchange.tell(1, encodePing(1), 3);
  await time.advance(10);
  link.unplug();
  await time.advance(10);
  expect(await asked).toBe('closed');
  expect(await exchange.tell(1, encodePing(1), 3)).toBe('closed');
});
