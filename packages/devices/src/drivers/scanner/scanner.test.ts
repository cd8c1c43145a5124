import { expect, test } from 'vitest';
import { manualTime, settle, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { openScanner, type LiveScanner } from './scanner.ts';
import { simulatedScanner, type SimulatedScanner } from './simulator.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly scanner: SimulatedScanner;
  readonly heard: string[];
  readonly device: LiveScanner;
  readonly faults: string[];
}

const slip = 'HALL:990001:042137';

async function bench(): Promise<Bench> {
  const time = manualTime();
  const link = memoryLink();
  const scanner = simulatedScanner();
  link.onLine(scanner.attach);
  const heard: string[] = [];
  const opened = await openScanner(
    { connect: link.connect, clock: time, onText: (text) => heard.push(text) },
    new AbortController().signal,
  );
  if (!opened.ok) throw new Error(opened.error);
  const faults: string[] = [];
  void opened.value.ended.then((fault) => faults.push(fault));
  return { time, link, scanner, heard, device: opened.value, faults };
}

test.each(['\r', '\n', '\r\n'] as const)('a scanned slip is heard with ending %j', async (end) => {
  const { scanner, heard, time } = await bench();
  scanner.ending = end;
  scanner.faults.splitEverywhere = true;
  scanner.scan(slip);
  await time.advance(2000);
  scanner.scan('042138');
  await settle();
  expect(heard).toEqual([slip, '042138']);
});

test('what the scanner repeats by itself is heard once', async () => {
  const { scanner, heard, time } = await bench();
  scanner.faults.repeats = 3;
  scanner.scan(slip);
  await time.advance(1000);
  scanner.scan(slip);
  await time.advance(1501);
  scanner.scan(slip);
  await settle();
  expect(heard).toEqual([slip, slip]);
});

test('a torn line is not heard, and the next scan is', async () => {
  const { scanner, heard, time, device } = await bench();
  scanner.faults.tearAfter = 14;
  scanner.scan(slip);
  await time.advance(300);
  scanner.faults.tearAfter = null;
  scanner.scan('042138');
  await settle();
  expect(heard).toEqual(['042138']);
  expect(device.noise()).toEqual({ droppedBytes: 14, damagedFrames: 1 });
});

test('a line that noise came into is dropped whole', async () => {
  const { scanner, heard, device } = await bench();
  scanner.faults.noise = Uint8Array.of(0x00, 0xff, 0x07);
  scanner.scan('042137');
  await settle();
  expect(heard).toEqual([]);
  expect(device.noise()).toEqual({ droppedBytes: 9, damagedFrames: 1 });
});

test('a scanner that is pulled in the middle of a line is lost, and nothing was heard', async () => {
  const { scanner, heard, faults } = await bench();
  scanner.faults.unplugAtByte = 18;
  scanner.scan(slip);
  await settle();
  expect(heard).toEqual([]);
  expect(faults).toEqual(['no_answer']);
});

test('nothing is ever written to a scanner', async () => {
  const { scanner, time, device } = await bench();
  scanner.scan(slip);
  await time.advance(60_000);
  await device.close();
  expect(scanner.bytesHeard).toBe(0);
});
