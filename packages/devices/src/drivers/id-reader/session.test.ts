import fc from 'fast-check';
import type { DeviceFault } from '@hall/core/contract/device';
import { expect, test } from 'vitest';
import type { LiveDevice } from '../../host/live-device.ts';
import { sampleCard } from '../../simulators/sample-cards.ts';
import { manualTime, settle, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { openIdReader, type CardEvent } from './session.ts';
import { simulatedReader, type SimulatedReader } from './simulator.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly reader: SimulatedReader;
  readonly events: CardEvent[];
  /** When each event was told. */
  readonly toldMs: number[];
  readonly faults: DeviceFault[];
  readonly open: () => Promise<LiveDevice | DeviceFault>;
}

function bench(bauds: readonly number[] = [115200]): Bench {
  const time = manualTime();
  const link = memoryLink();
  const reader = simulatedReader(time);
  link.onLine(reader.attach);
  const events: CardEvent[] = [];
  const toldMs: number[] = [];
  const faults: DeviceFault[] = [];
  const open = async (): Promise<LiveDevice | DeviceFault> => {
    const opening = openIdReader(
      {
        connect: link.connect,
        bauds,
        clock: time,
        timers: time,
        onEvent: (event) => {
          events.push(event);
          toldMs.push(time.now());
        },
      },
      new AbortController().signal,
    );
    await time.advance(60_000 * bauds.length * Number(reader.faults.silent));
    const opened = await opening;
    if (!opened.ok) return opened.error;
    void opened.value.ended.then((fault) => faults.push(fault));
    return opened.value;
  };
  return { time, link, reader, events, toldMs, faults, open };
}

function names(events: readonly CardEvent[]): string[] {
  return events.map((event) => {
    if (event.type === 'card') return event.card.name;
    return event.type === 'card-trouble' ? event.trouble : 'removed';
  });
}

test('a reader introduces itself and is then asked for a card three times a second', async () => {
  const { time, reader, open } = bench();
  expect(await open()).toMatchObject({ status: { state: 'ready' } });
  await time.advance(1000);
  expect(reader.requests).toEqual(['12ff', '11ff', '2001', '2001', '2001', '2001']);
});

test('cards come and go, one at a time, with text and never with a fingerprint', async () => {
  const { time, reader, events, open } = bench();
  await open();
  for (const id of ['man', 'foreigner-2017', 'hong-kong', 'foreigner-2023'] as const) {
    reader.placeCard(sampleCard(id));
    await time.advance(1000);
    reader.liftCard();
    await time.advance(2000);
  }
  expect(names(events)).toEqual([
    '张测试',
    'removed',
    'TEST, SAMPLE ONE',
    'removed',
    '陈测试',
    'removed',
    '测试卡',
    'removed',
  ]);
  expect(reader.requests).not.toContain('3010');
});

test('a card left on a reader that keeps answering for it is told once', async () => {
  const { time, reader, events, open } = bench();
  reader.hideReadCard = false;
  await open();
  reader.placeCard(sampleCard('woman'));
  await time.advance(30_000);
  expect(names(events)).toEqual(['李样本']);
});

test('single bytes, noise and extra preamble bytes make no difference', async () => {
  const { time, reader, events, open } = bench();
  Object.assign(reader.faults, {
    splitEverywhere: true,
    noise: Uint8Array.of(0x00, 0xff, 0xaa, 0xaa, 0x55),
    extraAA: 2,
  });
  await open();
  reader.placeCard(sampleCard('rare-name'));
  await time.advance(2000);
  expect(names(events).slice(0, 1)).toEqual(['䶮㛃𠅤']);
});

test('a damaged answer is read again and never taken', async () => {
  const { time, reader, events, open } = bench();
  await open();
  reader.placeCard(sampleCard('man'));
  await time.advance(290);
  Object.assign(reader.faults, { truncateAt: 700, truncateReplies: 1 });
  await time.advance(900);
  expect(names(events)).toEqual(['张测试']);
  expect(reader.requests.slice(-6).filter((request) => request === '3001')).toHaveLength(2);
});

test('answers torn twice tell the person to try again, and nothing partial is told', async () => {
  const { time, reader, events, open } = bench();
  await open();
  Object.assign(reader.faults, { truncateAt: 700, truncateReplies: 2 });
  reader.placeCard(sampleCard('man'));
  await time.advance(4000);
  expect(names(events)).toEqual(['read_failed', 'lift_and_replace']);
  reader.liftCard();
  reader.placeCard(sampleCard('man'));
  await time.advance(1000);
  expect(names(events).at(-1)).toBe('张测试');
});

test('a read that is answered too late is not taken for the next person’s card', async () => {
  const { time, reader, events, open } = bench();
  await open();
  reader.placeCard(sampleCard('man'));
  reader.faults.delayMs = 2500;
  await time.advance(3000);
  reader.liftCard();
  reader.placeCard(sampleCard('woman'));
  reader.faults.delayMs = 0;
  await time.advance(10_000);
  expect(names(events)).not.toContain('张测试');
});

/** A read is answered within two seconds of the question, which only a lying card gets. */
const answerMs = 2000;

test('random faults never bring out a card that was not laid when it was read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          card: fc.constantFrom('man', 'woman', 'older-man', null),
          delayMs: fc.constantFrom(0, 0, 700, 1200, 2600, 6000),
          dropReplies: fc.nat(3),
          flipReplies: fc.nat(2),
          flipBit: fc.nat(10_000),
          truncateReplies: fc.nat(2),
          truncateAt: fc.nat(1290),
          splitEverywhere: fc.boolean(),
          forMs: fc.integer({ min: 100, max: 4000 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      async (steps) => {
        const { time, reader, events, toldMs, open } = bench();
        await open();
        const lyingUntilMs = new Map<string, number>();
        for (const { card, forMs, ...faults } of steps) {
          const from = events.length;
          reader.liftCard();
          if (card) reader.placeCard(sampleCard(card));
          Object.assign(reader.faults, faults);
          if (card) lyingUntilMs.set(sampleCard(card).name, time.now() + forMs);
          await time.advance(forMs);
          for (let at = from; at < events.length; at += 1) {
            const event = events[at]!;
            if (event.type !== 'card') continue;
            const sinceMs = toldMs[at]! - (lyingUntilMs.get(event.card.name) ?? -Infinity);
            expect(sinceMs).toBeLessThanOrEqual(answerMs);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a cable pulled in the middle of a read keeps nothing and says what to do', async () => {
  const { time, reader, events, faults, open } = bench();
  await open();
  reader.faults.unplugAtByte = 600;
  reader.placeCard(sampleCard('man'));
  await time.advance(1000);
  expect(names(events)).toEqual(['read_failed']);
  expect(faults).toEqual(['no_answer']);
});

test('a pulled cable with a card lying there tells that the card is gone', async () => {
  const { time, link, reader, events, faults, open } = bench();
  await open();
  reader.placeCard(sampleCard('man'));
  await time.advance(500);
  link.unplug();
  await settle();
  expect(names(events)).toEqual(['张测试', 'removed']);
  expect(faults).toEqual(['no_answer']);
});

test('a reader that falls silent is given up within four seconds', async () => {
  const { time, reader, faults, open } = bench();
  await open();
  reader.faults.silent = true;
  await time.advance(4000);
  expect(faults).toEqual(['no_answer']);
});

test('all speeds are tried until the reader answers', async () => {
  const time = manualTime();
  const link = memoryLink();
  const reader = simulatedReader(time);
  const tried: number[] = [];
  link.onLine((line) => {
    reader.faults.wrongBaud = tried.at(-1) !== 19200;
    reader.attach(line);
  });
  const opening = openIdReader(
    {
      connect: (baud) => {
        tried.push(baud);
        return link.connect();
      },
      bauds: [115200, 57600, 38400, 19200, 9600],
      clock: time,
      timers: time,
      onEvent: () => undefined,
    },
    new AbortController().signal,
  );
  await time.advance(5000);
  expect(await opening).toMatchObject({ ok: true });
  expect(tried).toEqual([115200, 57600, 38400, 19200]);
});

test('a silent line is refused at every speed, an absent one at the first', async () => {
  const silent = bench([115200, 9600]);
  silent.reader.faults.silent = true;
  expect(await silent.open()).toBe('no_answer');
  const absent = bench([115200, 9600]);
  absent.link.unplug();
  expect(await absent.open()).toBe('not_found');
});

test('an unlicensed module opens with its fault and is ready once it works', async () => {
  const { time, reader, open } = bench();
  reader.faults.refuseAll = 0x66;
  const device = await open();
  expect(device).toMatchObject({ status: { state: 'needs_help', fault: 'not_authorised' } });
  const statuses: unknown[] = [];
  if (typeof device === 'object') device.onStatus((status) => statuses.push(status));
  await time.advance(4000);
  reader.faults.refuseAll = null;
  await time.advance(4000);
  expect(statuses.at(-1)).toEqual({ state: 'ready' });
});

test('a closed reader asks nothing more', async () => {
  const { time, reader, open } = bench();
  const device = await open();
  if (typeof device !== 'object') throw new Error('not open');
  await device.close();
  const asked = reader.requests.length;
  await time.advance(5000);
  expect(reader.requests).toHaveLength(asked);
});
