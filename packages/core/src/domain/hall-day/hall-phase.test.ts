import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  atMinuteOfDay,
  dayOf,
  minuteOfDay,
  msPerDay,
  msPerMinute,
  parseDay,
} from '../../basics/market-day.ts';
import { anyCalendar, anyMinute, anyOverride } from '../../testing/calendar-arbitraries.ts';
import type { DayPlan, HallCalendar, HallMode } from './calendar.ts';
import { planOf, usualCalendar } from './calendar.ts';
import type { HallOverride } from './hall-day.ts';
import { hallPhaseAt, hallPhaseSince, isOpen, openSpansOn } from './hall-phase.ts';

const monday = parseDay('2026-11-23')!;
const at = (clock: string, days = 0): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return atMinuteOfDay(monday, hours * 60 + minutes) + days * msPerDay;
};
const plan: DayPlan = [
  { mode: 'gig', from: '04:30', to: '09:30' },
  { mode: 'general', from: '09:30', to: '17:00' },
];
const usual = usualCalendar({ opensAt: '04:30', closesAt: '17:00' });
const calendar: HallCalendar = {
  ...usual,
  week: { 1: plan, 2: plan, 3: plan, 4: plan, 5: plan, 6: plan, 7: [] },
};

test('the morning goes from shut to casual work to general service to shut, to the minute', () => {
  expect(hallPhaseAt(calendar, null, at('04:30') - 1)).toEqual({
    mode: 'closed',
    untilMs: at('04:30'),
    next: 'gig',
  });
  expect(hallPhaseAt(calendar, null, at('04:30'))).toEqual({
    mode: 'gig',
    untilMs: at('09:30'),
    next: 'general',
  });
  expect(hallPhaseAt(calendar, null, at('09:30')).mode).toBe('general');
  expect(hallPhaseAt(calendar, null, at('17:00')).mode).toBe('closed');
});

test('on Saturday evening the next opening is on Monday', () => {
  expect(hallPhaseAt(calendar, null, at('18:00', 5))).toEqual({
    mode: 'closed',
    untilMs: at('04:30', 7),
    next: 'gig',
  });
});

test('a night that is open from evening to morning is one phase over midnight', () => {
  const night: DayPlan = [
    { mode: 'gig', from: '00:00', to: '09:00' },
    { mode: 'gig', from: '20:00', to: '24:00' },
  ];
  const nights = { ...usual, week: { ...usual.week, 1: night, 2: night } };
  expect(hallPhaseAt(nights, null, at('23:59'))).toEqual({
    mode: 'gig',
    untilMs: at('09:00', 1),
    next: 'closed',
  });
});

test('a hall without any hours stays shut and says that it knows no opening', () => {
  const never = { ...usual, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
  expect(hallPhaseAt(never, null, at('12:00'))).toEqual({
    mode: 'closed',
    untilMs: null,
    next: null,
  });
});

test('what the manager says holds from its beginning to its end and not longer', () => {
  const shut: HallOverride = { mode: 'closed', fromMs: at('08:00'), untilMs: at('10:00') };
  expect(hallPhaseAt(calendar, shut, at('07:59'))).toEqual({
    mode: 'gig',
    untilMs: at('08:00'),
    next: 'closed',
  });
  expect(hallPhaseAt(calendar, shut, at('08:00'))).toEqual({
    mode: 'closed',
    untilMs: at('10:00'),
    next: 'general',
  });
  expect(hallPhaseAt(calendar, shut, at('10:00')).mode).toBe('general');
});

test('an order that says what the calendar says anyway is no change', () => {
  const same: HallOverride = { mode: 'gig', fromMs: at('05:00'), untilMs: at('06:00') };
  for (const clock of ['04:45', '05:30', '06:30']) {
    expect(hallPhaseAt(calendar, same, at(clock))).toEqual(hallPhaseAt(calendar, null, at(clock)));
  }
});

test('an evening that was made longer closes when it was made to, and says so before', () => {
  const longer: HallOverride = { mode: 'general', fromMs: at('16:00'), untilMs: at('19:00') };
  for (const clock of ['15:00', '16:30', '18:59']) {
    expect(hallPhaseAt(calendar, longer, at(clock))).toEqual({
      mode: 'general',
      untilMs: at('19:00'),
      next: 'closed',
    });
  }
});

/** The mode as somebody reads it from the plan on the wall. */
function readOff(of: HallCalendar, nowMs: number): HallMode {
  const minute = minuteOfDay(nowMs);
  const toMinute = (clock: string): number =>
    Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const found = planOf(of, dayOf(nowMs)).plan.find(
    ({ from, to }) => toMinute(from) <= minute && minute < toMinute(to),
  );
  return found?.mode ?? 'closed';
}

test('at every minute the mode is the one on the plan', () => {
  fc.assert(
    fc.property(anyCalendar, anyMinute, (of, nowMs) => {
      expect(hallPhaseAt(of, null, nowMs).mode).toBe(readOff(of, nowMs));
    }),
  );
});

test('until the change that is announced nothing changes, and then it does', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyCalendar, anyOverride, anyMinute, share, (of, override, nowMs, part) => {
      const { mode, untilMs, next } = hallPhaseAt(of, override, nowMs);
      if (untilMs === null) return;
      const between = nowMs + Math.floor((untilMs - 1 - nowMs) * part);
      expect(hallPhaseAt(of, override, between).mode).toBe(mode);
      expect(hallPhaseAt(of, override, untilMs).mode).toBe(next);
      expect(next).not.toBe(mode);
    }),
  );
});

test('whoever asks at each announced change alone sees the whole week as whoever asks each minute', () => {
  fc.assert(
    fc.property(anyCalendar, (of) => {
      const endMs = at('00:00', 7);
      let phase = hallPhaseAt(of, null, at('00:00'));
      for (let nowMs = at('00:00'); nowMs < endMs; nowMs += 7 * msPerMinute) {
        while (phase.untilMs !== null && phase.untilMs <= nowMs) {
          phase = hallPhaseAt(of, null, phase.untilMs);
        }
        expect(phase.mode).toBe(readOff(of, nowMs));
      }
    }),
    { numRuns: 20 },
  );
});

test('an override never outlives its end and never shuts what it did not name', () => {
  fc.assert(
    fc.property(anyCalendar, anyOverride, anyMinute, (of, override, nowMs) => {
      const holds = override !== null && override.fromMs <= nowMs && nowMs < override.untilMs;
      const expected = holds ? override.mode : readOff(of, nowMs);
      const phase = hallPhaseAt(of, override, nowMs);
      expect(phase.mode).toBe(expected);
      expect(isOpen(phase)).toBe(expected !== 'closed');
    }),
  );
});

test('a phase began where the one before it said that it would end', () => {
  fc.assert(
    fc.property(anyCalendar, anyOverride, anyMinute, (of, override, nowMs) => {
      const { untilMs } = hallPhaseAt(of, override, nowMs);
      if (untilMs === null) return;
      const sinceMs = hallPhaseSince(of, override, nowMs);
      expect(hallPhaseSince(of, override, untilMs)).toBe(untilMs);
      // Whoever asks at another time of the phase hears of the same beginning.
      expect(hallPhaseSince(of, override, untilMs - 1)).toBe(sinceMs);
    }),
  );
});

test('a hall that never shuts has no beginning', () => {
  const always = usualCalendar({ opensAt: '00:00', closesAt: '24:00' });
  expect(hallPhaseSince(always, null, at('12:00'))).toBe(null);
});

test('the open spans of a day are the minutes at which people are let in', () => {
  fc.assert(
    fc.property(anyCalendar, anyOverride, anyMinute, (of, override, nowMs) => {
      const spans = openSpansOn(of, override, dayOf(nowMs));
      const inSpan = spans.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs);
      expect(inSpan).toBe(isOpen(hallPhaseAt(of, override, nowMs)));
    }),
  );
});

test('a day with two modes is one span, and shutting it for an hour makes two', () => {
  expect(openSpansOn(calendar, null, monday)).toEqual([{ fromMs: at('04:30'), toMs: at('17:00') }]);
  const shut: HallOverride = { mode: 'closed', fromMs: at('10:00'), untilMs: at('11:00') };
  expect(openSpansOn(calendar, shut, monday)).toEqual([
    { fromMs: at('04:30'), toMs: at('10:00') },
    { fromMs: at('11:00'), toMs: at('17:00') },
  ]);
});
