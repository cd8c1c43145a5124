import fc from 'fast-check';
import type { DeviceFault, PrintOutcome } from '@hall/core/contract/device';
import { expect, test } from 'vitest';
import type { LiveStatus } from '../../host/live-device.ts';
import { manualTime, settle, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { openPrinter, type LivePrinter } from './device.ts';
import { simulatedPrinter, type PrinterFaults, type SimulatedPrinter } from './simulator.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly printer: SimulatedPrinter;
  readonly statuses: LiveStatus[];
  readonly faults: DeviceFault[];
  readonly open: (mayBeMute?: boolean) => Promise<LivePrinter | DeviceFault>;
  readonly ready: () => Promise<LivePrinter>;
  /** Prints and lets the time pass that it takes. */
  readonly print: (device: LivePrinter) => Promise<PrintOutcome>;
}

/** Three lines and a cut. */
const job = Uint8Array.from([
  ...Buffer.from('1b401c26', 'hex'),
  ...Buffer.from('A\nB\nC\n'),
  ...Buffer.from('1d564200', 'hex'),
]);

function bench(faults: Partial<PrinterFaults> = {}): Bench {
  const time = manualTime();
  const link = memoryLink();
  const printer = simulatedPrinter(time);
  printer.set(faults);
  link.onLine((line) => {
    printer.attach(line);
  });
  const statuses: LiveStatus[] = [];
  const ended: DeviceFault[] = [];
  const open = async (mayBeMute = false): Promise<LivePrinter | DeviceFault> => {
    const parts = {
      connect: link.connect,
      timers: time,
      answerMs: 500,
      bytesPerSecond: 20_000,
      mayBeMute,
    };
    const opening = openPrinter(parts, new AbortController().signal);
    await time.advance(6000);
    const opened = await opening;
    if (!opened.ok) return opened.error;
    opened.value.onStatus((status) => statuses.push(status));
    void opened.value.ended.then((fault) => ended.push(fault));
    return opened.value;
  };
  return {
    time,
    link,
    printer,
    statuses,
    faults: ended,
    open,
    ready: async () => {
      const device = await open();
      if (typeof device === 'string') throw new Error(device);
      return device;
    },
    print: async (device) => {
      const outcome = device.print(job);
      await time.advance(40_000);
      return outcome;
    },
  };
}

test('a job is confirmed once the printer says that the paper is out', async () => {
  const { printer, print, ready } = bench();
  const device = await ready();
  expect(device.status).toEqual({ state: 'ready' });
  expect(await print(device)).toEqual({ outcome: 'confirmed' });
  expect(printer.slips).toHaveLength(1);
});

test.each<[Partial<PrinterFaults>, DeviceFault]>([
  [{ paperOut: true }, 'paper_out'],
  [{ coverOpen: true }, 'cover_open'],
  [{ cutterJam: true }, 'cutter'],
  [{ headHot: true }, 'head_hot'],
])('with %o before the job nothing is sent', async (fault, code) => {
  const { printer, print, ready } = bench();
  const device = await ready();
  printer.set(fault);
  const before = printer.received.length;
  expect(await print(device)).toEqual({ outcome: 'failed', fault: code });
  expect(Buffer.from(printer.received.subarray(before)).includes('A\nB')).toBe(false);
  printer.heal();
  expect(printer.slips).toEqual([]);
});

test('paper that ends in the middle leaves the outcome open, and the slip is not sent twice', async () => {
  const { printer, print, ready, time } = bench();
  const device = await ready();
  printer.set({ paperLines: 2 });
  expect(await print(device)).toEqual({ outcome: 'unknown', fault: 'paper_out' });
  printer.heal();
  await time.advance(10_000);
  expect(printer.slips).toHaveLength(1);
});

test.each([11_500, 15_000])(
  'an answer to an earlier job that is %d ms late never confirms a later one',
  async (markerDelayMs) => {
    const { printer, ready, time, faults } = bench();
    const device = await ready();
    printer.set({ markerDelayMs });
    const first = device.print(job);
    await time.advance(10_700);
    expect(await first).toEqual({ outcome: 'unknown', fault: 'no_answer' });

    const second = device.print(job);
    await time.advance(40_000);
    expect(await second).toEqual({ outcome: 'failed', fault: 'busy' });
    expect(printer.slips).toHaveLength(1);
    expect(faults).toEqual(['no_answer']);
  },
);

test('a slow answer that is back before the next job holds nothing up', async () => {
  const { printer, ready, print, time } = bench();
  const device = await ready();
  printer.set({ markerDelayMs: 12_000 });
  const first = device.print(job);
  await time.advance(13_000);
  expect(await first).toEqual({ outcome: 'unknown', fault: 'no_answer' });
  printer.set({ markerDelayMs: 0 });
  expect(await print(device)).toEqual({ outcome: 'confirmed' });
});

test('a printer that lost its buffer is not taken for one that has printed', async () => {
  const { printer, print, ready, time, faults } = bench();
  const device = await ready();
  printer.set({ paperLines: 2 });
  expect(await print(device)).toMatchObject({ outcome: 'unknown' });
  printer.powerCycle();
  printer.heal();
  await time.advance(1000);
  expect(faults).toEqual(['no_answer']);
  expect(await print(device)).toEqual({ outcome: 'failed', fault: 'no_answer' });
  expect(printer.slips).toEqual([]);
});

test('a printer that stops answering during a job leaves the outcome open', async () => {
  const { printer, ready, time, faults } = bench();
  const device = await ready();
  const outcome = device.print(job);
  printer.set({ silent: true });
  await time.advance(40_000);
  // Silent before the first byte of the job was sent: nothing can have been printed.
  expect(await outcome).toEqual({ outcome: 'failed', fault: 'no_answer' });
  expect(faults).toEqual(['no_answer']);
});

test('a cable pulled while the job prints leaves the outcome open', async () => {
  const { printer, link, ready, time } = bench();
  const device = await ready();
  printer.set({ answersMarker: false });
  const outcome = device.print(job);
  await time.advance(1200);
  link.unplug();
  await time.advance(1000);
  expect(await outcome).toEqual({ outcome: 'unknown', fault: 'no_answer' });
});

test('a printer that stops taking bytes leaves the outcome open', async () => {
  const { link, printer, ready, time } = bench();
  const device = await ready();
  printer.set({ delayMs: 50 });
  const outcome = device.print(job);
  // The pre-check takes four answers of 50 ms; the line clogs before the job itself.
  await time.advance(190);
  link.stall(true);
  await time.advance(5000);
  expect((await outcome).outcome).not.toBe('confirmed');
});

test('without a marker the outcome is unknown, never confirmed', async () => {
  const { printer, print, ready } = bench({ answersMarker: false });
  expect(await print(await ready())).toEqual({ outcome: 'unknown', fault: 'no_answer' });
  expect(printer.slips).toHaveLength(1);
});

test('a printer that answers only about itself and its paper is used within that', async () => {
  const { printer, print, ready } = bench({ answers: [1, 4] });
  const device = await ready();
  expect(await print(device)).toEqual({ outcome: 'confirmed' });
  printer.set({ paperOut: true });
  expect(await print(device)).toEqual({ outcome: 'failed', fault: 'paper_out' });
  printer.heal();
  printer.set({ coverOpen: true });
  expect(await print(device)).toEqual({ outcome: 'failed', fault: 'mechanical' });
});

test('a mute printer is refused unless the site says it is mute; then nothing is ever confirmed', async () => {
  expect(await bench({ silent: true }).open()).toBe('no_answer');
  const mute = bench({ silent: true });
  const device = await mute.open(true);
  if (typeof device === 'string') throw new Error(device);
  expect(await mute.print(device)).toEqual({ outcome: 'unknown', fault: 'no_answer' });
  expect(mute.printer.slips).toHaveLength(1);
});

test('one job at a time', async () => {
  const { printer, ready, time } = bench();
  const device = await ready();
  const first = device.print(job);
  expect(await device.print(job)).toEqual({ outcome: 'failed', fault: 'busy' });
  await time.advance(20_000);
  expect(await first).toEqual({ outcome: 'confirmed' });
  expect(printer.slips).toHaveLength(1);
});

test('people are told of trouble and of its end without printing', async () => {
  const { printer, ready, time, statuses } = bench();
  await ready();
  printer.set({ nearEnd: true });
  await time.advance(5000);
  printer.set({ coverOpen: true });
  await time.advance(5000);
  printer.heal();
  await time.advance(5000);
  expect(statuses).toEqual([
    { state: 'warning', warning: 'paper_near_end' },
    { state: 'needs_help', fault: 'cover_open' },
    { state: 'ready' },
  ]);
});

test('a printer that falls silent is lost within five seconds', async () => {
  const { printer, ready, time, faults } = bench();
  await ready();
  printer.set({ silent: true });
  await time.advance(5000);
  expect(faults).toEqual(['no_answer']);
});

test('bytes nobody asked for change nothing', async () => {
  const { printer, print, ready, statuses } = bench();
  const device = await ready();
  printer.garble(Uint8Array.of(0x32, 0x00, 0x0f, 0x10, 0x00, 0x0c, 0x0f, 0xff));
  await settle();
  expect(await print(device)).toEqual({ outcome: 'confirmed' });
  expect(statuses).toEqual([]);
});

test('whatever goes wrong, a confirmed job has come out, and none has come out twice', async () => {
  const anyFault = fc.constantFrom<Partial<PrinterFaults>>(
    {},
    { paperLines: 1 },
    { paperLines: 3 },
    { paperOut: true },
    { coverOpen: true },
    { headHot: true },
    { silent: true },
    { delayMs: 200 },
    { delayMs: 900 },
    { answersMarker: false },
    { answers: [1, 4] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ fault: anyFault, afterMs: fc.nat(3000) }), { maxLength: 6 }),
      async (troubles) => {
        const { printer, open, time } = bench();
        let confirmed = 0;
        let jobs = 0;
        for (const { fault, afterMs } of troubles) {
          const device = await open();
          if (typeof device === 'string') {
            printer.heal();
            continue;
          }
          const outcome = device.print(job);
          await time.advance(afterMs % 7);
          printer.set(fault);
          await time.advance(40_000);
          jobs += 1;
          if ((await outcome).outcome === 'confirmed') confirmed += 1;
          expect(printer.slips.length).toBeGreaterThanOrEqual(confirmed);
          printer.heal();
          await time.advance(afterMs);
          await device.close();
        }
        expect(printer.slips.length).toBeLessThanOrEqual(jobs);
      },
    ),
    { numRuns: 60 },
  );
});
