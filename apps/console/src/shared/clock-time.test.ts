import { expect, test } from 'vitest';
import { parseClockTime } from './clock-time.ts';

test('times are read the way people at a counter type them', () => {
  const typed: [string, string | null][] = [
    ['06:30', '06:30'],
    ['6:30', '06:30'],
    ['6：30', '06:30'],
    ['0630', '06:30'],
    ['630', '06:30'],
    ['18', '18:00'],
    ['6点', '06:00'],
    ['6点30分', '06:30'],
    ['24:00', null],
    ['12:60', null],
    ['早上', null],
    ['', null],
  ];
  for (const [text, time] of typed) expect([text, parseClockTime(text)]).toEqual([text, time]);
});
