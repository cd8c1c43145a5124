import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import {
  assistancePlan,
  closePlan,
  isOverdue,
  openPlan,
  progressOf,
  recordAssistance,
  type AssistanceEvent,
  type AssistancePlan,
} from './assistance-plan.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const nowMs = fiveAmMs;
const today = dayOf(nowMs);
const fresh = openPlan({ id: id(1), workerId: id(2), nowMs, days: 90 });

const guidance: AssistanceEvent = {
  kind: 'guidance',
  atMs: nowMs,
  staffId: id(3),
  noteId: id(4),
};
const training: AssistanceEvent = {
  kind: 'training',
  atMs: nowMs,
  staffId: id(3),
  noteId: id(5),
};
const recommendation = (posting: number): AssistanceEvent => ({
  kind: 'recommendation',
  atMs: nowMs,
  staffId: null,
  postingId: id(100 + posting),
  handedOver: 'slip',
});

/** The plan after all events that it takes. */
function after(plan: AssistancePlan, events: readonly AssistanceEvent[]): AssistancePlan {
  return events.reduce((known, event) => {
    const result = recordAssistance(known, event);
    return result.ok ? result.value : known;
  }, plan);
}

test('a case is complete with one guidance, three different recommendations and one training', () => {
  const most = after(fresh, [guidance, training, recommendation(1), recommendation(2)]);
  expect(progressOf(most)).toEqual({
    guidance: 1,
    recommendations: 2,
    training: 1,
    isComplete: false,
  });
  expect(recordAssistance(most, recommendation(2))).toEqual({
    ok: false,
    error: { code: 'already_exists' },
  });
  expect(progressOf(after(most, [recommendation(3)])).isComplete).toBe(true);
});

test('a case is overdue from the day after its last, unless all was done or it was closed', () => {
  const due = addDays(today, 90);
  expect(fresh.dueDay).toBe(due);
  expect(isOverdue(fresh, due)).toBe(false);
  expect(isOverdue(fresh, addDays(due, 1))).toBe(true);
  const done = after(fresh, [guidance, training, ...[1, 2, 3].map(recommendation)]);
  expect(isOverdue(done, addDays(due, 1))).toBe(false);
  const closed = closePlan(fresh, { reason: 'employed', atMs: nowMs });
  expect(closed.ok && isOverdue(closed.value, addDays(due, 1))).toBe(false);
});

test('no case lasts longer than a year', () => {
  const long = openPlan({ id: id(1), workerId: id(2), nowMs, days: 5_000 });
  expect(long.dueDay).toBe(addDays(today, 365));
});

const anyEvent = fc.oneof(
  fc.constant(guidance),
  fc.constant(training),
  fc.integer({ min: 1, max: 6 }).map(recommendation),
);

test('whatever is recorded, each posting counts once, and a closed case takes nothing more', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 130 }), (events) => {
      const plan = after(fresh, events);
      expect(assistancePlan.safeParse(plan).success).toBe(true);
      const postings = plan.events.flatMap((event) =>
        event.kind === 'recommendation' ? [event.postingId] : [],
      );
      expect(new Set(postings).size).toBe(postings.length);
      expect(plan.version).toBe(plan.events.length + 1);
      const closed = closePlan(plan, { reason: 'over', atMs: nowMs });
      if (!closed.ok) throw new Error('not closed');
      expect(after(closed.value, [guidance, recommendation(9)])).toEqual(closed.value);
      expect(closePlan(closed.value, { reason: 'left', atMs: nowMs }).ok).toBe(false);
    }),
  );
});
