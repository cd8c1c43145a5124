import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import {
  declineReason,
  organise,
  pointToPoint,
  settle,
  type MeetingOutcome,
} from './point-to-point.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const begun = organise({
  id: id(1),
  day: dayOf(fiveAmMs),
  workerId: id(2),
  postingId: id(3),
  employerId: id(4),
  matchId: id(5),
  zone: 'A区3号桌',
  staffId: id(6),
  organisedAtMs: fiveAmMs,
});

const anyOutcome: fc.Arbitrary<MeetingOutcome> = fc.oneof(
  fc.constant<MeetingOutcome>({ result: 'matched' }),
  fc.constant<MeetingOutcome>({ result: 'no_show' }),
  fc.record({
    result: fc.constant('declined' as const),
    side: fc.constantFrom('worker' as const, 'employer' as const),
    reason: fc.constantFrom(...declineReason.options),
  }),
);

test('a meeting is open until somebody says what became of it, and the first word stands', () => {
  expect(begun).toMatchObject({ outcome: null, endedAtMs: null, version: 1 });
  fc.assert(
    fc.property(fc.array(anyOutcome, { minLength: 1, maxLength: 5 }), (said) => {
      const end = said.reduce((known, outcome, n) => {
        const next = settle(known, { outcome, nowMs: fiveAmMs + n });
        expect(next.ok).toBe(n === 0);
        return next.ok ? next.value : known;
      }, begun);
      expect(pointToPoint.parse(end)).toMatchObject({ outcome: said[0], endedAtMs: fiveAmMs });
    }),
  );
});
