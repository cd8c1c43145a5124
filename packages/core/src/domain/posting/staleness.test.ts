import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerDay } from '../../basics/market-day.ts';
import { contentOf, fiveAmMs, livePosting } from '../../testing/posting-builders.ts';
import { expire, report, returnPlace, setTaken, suspend, takePlace, withdraw } from './living.ts';
import type { Posting } from './posting.ts';
import {
  answerUntilMs,
  askStill,
  expireStale,
  isDayWork,
  keep,
  staleStep,
  touched,
} from './staleness.ts';
import { submit } from './writing.ts';
import { scanOf } from '../../testing/posting-builders.ts';

const hourMs = 3_600_000;
const farMs = fiveAmMs + 30 * msPerDay;
const dayWork = livePosting(contentOf(), { validUntilMs: farMs });
const longWork = livePosting(
  contentOf({ settlement: 'monthly', workEndMs: fiveAmMs + 20 * msPerDay }),
  { validUntilMs: farMs },
);

function after(step: ReturnType<typeof keep>): Posting {
  if (!step.ok) throw new Error(step.error.code);
  return step.value;
}

test('work of a day or paid by the day is asked about after a day, other work after three', () => {
  expect([isDayWork(dayWork.content), isDayWork(longWork.content)]).toEqual([true, false]);
  expect(isDayWork(contentOf({ settlement: 'weekly' }))).toBe(true);
  expect(staleStep(dayWork)).toEqual({ step: 'ask', atMs: fiveAmMs + 24 * hourMs });
  expect(staleStep(longWork)).toEqual({ step: 'ask', atMs: fiveAmMs + 72 * hourMs });
});

test('a hub that was off for days asks first, and gives the whole time to answer', () => {
  const lateMs = fiveAmMs + 5 * msPerDay;
  expect(expireStale(dayWork, lateMs).ok).toBe(false);
  const asked = after(askStill(dayWork, lateMs));
  expect(answerUntilMs(asked)).toBe(lateMs + 12 * hourMs);
  expect(expireStale(asked, lateMs + 12 * hourMs - 1).ok).toBe(false);
  expect(after(expireStale(asked, lateMs + 12 * hourMs))).toMatchObject({
    status: 'expired',
    reason: { code: 'stale' },
    askedStillAtMs: null,
  });
});

test('a posting whose own time is over first is left to that', () => {
  const soon = livePosting(contentOf(), { validUntilMs: fiveAmMs + 24 * hourMs });
  expect(staleStep(soon)).toBeNull();
  const asked = { ...dayWork, askedStillAtMs: fiveAmMs, validUntilMs: fiveAmMs + 2 * hourMs };
  expect(staleStep(asked)).toBeNull();
  expect(answerUntilMs(asked)).toBe(fiveAmMs + 2 * hourMs);
});

test('what the public reports is no sign of life', () => {
  const nowMs = fiveAmMs + 23 * hourMs;
  const reported = report(dayWork, { visitId: '00000000-0000-4000-8000-00000000000a', nowMs });
  expect(staleStep(after(reported))).toEqual(staleStep(dayWork));
});

const told = { reason: { code: 'other', text: '' } };
type Act = (posting: Posting, nowMs: number) => Posting;
const touches: readonly Act[] = [
  (posting, nowMs) => after(keep(posting, nowMs)),
  (posting, nowMs) => after(takePlace(posting, nowMs)),
  (posting, nowMs) => after(setTaken(posting, { taken: 1, nowMs })),
  (posting, nowMs) => returnPlace(posting, { mayReopen: true, nowMs }),
  (posting, nowMs) => {
    const content = contentOf({ headcount: 9 });
    const by = '00000000-0000-4000-8000-000000000001';
    const sent = submit(posting, { content, scan: scanOf(), by, nowMs });
    if (!sent.ok) throw new Error(sent.error.code);
    return sent.value.posting;
  },
];

test('whatever somebody does to a posting answers the question and begins the time anew', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...touches),
      fc.boolean(),
      fc.integer({ min: 0, max: 20 * 24 }),
      (touch, isAsked, hours) => {
        const nowMs = fiveAmMs + hours * hourMs;
        const before = isAsked ? { ...dayWork, askedStillAtMs: nowMs - hourMs } : dayWork;
        const next = touch(before, nowMs);
        expect(next.askedStillAtMs).toBeNull();
        expect(staleStep(next)).toEqual({ step: 'ask', atMs: nowMs + 24 * hourMs });
      },
    ),
  );
});

test('whatever happens in whatever order, nobody leaves unasked or before he could answer', () => {
  const clock = fc.constant<Act>((posting, nowMs) => {
    const asked = askStill(posting, nowMs);
    if (asked.ok) return asked.value;
    const gone = expireStale(posting, nowMs);
    return gone.ok ? gone.value : posting;
  });
  const people = fc.constantFrom<Act>(
    (posting, nowMs) => (posting.status === 'published' ? touched(posting, nowMs) : posting),
    (posting, nowMs) => {
      const off = suspend(posting, { ...told, nowMs });
      return off.ok ? off.value : posting;
    },
    (posting, nowMs) => {
      const gone = withdraw(posting, { ...told, nowMs });
      return gone.ok ? gone.value : posting;
    },
    (posting, nowMs) => {
      const over = expire(posting, nowMs);
      return over.ok ? over.value : posting;
    },
  );
  const steps = fc.array(
    fc.tuple(fc.oneof({ arbitrary: clock, weight: 6 }, people), fc.integer({ min: 1, max: 40 })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let posting = dayWork;
      let nowMs = fiveAmMs;
      let lastTouchMs = fiveAmMs;
      for (const [act, hours] of all) {
        nowMs += hours * hourMs;
        const before = posting;
        posting = act(before, nowMs);
        if (posting.touchedAtMs !== before.touchedAtMs) lastTouchMs = nowMs;
        if (posting.askedStillAtMs !== null) {
          expect(posting.status).toBe('published');
          expect(posting.askedStillAtMs - lastTouchMs).toBeGreaterThanOrEqual(24 * hourMs);
        }
        if (posting.reason?.code === 'stale' && before.reason?.code !== 'stale') {
          expect(before.askedStillAtMs).not.toBeNull();
          expect(nowMs - (before.askedStillAtMs ?? 0)).toBeGreaterThanOrEqual(12 * hourMs);
        }
        const next = staleStep(posting);
        if (next !== null) expect(next.atMs).toBeGreaterThan(lastTouchMs);
      }
    }),
  );
});
