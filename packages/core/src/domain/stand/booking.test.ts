import { addDays, dayOf, dayStartMs, msPerDay, msPerMinute } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arriveAtStand,
  bookStand,
  giveUpStand,
  holdsStand,
  isAwaited,
  releaseStand,
  type Booking,
} from './booking.ts';
import { defaultStandRules, type StandRules } from './stand.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function booked(changes: Partial<Booking> = {}): Booking {
  const made = bookStand(
    { id: uuid(1), standId: uuid(2), employerId: uuid(3), startMs: fiveAmMs },
    { held: [], rules: defaultStandRules, nowMs: fiveAmMs - 60 * msPerMinute },
  );
  if (!made.ok) throw new Error(made.error.code);
  return { ...made.value, ...changes };
}

test('a booth waits fifteen minutes after the start, and a start that has passed means now', () => {
  expect(booked()).toMatchObject({ startMs: fiveAmMs, dueMs: fiveAmMs + 15 * msPerMinute });
  const late = bookStand(
    { id: uuid(1), standId: uuid(2), employerId: uuid(3), startMs: fiveAmMs },
    { held: [], rules: defaultStandRules, nowMs: fiveAmMs + 90 * msPerMinute },
  );
  expect(late).toMatchObject({
    ok: true,
    value: { startMs: fiveAmMs + 90 * msPerMinute, dueMs: fiveAmMs + 105 * msPerMinute },
  });
});

test.each([
  ['yesterday', -1, 'invalid_fields'],
  ['the last day', 14, null],
  ['a day too far', 15, 'invalid_fields'],
])('booked for %s', (_, days, code) => {
  const made = bookStand(
    { id: uuid(1), standId: uuid(2), employerId: uuid(3), startMs: fiveAmMs + days * msPerDay },
    { held: [], rules: defaultStandRules, nowMs: fiveAmMs },
  );
  expect(made.ok ? null : made.error.code).toBe(code);
});

test('who opens his booth up to an hour early has come; a booking of the afternoon still waits', () => {
  expect(isAwaited(booked(), fiveAmMs - 60 * msPerMinute)).toBe(true);
  expect(isAwaited(booked(), fiveAmMs - 61 * msPerMinute)).toBe(false);
  expect(isAwaited(booked({ status: 'released' }), fiveAmMs)).toBe(false);
  expect(isAwaited(booked(), fiveAmMs + msPerDay)).toBe(false);
});

test('who comes too late has his booth while it is free, and on that day only', () => {
  const released = booked({ status: 'released', endedAtMs: fiveAmMs + 15 * msPerMinute });
  const nowMs = fiveAmMs + 40 * msPerMinute;
  const day = { held: [] as Booking[], rules: defaultStandRules, nowMs };
  expect(arriveAtStand(released, day)).toMatchObject({
    ok: true,
    value: { status: 'arrived', arrivedAtMs: nowMs, endedAtMs: null },
  });
  const other = booked({ id: uuid(9), employerId: uuid(8) });
  expect(arriveAtStand(released, { ...day, held: [other] })).toMatchObject({
    error: { code: 'stand_taken' },
  });
  expect(arriveAtStand(released, { ...day, nowMs: fiveAmMs + msPerDay })).toMatchObject({
    error: { code: 'wrong_state' },
  });
});

/** What clerks, employers and the clock may do, in any order. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('book' as const),
    stand: fc.integer({ min: 0, max: 3 }),
    employer: fc.integer({ min: 0, max: 2 }),
    daysAhead: fc.integer({ min: -1, max: 4 }),
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  }),
  fc.record({
    kind: fc.constantFrom('arrive' as const, 'giveUp' as const, 'release' as const),
    which: fc.nat(60),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 900 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** A hall as the hub keeps it: decisions read what holds a booth on the day in question. */
class Hall {
  nowMs = fiveAmMs;
  readonly bookings: Booking[] = [];
  readonly rules: StandRules;

  constructor(rules: StandRules) {
    this.rules = rules;
  }

  do(step: Act): void {
    if (step.kind === 'wait') {
      this.nowMs += step.minutes * msPerMinute;
      return;
    }
    if (step.kind === 'book') {
      const day = addDays(dayOf(this.nowMs), step.daysAhead);
      const startMs = dayStartMs(day) + step.minute * msPerMinute;
      const wish = {
        id: uuid(100 + this.bookings.length),
        standId: uuid(step.stand),
        employerId: uuid(50 + step.employer),
        startMs,
      };
      const made = bookStand(wish, this.#day(day));
      if (made.ok) this.bookings.push(made.value);
      return;
    }
    const at = step.which % Math.max(1, this.bookings.length);
    const known = this.bookings[at];
    if (known === undefined) return;
    const next = this.#changed(step.kind, known);
    if (next.ok) this.bookings[at] = next.value;
  }

  #changed(kind: 'arrive' | 'giveUp' | 'release', known: Booking) {
    if (kind === 'arrive') return arriveAtStand(known, this.#day(known.day));
    return (kind === 'giveUp' ? giveUpStand : releaseStand)(known, this.nowMs);
  }

  #day(day: string) {
    const held = this.bookings.filter((one) => one.day === day && holdsStand(one));
    return { held, rules: this.rules, nowMs: this.nowMs };
  }
}

function countBy(all: readonly Booking[], keyOf: (one: Booking) => string): number[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return [...counts.values()];
}

const rules = fc.record({
  mostPerEmployer: fc.integer({ min: 1, max: 3 }),
  graceMinutes: fc.integer({ min: 5, max: 60 }),
  daysAhead: fc.integer({ min: 0, max: 3 }),
});

test('whatever happens, a booth is one employer’s on a day, and nobody has more than he may', () => {
  fc.assert(
    fc.property(rules, fc.array(act, { maxLength: 80 }), (given, steps) => {
      const hall = new Hall(given);
      for (const step of steps) {
        const before = [...hall.bookings];
        hall.do(step);
        const held = hall.bookings.filter(holdsStand);
        expect(Math.max(0, ...countBy(held, (one) => `${one.day} ${one.standId}`))).toBeLessThan(2);
        expect(
          Math.max(0, ...countBy(held, (one) => `${one.day} ${one.employerId}`)),
        ).toBeLessThanOrEqual(given.mostPerEmployer);
        for (const [at, old] of before.entries()) {
          // What was promised stands, and nobody who came is ever taken for missing.
          expect(hall.bookings[at]).toMatchObject({ day: old.day, dueMs: old.dueMs });
          if (old.status === 'arrived') expect(hall.bookings[at]?.status).not.toBe('released');
        }
        for (const one of hall.bookings) {
          if (one.status === 'released') expect(one.endedAtMs).toBeGreaterThanOrEqual(one.dueMs);
          expect(dayOf(one.startMs)).toBe(one.day);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the clock never takes a booth before its time, and always may after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -120, max: 120 }), (minutes) => {
      const known = booked();
      const result = releaseStand(known, known.dueMs + minutes * msPerMinute);
      expect(result.ok).toBe(minutes >= 0);
    }),
  );
});
