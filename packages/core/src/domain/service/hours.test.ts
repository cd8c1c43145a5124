import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTimeOn } from '../../basics/clock-time.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { serviceOf } from '../../testing/queue-builders.ts';
import { isIssuing, phaseOf } from './hours.ts';
import { defaultQueueSettings } from './queue-settings.ts';

const at = (time: string): number => clockTimeOn(fiveAmMs, time);
const hall = {
  open: [{ fromMs: at('04:30'), toMs: at('18:30') }],
  settings: { ...defaultQueueSettings, stopMinutesBefore: 15, leftoverMinutes: 30 },
};
const office = serviceOf({
  hours: [
    { days: [1, 2, 3, 4, 5], from: '08:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
  ],
}).details;
const phase = (time: string) => phaseOf(office, hall, at(time));

test('numbers are given from the opening of the hall; the windows begin when they begin', () => {
  expect(phase('04:29').phase).toBe('closed');
  expect(phase('04:30')).toEqual({ phase: 'early', startsAtMs: at('08:30') });
  expect(phase('08:30').phase).toBe('open');
  expect(phase('12:00')).toEqual({ phase: 'early', startsAtMs: at('13:30') });
  expect(phase('13:30').phase).toBe('open');
});

test('a quarter of an hour before the end nobody new; half an hour after it, nobody at all', () => {
  expect(phase('16:44').phase).toBe('open');
  expect(phase('16:45').phase).toBe('last');
  expect(phase('17:29').phase).toBe('last');
  expect(phase('17:30').phase).toBe('over');
});

test('without hours of its own a service is open with the hall', () => {
  const always = serviceOf().details;
  expect(phaseOf(always, hall, at('04:30')).phase).toBe('open');
  expect(phaseOf(always, hall, at('18:20')).phase).toBe('last');
});

test('on a day without hours there is no number', () => {
  const sundays = serviceOf({ hours: [{ days: [7], from: '08:30', to: '17:00' }] }).details;
  expect(phaseOf(sundays, hall, at('09:00'))).toEqual({ phase: 'closed', startsAtMs: null });
});

test('a hall that shuts earlier today takes every service with it; who waits is told as always', () => {
  const short = { ...hall, open: [{ fromMs: at('04:30'), toMs: at('12:00') }] };
  expect(phaseOf(office, short, at('11:20')).phase).toBe('last');
  expect(phaseOf(office, short, at('12:30')).phase).toBe('over');
});

test('while the hall is shut for an hour nobody gets a number, and nobody loses his', () => {
  const twice = {
    ...hall,
    open: [
      { fromMs: at('04:30'), toMs: at('09:00') },
      { fromMs: at('10:00'), toMs: at('18:30') },
    ],
  };
  expect(phaseOf(office, twice, at('08:59')).phase).toBe('open');
  expect(phaseOf(office, twice, at('09:30'))).toEqual({ phase: 'closed', startsAtMs: at('13:30') });
  expect(phaseOf(serviceOf().details, twice, at('09:30'))).toEqual({
    phase: 'closed',
    startsAtMs: at('10:00'),
  });
  expect(phaseOf(office, twice, at('10:00')).phase).toBe('open');
});

test('on a day on which the hall stays shut there is no number', () => {
  expect(phaseOf(office, { ...hall, open: [] }, at('09:00'))).toEqual({
    phase: 'closed',
    startsAtMs: null,
  });
});

test('over a day a service opens once and does not open again after it was over', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 40 }), (minutes) => {
      let over = false;
      for (const minute of [...minutes].sort((a, b) => a - b)) {
        const now = phaseOf(office, hall, at('00:00') + minute * 60_000);
        if (now.phase === 'over' || now.phase === 'last') over = true;
        if (over) expect(isIssuing(now)).toBe(false);
      }
    }),
  );
});
