import { err, ok } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import { blankLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { expect, test } from 'vitest';
import { FakeTime } from '../test/support/fake-time.ts';
import { Scheduler, type SchedulerParts } from './scheduler.ts';

const startMs = 1_800_000_000_000;

/** A hub of which the scheduler sees what it needs, and notes what it was asked to do. */
function hubOf(change: {
  readonly due?: readonly string[];
  readonly lapsed?: readonly string[];
  readonly answer?: (name: string) => Promise<Answer>;
  readonly sweep?: () => void;
}) {
  const time = new FakeTime(startMs);
  const asked: string[] = [];
  const refused: string[] = [];
  const bugs: unknown[] = [];
  const parts = {
    clock: time,
    timers: time,
    dispatcher: {
      asSystem: (name: string, input: { postingId?: string; workerId?: string }) => {
        asked.push(`${name} ${input.postingId ?? input.workerId ?? ''}`);
        return change.answer?.(name) ?? Promise.resolve(ok({}));
      },
      transact: (_actor: unknown, name: string) => {
        asked.push(name);
        return Promise.resolve(ok(null));
      },
    },
    stores: {
      postings: { due: () => (change.due ?? []).map((id) => ({ id })) },
      workers: { lapsed: () => change.lapsed ?? [] },
      lexicon: { get: () => blankLexicon, inForce: () => baseLexicon },
      openPostings: { ids: () => [] },
      // A hall without a queue; what time does to one is told in queue-serving.test.ts.
      tickets: { newestDay: () => null, leftBefore: () => [], lapsing: () => [] },
      services: { all: () => [] },
      serviceCounters: { all: () => [] },
    },
    sessions: { prune: () => undefined },
    topics: { tick: (nowMs: number) => asked.push(`tick ${String(nowMs - startMs)}`) },
    keepHead: () => Promise.resolve(void asked.push('head')),
    gateway: { sweep: change.sweep ?? (() => undefined) },
    refused: (name: string) => refused.push(name),
    reportBug: (cause: unknown) => bugs.push(cause),
  };
  const scheduler = new Scheduler(parts as unknown as SchedulerParts);
  return { time, asked, refused, bugs, scheduler };
}

/** Lets promises settle between two steps of the clock. */
async function pass(time: FakeTime, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    time.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('every second the topics are told the time, and postings whose time is over are ended', async () => {
  const { time, asked, scheduler } = hubOf({ due: ['a', 'b'] });
  scheduler.start();
  await pass(time, 2);
  expect(asked).toEqual([
    'tick 1000',
    'posting.expire a',
    'posting.expire b',
    'tick 2000',
    'posting.expire a',
    'posting.expire b',
  ]);
  scheduler.close();
});

test('a round plans the next one only when it is over, so rounds never overlap', async () => {
  const waiting: (() => void)[] = [];
  const answer = (): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(ok({}));
      });
    });
  const { time, asked, scheduler } = hubOf({ due: ['a'], answer });
  scheduler.start();
  await pass(time, 5);
  expect(asked.filter((name) => name.startsWith('tick'))).toEqual(['tick 1000']);
  waiting.shift()?.();
  await pass(time, 2);
  expect(asked.filter((name) => name.startsWith('tick'))).toHaveLength(2);
  scheduler.close();
});

test('a round that throws is reported, and the next one comes all the same', async () => {
  const cause = new Error('the gateway broke');
  const { time, asked, bugs, scheduler } = hubOf({
    sweep: () => {
      throw cause;
    },
  });
  scheduler.start();
  await pass(time, 3);
  expect(bugs).toEqual([cause, cause, cause]);
  expect(asked.filter((name) => name.startsWith('tick'))).toHaveLength(3);
  scheduler.close();
});

test('what the clock is refused is noted by its name and stops nothing', async () => {
  const { time, refused, asked, scheduler } = hubOf({
    due: ['a'],
    answer: () => Promise.resolve(err({ code: 'wrong_state' })),
  });
  scheduler.start();
  await pass(time, 2);
  expect(refused).toEqual(['posting.expire', 'posting.expire']);
  expect(asked).toContain('tick 2000');
  scheduler.close();
});

test('once a minute what need not be kept is forgotten, and people whose time has passed', async () => {
  const { time, asked, scheduler } = hubOf({ lapsed: ['w1', 'w2'] });
  scheduler.start();
  await pass(time, 59);
  expect(asked).not.toContain('housekeeping');
  await pass(time, 1);
  expect(asked.filter((name) => !name.startsWith('tick'))).toEqual([
    'housekeeping',
    'worker.lapse w1',
    'worker.lapse w2',
    'head',
  ]);
  scheduler.close();
});

test('after it was closed nothing happens any more, also not after the round under way', async () => {
  const waiting: (() => void)[] = [];
  const answer = (): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(ok({}));
      });
    });
  const { time, asked, scheduler } = hubOf({ due: ['a'], answer });
  scheduler.start();
  await pass(time, 1);
  scheduler.close();
  waiting.shift()?.();
  const before = asked.length;
  await pass(time, 120);
  expect(asked).toHaveLength(before);
});
