import fc from 'fast-check';
import { clockTimeOn } from '@hall/core/basics/clock-time';
import { usualCalendar, type HallCalendar } from '@hall/core/domain/hall-day/calendar';
import { hallPhaseAt } from '@hall/core/domain/hall-day/hall-phase';
import { anyCalendar } from '@hall/core/testing/calendar-arbitraries';
import { expect, test } from 'vitest';
import { changesBy, restOfDay } from './override-effect.ts';

const dayMs = Date.parse('2026-11-25T00:00:00+08:00');
const at = (clock: string): number => clockTimeOn(dayMs, clock);
const usual = usualCalendar({ opensAt: '04:30', closesAt: '18:30' });
const plan = [
  { mode: 'gig' as const, from: '04:30', to: '09:30' },
  { mode: 'general' as const, from: '09:30', to: '12:00' },
  { mode: 'fair' as const, from: '14:00', to: '18:30' },
];
const calendar: HallCalendar = { ...usual, week: { ...usual.week, 3: plan } };
const general = { mode: 'general', fromMs: at('09:30'), toMs: at('12:00') } as const;
const noon = { mode: 'closed', fromMs: at('12:00'), toMs: at('14:00') } as const;

test('the rest of a day is what the calendar says of it, the night at its end', () => {
  expect(restOfDay(calendar, null, at('05:00'))).toEqual([
    { mode: 'gig', fromMs: at('05:00'), toMs: at('09:30') },
    general,
    noon,
    { mode: 'fair', fromMs: at('14:00'), toMs: at('18:30') },
    { mode: 'closed', fromMs: at('18:30'), toMs: at('04:30') + 24 * 3_600_000 },
  ]);
});

test('a morning that lasts an hour longer lets the next part begin an hour later and end as it was', () => {
  const planned = restOfDay(calendar, null, at('09:00'));
  const longer = { mode: 'gig', fromMs: at('09:00'), untilMs: at('10:30') } as const;
  expect(changesBy(planned, longer)).toEqual([
    { change: 'later', part: general, beginsMs: at('10:30') },
  ]);
  expect(restOfDay(calendar, longer, at('09:00')).slice(0, 3)).toEqual([
    { mode: 'gig', fromMs: at('09:00'), toMs: at('10:30') },
    { ...general, fromMs: at('10:30') },
    noon,
  ]);
});

test('one that lasts over the whole next part takes its place', () => {
  const planned = restOfDay(calendar, null, at('09:00'));
  const longer = { mode: 'gig', fromMs: at('09:00'), untilMs: at('13:00') } as const;
  expect(changesBy(planned, longer)).toEqual([
    { change: 'dropped', part: general },
    { change: 'later', part: noon, beginsMs: at('13:00') },
  ]);
  expect(restOfDay(calendar, longer, at('09:00')).slice(1, 3)).toEqual([
    { ...noon, fromMs: at('13:00') },
    { mode: 'fair', fromMs: at('14:00'), toMs: at('18:30') },
  ]);
});

test('whatever the day, a part that is said to begin later begins then', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((n) => dayMs + n * 60_000);
  const hours = fc.integer({ min: 1, max: 8 }).map((n) => n * 3_600_000);
  fc.assert(
    fc.property(anyCalendar, minute, hours, (of, nowMs, longMs) => {
      const planned = restOfDay(of, null, nowMs);
      const mode = planned[0]?.mode ?? 'closed';
      const override = { mode, fromMs: nowMs, untilMs: (planned[0]?.toMs ?? nowMs) + longMs };
      for (const one of changesBy(planned, override)) {
        if (one.change === 'dropped') continue;
        expect(hallPhaseAt(of, override, one.beginsMs).mode).toBe(one.part.mode);
      }
    }),
  );
});
