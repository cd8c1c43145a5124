import { expect, test } from 'vitest';
import { manualTime, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { modbusExchange, type ModbusExchange } from './exchange.ts';
import { simulatedModule, type SimulatedModule } from './simulator.ts';

const question = { unit: 1, first: 0, count: 2 };

async function bench(): Promise<{
  time: ManualTime;
  link: MemoryLink;
  module: SimulatedModule;
  exchange: ModbusExchange;
}> {
  const time = manualTime();
  const link = memoryLink();
  const module = simulatedModule({ unit: 1, timers: time });
  link.onLine(module.attach);
  const connection = link.connect();
  const exchange = modbusExchange({ connection, clock: time, timers: time });
  await connection.open(new AbortController().signal);
  return { time, link, module, exchange };
}

test('a late answer is never taken for the answer to the next question', async () => {
  const { time, module, exchange } = await bench();
  module.press(0);
  module.faults.delayMs = 600;
  const first = exchange.ask(question);
  await time.advance(450);
  module.release(0);
  const second = first.then(() => exchange.ask(question));
  await time.advance(2000);
  expect(await first).toEqual({ kind: 'silent' });
  expect(await second).not.toMatchObject({ inputs: [true, false] });
});

test('an answer torn apart over the turn of the line is put together', async () => {
  const { time, module, exchange } = await bench();
  module.press(1);
  Object.assign(module.faults, { splitEverywhere: true, noise: Uint8Array.of(0, 1, 2, 0xff) });
  const answer = exchange.ask(question);
  await time.advance(100);
  expect(await answer).toEqual({ kind: 'inputs', inputs: [false, true] });
});

test('a line that is gone is told at once, now and later', async () => {
  const { time, link, module, exchange } = await bench();
  module.faults.silent = true;
  const asked = exchange.ask(question);
  await time.advance(10);
  link.unplug();
  await time.advance(10);
  expect(await asked).toEqual({ kind: 'closed' });
  expect(await exchange.ask(question)).toEqual({ kind: 'closed' });
});

test('two questions at once are a mistake of the caller', async () => {
  const { time, exchange } = await bench();
  const first = exchange.ask(question);
  await expect(exchange.ask(question)).rejects.toThrow('One question at a time');
  await time.advance(100);
  expect(await first).toMatchObject({ kind: 'inputs' });
});
