import { expect, test } from 'vitest';
import { msPerMinute } from '@hall/core/basics/market-day';
import { sayIn } from '../app/language.tsx';
import { sampleLane } from '../testing/gate-samples.ts';
import { sampleNowMs, samplePosting } from '../testing/samples.ts';
import { todosOf, type HallToday } from './todo.ts';

const say = sayIn('zh-CN');

const quiet: HallToday = {
  staff: { postings: [], content: [], rights: null },
  lanes: [sampleLane({ lane: '1' })],
  bays: [],
  devices: { offline: 0, broken: 0 },
  backups: { isThere: false, isUrgent: false },
  queueTroubles: 0,
  nowMs: sampleNowMs,
};

test('in a hall where all is well nothing waits', () => {
  expect(todosOf(quiet, say)).toEqual([]);
});

test('the review says since when, and is urgent once it is later than the market promises', () => {
  const waitsSince = (minutes: number) =>
    todosOf(
      {
        ...quiet,
        staff: {
          ...quiet.staff,
          postings: [
            samplePosting({ updatedAtMs: sampleNowMs }),
            samplePosting({ updatedAtMs: sampleNowMs - minutes * msPerMinute }),
          ],
        },
      },
      say,
    )[0];
  expect(waitsSince(4)).toMatchObject({ count: 2, detail: '最久的已等 4 分钟', isUrgent: false });
  expect(waitsSince(15)).toMatchObject({ page: 'review', isUrgent: true });
  expect(waitsSince(0)?.detail).toBeNull();
});

test('what is late stands before what only waits, the rest in the order of the pages', () => {
  const rights = { kind: 'rights', id: 'rights', waiting: 3, overdue: 1, proposals: 1 } as const;
  const todos = todosOf(
    {
      ...quiet,
      staff: { postings: [samplePosting({ updatedAtMs: sampleNowMs })], content: [], rights },
      lanes: [sampleLane({ lane: '1', emergency: 'manager' })],
      devices: { offline: 2, broken: 1 },
      backups: { isThere: true, isUrgent: false },
      queueTroubles: 1,
    },
    say,
  );
  expect(todos.map(({ text, count }) => [text.replace('today.todo.', ''), count])).toEqual([
    ['complaints', 3],
    ['lanes', 1],
    ['review', 1],
    ['proposals', 1],
    ['queue', 1],
    ['offline', 2],
    ['broken', 1],
    ['backup', 1],
  ]);
});
