import { expect, test } from 'vitest';
import { manualTime, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { openGateBus, type LiveGateBus } from './bus.ts';
import { laneDriver, type LaneDriver } from './lane-driver.ts';
import { simulatedUsbRelay, type SimulatedUsbRelay } from './simulator-boards.ts';
import { usbRelayBoard, usbRelayDrive } from './usb-relay.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly relay: SimulatedUsbRelay;
  readonly driver: LaneDriver;
}

async function bench(answers: boolean): Promise<Bench> {
  const time = manualTime();
  const link = memoryLink();
  const relay = simulatedUsbRelay({ channels: 2, answers });
  link.onLine(relay.attach);
  const settings = { name: 'u1', answers, pulseMs: 500 };
  const board = usbRelayBoard(settings);
  const drive = usbRelayDrive({ board, settings, contacts: { in: 1, out: 2, hold: null } });
  const opening = openGateBus(
    {
      ...{ connect: link.connect, clock: time, timers: time, boards: [board] },
      onInputs: () => undefined,
      onHealth: () => undefined,
    },
    new AbortController().signal,
  );
  await time.advance(300);
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.error);
  const bus: LiveGateBus = opened.value;
  const driver = laneDriver({ lane: '1', drive, timers: time, bus: () => bus });
  return { time, link, relay, driver };
}

const pulse = { kind: 'pulse', direction: 'in' } as const;

test('a board that times no pulses is told to end them', async () => {
  const { time, relay, driver } = await bench(true);
  const told = driver.tell(pulse, 500);
  await time.advance(100);
  expect([await told, relay.isOn(1)]).toEqual(['confirmed', true]);
  await time.advance(700);
  expect(relay.isOn(1)).toBe(false);
});

test('a classic board that never answers is believed, and its pulse ends too', async () => {
  const { time, relay, driver } = await bench(false);
  const told = driver.tell(pulse, 500);
  await time.advance(100);
  expect([await told, relay.isOn(1)]).toEqual(['assumed', true]);
  await time.advance(700);
  expect(relay.isOn(1)).toBe(false);
});

test('the end of a pulse is told until the board has heard it', async () => {
  const { time, relay, driver } = await bench(true);
  void driver.tell(pulse, 500);
  await time.advance(100);
  relay.faults.silent = true;
  await time.advance(1500);
  expect(relay.isOn(1)).toBe(true);
  relay.faults.silent = false;
  await time.advance(700);
  expect(relay.isOn(1)).toBe(false);
});

test('a hold that comes into a pulse outlasts it, and takes no pulses', async () => {
  const { time, relay, driver } = await bench(true);
  void driver.tell(pulse, 500);
  await time.advance(100);
  void driver.tell({ kind: 'hold_open' }, 500);
  await time.advance(2000);
  expect([relay.isOn(1), relay.isOn(2)]).toEqual([true, true]);
  expect(await driver.tell(pulse, 500)).toBe('refused');
  void driver.tell({ kind: 'release' }, 500);
  await time.advance(400);
  expect([relay.isOn(1), relay.isOn(2)]).toEqual([false, false]);
});

test('the end of the program ends a pulse first', async () => {
  const { time, relay, driver } = await bench(true);
  void driver.tell(pulse, 500);
  await time.advance(100);
  const closing = driver.close();
  await time.advance(200);
  await closing;
  expect(relay.isOn(1)).toBe(false);
});

test('a driver whose line is away refuses, and keeps nothing for later', async () => {
  const { time, link, relay, driver } = await bench(true);
  link.unplug();
  await time.advance(20);
  expect(await driver.tell(pulse, 500)).toBe('refused');
  link.plug();
  await time.advance(5000);
  expect(relay.isOn(1)).toBe(false);
});
