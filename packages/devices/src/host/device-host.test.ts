import type { DeviceStatus } from '@hall/core/contract/device';
import type { PaperDocument } from '@hall/core/documents/paper';
import { afterEach, expect, test } from 'vitest';
import { slipText } from '../drivers/printer/decoder.ts';
import { canvasRasterText } from '../drivers/printer/canvas-raster.ts';
import { sampleCard } from '../simulators/sample-cards.ts';
import {
  startSimulatedPrinter,
  startSimulatedReader,
  startSimulatedScanner,
} from '../simulators/simulated-devices.ts';
import { deviceHostConfig, type DeviceHostConfigInput } from './config.ts';
import { startDeviceHost, type DeviceEvent, type DeviceHost } from './device-host.ts';
import { systemClock, systemTimers } from './system-time.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Hall {
  readonly host: DeviceHost;
  readonly events: DeviceEvent[];
  until(done: (event: DeviceEvent) => boolean): Promise<DeviceEvent>;
}

function startHost(config: DeviceHostConfigInput): Hall {
  const events: DeviceEvent[] = [];
  const waiting = new Set<(event: DeviceEvent) => void>();
  const host = startDeviceHost({
    config: deviceHostConfig.parse(config),
    raster: canvasRasterText(),
    validateCard: (card, { testRegions }) =>
      card.idNumber.startsWith('99') && !testRegions ? 'card_invalid' : null,
    onEvent: (event) => {
      events.push(event);
      for (const listener of waiting) listener(event);
    },
    clock: systemClock,
    timers: systemTimers,
    random: () => 0.5,
  });
  cleanUps.push(() => host.close());
  const until = (done: (event: DeviceEvent) => boolean): Promise<DeviceEvent> => {
    const past = events.find(done);
    if (past) return Promise.resolve(past);
    return new Promise((resolve) => {
      waiting.add((event) => {
        if (done(event)) resolve(event);
      });
    });
  };
  return { host, events, until };
}

function isStatus(device: string, state: DeviceStatus['state']): (event: DeviceEvent) => boolean {
  return (event) =>
    event.type === 'status' && event.device === device && event.status.state === state;
}

const slip: PaperDocument = {
  kind: 'registration-slip',
  blocks: [
    { kind: 'text', text: '示例县零工市场', align: 'centre', size: 2 },
    { kind: 'rule' },
    { kind: 'qr', data: 'HALL:0137' },
  ],
};

test('a card laid on the reader comes to the host and its slip out of the printer', async () => {
  const reader = await startSimulatedReader({ via: 'tcp' });
  const printer = await startSimulatedPrinter({ via: 'tcp', tcpPort: 0 });
  cleanUps.push(reader.close, printer.close);
  const hall = startHost({ reader: reader.config, printer: printer.config, testCards: true });
  await hall.until(isStatus('id-reader', 'ready'));
  await hall.until(isStatus('printer', 'ready'));

  reader.reader.placeCard(sampleCard('man'));
  const card = await hall.until((event) => event.type === 'card');
  expect(card).toMatchObject({ card: { name: '张测试', idNumber: '990001197001010014' } });
  expect(await hall.host.print(slip)).toEqual({ outcome: 'confirmed' });
  expect(printer.printer.slips.map(slipText)).toEqual([`示例县零工市场\n${'-'.repeat(48)}\n`]);

  reader.reader.liftCard();
  await hall.until((event) => event.type === 'card-removed');
});

test('a test card is refused where test cards are not allowed, and its leaving is not told', async () => {
  const reader = await startSimulatedReader({ via: 'tcp' });
  cleanUps.push(reader.close);
  const hall = startHost({ reader: reader.config, printer: null });
  await hall.until(isStatus('id-reader', 'ready'));
  reader.reader.placeCard(sampleCard('man'));
  const told = await hall.until((event) => event.type !== 'status');
  expect(told).toEqual({ type: 'card-trouble', trouble: 'card_invalid' });
  reader.reader.liftCard();
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(hall.events.filter((event) => event.type !== 'status')).toEqual([told]);
});

test('without a printer a print is refused, and the state says absent', async () => {
  const { host } = startHost({ reader: null, printer: null });
  expect(host.status()).toEqual({
    'id-reader': { state: 'absent' },
    printer: { state: 'absent' },
    'slip-scanner': { state: 'absent' },
  });
  expect(await host.print(slip)).toEqual({ outcome: 'failed', fault: 'not_found' });
});

test('both devices are back within five seconds of being plugged in again', async () => {
  const reader = await startSimulatedReader({ via: 'tcp' });
  const printer = await startSimulatedPrinter({ via: 'tcp', tcpPort: 0 });
  cleanUps.push(reader.close, printer.close);
  const hall = startHost({ reader: reader.config, printer: printer.config });
  await hall.until(isStatus('id-reader', 'ready'));
  await hall.until(isStatus('printer', 'ready'));

  await Promise.all([reader.unplug(), printer.unplug()]);
  await hall.until(isStatus('id-reader', 'lost'));
  await hall.until(isStatus('printer', 'lost'));
  expect(await hall.host.print(slip)).toMatchObject({ outcome: 'failed' });

  hall.events.length = 0;
  const pluggedMs = Date.now();
  await Promise.all([reader.plug(), printer.plug()]);
  await hall.until(isStatus('id-reader', 'ready'));
  await hall.until(isStatus('printer', 'ready'));
  expect(Date.now() - pluggedMs).toBeLessThan(5000);
  expect(printer.printer.slips).toEqual([]);
}, 20_000);

test('a scanned slip comes to the host, and the scanner is back after it was pulled', async () => {
  const scanner = await startSimulatedScanner({ via: 'tcp' });
  cleanUps.push(scanner.close);
  const hall = startHost({ reader: null, printer: null, slipScanner: scanner.config });
  await hall.until(isStatus('slip-scanner', 'ready'));
  scanner.scanner.scan('HALL:990001:042137');
  expect(await hall.until((event) => event.type === 'slip')).toEqual({
    type: 'slip',
    text: 'HALL:990001:042137',
  });

  await scanner.unplug();
  await hall.until(isStatus('slip-scanner', 'lost'));
  hall.events.length = 0;
  await scanner.plug();
  await hall.until(isStatus('slip-scanner', 'ready'));
  scanner.scanner.scan('HALL:990001:042137');
  await hall.until((event) => event.type === 'slip');
  expect(scanner.scanner.bytesHeard).toBe(0);
}, 20_000);

test('a configuration with a wrong or unknown field is refused', () => {
  const parses = (value: unknown): boolean => deviceHostConfig.safeParse(value).success;
  expect(parses({ reader: null, printer: null })).toBe(true);
  expect(parses({ reader: null })).toBe(false);
  expect(parses({ reader: { tcp: 'host:99999' }, printer: null })).toBe(false);
  expect(parses({ reader: { path: 'ttyUSB0' }, printer: null })).toBe(false);
  expect(parses({ reader: null, printer: { serial: '/dev/ttyS0', baud: 1200 } })).toBe(false);
  expect(parses({ reader: null, printer: null, paperWidthMm: 60 })).toBe(false);
  expect(parses({ reader: null, printer: null, extra: 1 })).toBe(false);
  const withScanner = (slipScanner: unknown): boolean =>
    parses({ reader: null, printer: null, slipScanner });
  expect(withScanner({ path: '/dev/serial/by-id/usb-scanner' })).toBe(true);
  expect(withScanner({ path: '/dev/ttyACM0', baud: 115200 })).toBe(true);
  expect(withScanner({ path: '/dev/ttyACM0', baud: 1200 })).toBe(false);
  expect(withScanner({ baud: 9600 })).toBe(false);
});
