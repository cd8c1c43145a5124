import { clockTimeOn } from '@hall/core/basics/clock-time';
import { endOfDay } from '@hall/core/basics/market-day';
import { expect, test } from 'vitest';
import { kindsFor, modeFor, timesFor, typedTime } from './override-times.ts';

const dayMs = Date.parse('2026-11-25T00:00:00+08:00');
const at = (clock: string): number => clockTimeOn(dayMs, clock);

test('a shut hall is opened, an open one made longer whatever runs, or shut', () => {
  const untilMs = at('09:30');
  expect(kindsFor({ mode: 'closed', untilMs, isOverride: false })).toEqual(['early']);
  expect(kindsFor({ mode: 'gig', untilMs, isOverride: false })).toEqual(['longer', 'shut']);
  expect(kindsFor({ mode: 'general', untilMs, isOverride: true })).toEqual(['longer', 'shut']);
  // One that never shuts is not made longer; one that was shut by a word is opened by taking it back.
  expect(kindsFor({ mode: 'gig', untilMs: null, isOverride: false })).toEqual(['shut']);
  expect(kindsFor({ mode: 'closed', untilMs, isOverride: true })).toEqual([]);
});

test('who opens early opens for what comes next, who stays longer stays as he is', () => {
  expect(modeFor('early', { mode: 'closed', next: 'fair' })).toBe('fair');
  expect(modeFor('early', { mode: 'closed', next: null })).toBe('gig');
  expect(modeFor('longer', { mode: 'general', next: 'closed' })).toBe('general');
  expect(modeFor('shut', { mode: 'gig', next: 'general' })).toBe('closed');
});

test('the times offered are round, to come, and those of the calendar', () => {
  expect(timesFor('early', { untilMs: at('04:30') }, at('04:02'))).toEqual(
    ['04:30', '05:15', '06:15', '07:15'].map(at),
  );
  expect(timesFor('longer', { untilMs: at('18:30') }, at('17:05'))).toEqual(
    ['19:30', '20:30', '21:30'].map(at),
  );
  expect(timesFor('longer', { untilMs: at('09:30') }, at('05:00'))).toEqual(
    ['10:30', '11:30', '12:30'].map(at),
  );
  // A night market goes on after midnight.
  const midnight = endOfDay(dayMs);
  expect(timesFor('longer', { untilMs: midnight }, at('20:00'))[0]).toBe(midnight + 3_600_000);
  expect(timesFor('shut', { untilMs: at('18:30') }, at('23:10'))).toEqual([endOfDay(dayMs)]);
});

test('a typed time is of today and after what it must be after; midnight is the end of the day', () => {
  const nowMs = at('18:00');
  expect(typedTime('19:45', nowMs, nowMs)).toBe(at('19:45'));
  expect(typedTime('17:00', nowMs, nowMs)).toBe(null);
  expect(typedTime('18:20', nowMs, at('18:30'))).toBe(null);
  expect(typedTime('', nowMs, nowMs)).toBe(null);
  expect(typedTime('00:00', nowMs, nowMs)).toBe(endOfDay(dayMs));
});
