import { err, ok } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import type { LanePass } from '@hall/core/domain/gate/hall-count';
import { expect, test } from 'vitest';
import { ManualTime } from '@hall/core/testing/manual-time';
import { PassCounter } from './pass-counter.ts';

const one = (n: number): LanePass => ({ lane: String(n % 9), direction: 'in' });

/** A ledger that takes what it is told to take. */
function ledger() {
  const time = new ManualTime(0);
  const taken: LanePass[][] = [];
  const asked: ((answer: Answer) => void)[] = [];
  const counter = new PassCounter({
    timers: time,
    write: (passes) =>
      new Promise((resolve) => {
        asked.push((answer) => {
          if (answer.ok) taken.push(passes);
          resolve(answer);
        });
      }),
  });
  const answer = async (which: Answer): Promise<void> => {
    asked.shift()?.(which);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { time, taken, asked, counter, answer };
}

const took: Answer = ok({});
const busy: Answer = err({ code: 'busy' });

test('people are gathered for a second and written as one', async () => {
  const { time, taken, asked, counter, answer } = ledger();
  for (let n = 0; n < 3; n += 1) counter.add(one(n));
  time.advance(999);
  expect(asked).toHaveLength(0);
  time.advance(1);
  expect(counter.unwritten).toHaveLength(3);
  await answer(took);
  expect(taken).toEqual([[one(0), one(1), one(2)]]);
  expect(counter.unwritten).toEqual([]);
});

test('what the ledger would not take is kept in its order, with those who came meanwhile behind it', async () => {
  const { time, taken, counter, answer } = ledger();
  counter.add(one(1));
  time.advance(1_000);
  counter.add(one(2));
  await answer(busy);
  expect(counter.unwritten).toEqual([one(1), one(2)]);
  time.advance(2_000);
  await answer(took);
  expect(taken).toEqual([[one(1), one(2)]]);
});

test('nobody is shown twice between the commit and its answer', () => {
  const { time, counter } = ledger();
  counter.add(one(1));
  time.advance(1_000);
  counter.written();
  expect(counter.unwritten).toEqual([]);
});

test('a crowd is written in parts that the ledger takes', async () => {
  const { time, taken, counter, answer } = ledger();
  for (let n = 0; n < 1_100; n += 1) counter.add(one(n));
  for (let part = 0; part < 3; part += 1) {
    await answer(took);
    time.advance(1_000);
  }
  expect(taken.map((part) => part.length)).toEqual([500, 500, 100]);
  expect(taken.flat()).toEqual(Array.from({ length: 1_100 }, (_, n) => one(n)));
});

test('at the end the rest is written, and nobody is taken any more', async () => {
  const { taken, counter, answer } = ledger();
  counter.add(one(1));
  const closed = counter.close();
  await answer(took);
  await closed;
  counter.add(one(2));
  expect(taken).toEqual([[one(1)]]);
  expect(counter.unwritten).toEqual([]);
});
