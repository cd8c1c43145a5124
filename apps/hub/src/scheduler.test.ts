import { err, ok } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import { usualGateSettings } from '@hall/core/domain/gate/hall-count';
import { blankHallDay } from '@hall/core/domain/hall-day/hall-day';
import { silentHall } from '@hall/core/domain/hall-day/hall-word';
import { blankLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Posting } from '@hall/core/domain/posting/posting';
import { livePosting } from '@hall/core/testing/posting-builders';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { expect, test } from 'vitest';
import { ManualTime } from '@hall/core/testing/manual-time';
import { Scheduler, type SchedulerParts } from './scheduler.ts';

const startMs = 1_800_000_000_000;

/** A hub of which the scheduler sees what it needs, and notes what it was asked to do. */
function hubOf(change: {
  readonly due?: readonly string[];
  readonly lapsed?: readonly string[];
  /** Matches of an earlier day that nobody brought to an end. */
  readonly leftOpen?: readonly string[];
  /** Postings nobody has touched, and those whose employers did not answer. */
  readonly stale?: readonly Posting[];
  /** Booked booths nobody came to, and fairs whose time has come. */
  readonly late?: readonly string[];
  readonly fairs?: readonly string[];
  readonly campaigns?: readonly string[];
  /** Postings passed in the evening. */
  readonly passed?: readonly string[];
  /** A phase of the hall has begun that the ledger does not know of. */
  readonly isUnwritten?: boolean;
  /** Complaints that were kept long enough. */
  readonly forget?: readonly string[];
  /** Agents of employers who have long been disabled. */
  readonly left?: readonly string[];
  readonly answer?: (name: string) => Promise<Answer>;
  readonly sweep?: () => void;
}) {
  const time = new ManualTime(startMs);
  const asked: string[] = [];
  const refused: string[] = [];
  const bugs: unknown[] = [];
  const parts = {
    clock: time,
    timers: time,
    dispatcher: {
      asSystem: (name: string, input: Readonly<Record<string, string>>) => {
        asked.push([name, ...Object.values(input)].join(' '));
        return change.answer?.(name) ?? Promise.resolve(ok({}));
      },
      transact: (_actor: unknown, name: string) => {
        asked.push(name);
        return Promise.resolve(ok(null));
      },
    },
    stores: {
      postings: {
        due: () => (change.due ?? []).map((id) => ({ id })),
        stale: () => change.stale ?? [],
        awaitingOpening: () => change.passed ?? [],
      },
      workers: { lapsed: () => change.lapsed ?? [] },
      lexicon: { get: () => blankLexicon, inForce: () => baseLexicon },
      openPostings: { ids: () => [] },
      // A hall without a queue; what time does to one is told in queue-serving.test.ts.
      tickets: { newestDay: () => null, leftBefore: () => [], lapsing: () => [] },
      services: { all: () => [] },
      serviceCounters: { all: () => [] },
      matches: { openBefore: () => change.leftOpen ?? [] },
      bookings: { due: () => change.late ?? [] },
      bays: { all: () => [] },
      fairs: { due: () => (change.fairs ?? []).map((id) => ({ id })) },
      campaigns: { due: () => (change.campaigns ?? []).map((id) => ({ id })) },
      market: { get: () => ({ opensAt: '04:30', closesAt: '18:30' }) },
      hallDay: { get: () => blankHallDay },
      hallPhases: { get: () => (change.isUnwritten === true ? null : {}), turnedAtMs: () => null },
      hallWords: { get: () => silentHall },
      gateSettings: { get: () => usualGateSettings },
      complaints: { toForget: () => change.forget ?? [] },
      agents: { toForget: () => change.left ?? [] },
      // Nobody counts; the days of an entrance are told in gates.test.ts.
      hallCount: { get: () => null },
    },
    sessions: { prune: () => undefined },
    topics: { tick: (nowMs: number) => asked.push(`tick ${String(nowMs - startMs)}`) },
    hallMode: { tell: () => undefined },
    keepHead: () => Promise.resolve(void asked.push('head')),
    gateway: { sweep: change.sweep ?? (() => undefined) },
    refused: (name: string) => refused.push(name),
    reportBug: (cause: unknown) => bugs.push(cause),
  };
  const scheduler = new Scheduler(parts as unknown as SchedulerParts);
  return { time, asked, refused, bugs, scheduler };
}

/** Answers that come when the test lets them. */
function heldAnswers() {
  const waiting: (() => void)[] = [];
  const answer = (): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(ok({}));
      });
    });
  return { waiting, answer };
}

/** Lets promises settle between two steps of the clock. */
async function pass(time: ManualTime, seconds: number): Promise<void> {
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

test('matches that a day left open are ended when it is over', async () => {
  const { time, asked, scheduler } = hubOf({ leftOpen: ['m'] });
  scheduler.start();
  await pass(time, 1);
  expect(asked).toEqual(['tick 1000', 'match.lapse m']);
  scheduler.close();
});

test('booths nobody came to are given back, and fairs and campaigns end at their time', async () => {
  const { time, asked, scheduler } = hubOf({ late: ['b'], fairs: ['f'], campaigns: ['c'] });
  scheduler.start();
  await pass(time, 1);
  expect(asked).toEqual(['tick 1000', 'stand.release b', 'fair.end f', 'campaign.end c']);
  scheduler.close();
});

test('a phase of the hall that has begun is written down, and the evening’s postings go out', async () => {
  const { time, asked, scheduler } = hubOf({ isUnwritten: true, passed: ['p'] });
  scheduler.start();
  await pass(time, 1);
  expect(asked).toEqual(['tick 1000', 'hallDay.follow', 'posting.release p']);
  scheduler.close();
});

test('postings nobody touches are asked about, and go when nobody answered', async () => {
  const quiet = livePosting(undefined, { id: 'quiet', validUntilMs: null });
  const asked = { ...quiet, id: 'asked', askedStillAtMs: startMs };
  const hub = hubOf({ stale: [quiet, asked] });
  hub.scheduler.start();
  await pass(hub.time, 1);
  expect(hub.asked).toEqual(['tick 1000', 'posting.askStill quiet', 'posting.expireStale asked']);
  hub.scheduler.close();
});

test('a round plans the next one only when it is over, so rounds never overlap', async () => {
  const { waiting, answer } = heldAnswers();
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
  const { time, asked, scheduler } = hubOf({ lapsed: ['w1', 'w2'], forget: ['c'], left: ['a'] });
  scheduler.start();
  await pass(time, 59);
  expect(asked).not.toContain('housekeeping');
  await pass(time, 1);
  expect(asked.filter((name) => !name.startsWith('tick'))).toEqual([
    'housekeeping',
    'worker.lapse w1',
    'worker.lapse w2',
    'complaint.lapse c',
    'agent.lapse a',
    'head',
  ]);
  scheduler.close();
});

test('after it was closed nothing happens any more, also not after the round under way', async () => {
  const { waiting, answer } = heldAnswers();
  const { time, asked, scheduler } = hubOf({ due: ['a'], answer });
  scheduler.start();
  await pass(time, 1);
  scheduler.close();
  waiting.shift()?.();
  const before = asked.length;
  await pass(time, 120);
  expect(asked).toHaveLength(before);
});
