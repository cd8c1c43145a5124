import type { DeviceStatus } from '@hall/core/contract/device';
import { afterEach, expect, test } from 'vitest';
import { canvasRasterText } from '../drivers/printer/canvas-raster.ts';
import { slipText } from '../drivers/printer/decoder.ts';
import { sampleCard } from '../simulators/sample-cards.ts';
import { startSimulatedPrinter, startSimulatedReader } from '../simulators/simulated-devices.ts';
import { deviceHostConfig, type DeviceHostConfigInput } from './config.ts';
import { startDeviceHost, type DeviceEvent, type DeviceHost } from './device-host.ts';
import { systemClock, systemTimers } from './system-time.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function startHost(config: DeviceHostConfigInput): { host: DeviceHost; events: DeviceEvent[] } {
  const events: DeviceEvent[] = [];
  const host = startDeviceHost({
    config: deviceHostConfig.parse(config),
    raster: canvasRasterText(),
    validateCard: () => null,
    onEvent: (event) => events.push(event),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
  });
  cleanUps.push(() => host.close());
  return { host, events };
}

async function until(done: () => boolean, withinMs = 5000): Promise<number> {
  const startMs = Date.now();
  while (!done() && Date.now() < startMs + withinMs) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(done()).toBe(true);
  return Date.now() - startMs;
}

function readerState(host: DeviceHost): DeviceStatus['state'] {
  return host.status()['id-reader'].state;
}

test('a card goes through a real serial port, every byte by itself', async () => {
  const reader = await startSimulatedReader({ via: 'pty' });
  cleanUps.push(reader.close);
  const { host, events } = startHost({ reader: reader.config, printer: null });
  await until(() => readerState(host) === 'ready');
  reader.reader.faults.splitEverywhere = true;
  reader.reader.placeCard(sampleCard('rare-name'));
  await until(() => events.some((event) => event.type === 'card'));
  expect(events.find((event) => event.type === 'card')).toMatchObject({
    card: { name: '䶮㛃𠅤' },
  });
});

test('a reader pulled in the middle of a read keeps nothing and is back within five seconds', async () => {
  const reader = await startSimulatedReader({ via: 'pty' });
  cleanUps.push(reader.close);
  const { host, events } = startHost({ reader: reader.config, printer: null });
  await until(() => readerState(host) === 'ready');

  reader.reader.faults.truncateAt = 600;
  reader.reader.faults.truncateReplies = 1;
  reader.reader.placeCard(sampleCard('man'));
  await until(() => reader.reader.requests.includes('3001'));
  await reader.unplug();
  await until(() => events.some((event) => event.type === 'card-trouble'));
  expect(events.filter((event) => event.type !== 'status')).toEqual([
    { type: 'card-trouble', trouble: 'read_failed' },
  ]);
  await until(() => readerState(host) === 'lost');

  reader.reader.liftCard();
  await reader.plug();
  expect(await until(() => readerState(host) === 'ready')).toBeLessThan(5000);
  reader.reader.placeCard(sampleCard('woman'));
  await until(() => events.some((event) => event.type === 'card'));
  expect(events.find((event) => event.type === 'card')).toMatchObject({
    card: { name: '李样本' },
  });
});

test('a slip goes through a real serial port and is read back from the bytes', async () => {
  const printer = await startSimulatedPrinter({ via: 'pty', tcpPort: 0 });
  cleanUps.push(printer.close);
  const { host } = startHost({ reader: null, printer: printer.config, paperWidthMm: 58 });
  await until(() => host.status().printer.state === 'ready', 10_000);
  const outcome = await host.print({
    kind: 'registration-slip',
    blocks: [
      { kind: 'text', text: '登记号 0137' },
      { kind: 'text', text: '䶮㛃𠅤' },
      { kind: 'qr', data: 'HALL:0137' },
    ],
  });
  expect(outcome).toEqual({ outcome: 'confirmed' });
  const [slip] = printer.printer.slips;
  expect(slip && slipText(slip)).toBe('登记号 0137\n\n');
  expect(slip?.items.map((item) => item.kind)).toEqual(['line', 'image', 'qr']);
});

test('a serial printer pulled and plugged again prints nothing that was asked for in between', async () => {
  const printer = await startSimulatedPrinter({ via: 'pty', tcpPort: 0 });
  cleanUps.push(printer.close);
  const { host } = startHost({ reader: null, printer: printer.config });
  await until(() => host.status().printer.state === 'ready', 10_000);
  await printer.unplug();
  await until(() => host.status().printer.state === 'lost');
  const refused = await host.print({
    kind: 'test-page',
    blocks: [{ kind: 'text', text: 'asked while away' }],
  });
  expect(refused).toMatchObject({ outcome: 'failed' });
  await printer.plug();
  await until(() => host.status().printer.state === 'ready');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(printer.printer.slips).toEqual([]);
});
