import { clockTimeOn } from '@hall/core/basics/clock-time';
import { blankHallDay, type HallDay } from '@hall/core/domain/hall-day/hall-day';
import { expect, test } from 'vitest';
import { HallModeTeller } from './hall-mode.ts';
import type { Stores } from './store/stores.ts';

const dayMs = Date.parse('2026-11-23T00:00:00+08:00');
const at = (time: string): number => clockTimeOn(dayMs, time);

test('desks hear whether the hall is open at the start, and then at every change alone', () => {
  let day: HallDay = blankHallDay;
  const stores = {
    market: { get: () => ({ opensAt: '04:30', closesAt: '18:30' }) },
    hallDay: { get: () => day },
    hallPhases: { turnedAtMs: () => null },
  } as unknown as Stores;
  const heard: string[] = [];
  const teller = new HallModeTeller(stores, [
    { setHallMode: (isOpen) => heard.push(`gates ${String(isOpen)}`) },
    { setHallMode: (isOpen) => heard.push(`light ${String(isOpen)}`) },
  ]);
  for (const time of ['04:29', '04:30', '04:31', '12:00']) teller.tell(at(time));
  expect(heard).toEqual(['gates false', 'light false', 'gates true', 'light true']);
  day = { ...day, override: { mode: 'closed', fromMs: at('12:00'), untilMs: at('13:00') } };
  for (const time of ['12:00', '13:00', '18:30']) teller.tell(at(time));
  expect(heard.filter((word) => word.startsWith('gates'))).toEqual([
    'gates false',
    'gates true',
    'gates false',
    'gates true',
    'gates false',
  ]);
});
