// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { clockTimeOn } from '@hall/core/basics/clock-time';
import { usualCalendar, type HallCalendar } from '@hall/core/domain/hall-day/calendar';
import { hallNow } from '@hall/core/domain/hall-day/hall-now';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderDesk } from '../testing/desk.tsx';
import { OverrideDialog } from './override-dialog.tsx';

beforeEach(() => {
  // jsdom draws no dialogs: an open one is enough to read what is in it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

const at = (clock: string): number => clockTimeOn(Date.parse('2026-11-25T00:00:00+08:00'), clock);
const plan = [
  { mode: 'gig' as const, from: '04:30', to: '09:30' },
  { mode: 'general' as const, from: '09:30', to: '18:30' },
];
const calendar: HallCalendar = {
  ...usualCalendar({ opensAt: '04:30', closesAt: '18:30' }),
  week: { 1: plan, 2: plan, 3: plan, 4: plan, 5: plan, 6: plan, 7: plan },
};

function openLonger(nowMs: number) {
  const now = hallNow({ calendar, override: null, turnedAtMs: null }, nowMs);
  const dialog = (
    <OverrideDialog
      kind="longer"
      calendar={calendar}
      now={now}
      nowMs={nowMs}
      onClose={() => undefined}
    />
  );
  return renderDesk(dialog, { roles: ['manager'], records: [] });
}

test('the first period of a day is made longer, and what becomes of the next one is said before', async () => {
  const desk = openLonger(at('08:50'));
  expect(
    await screen.findByText('“综合服务时段”原定 09:30 开始，推迟到 10:30 开始。'),
  ).toBeTruthy();
  expect(screen.getByText('现在–10:30 零工时段')).toBeTruthy();
  expect(screen.getByText('10:30–18:30 综合服务时段')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '延长开馆' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'hallDay.override', input: { mode: 'gig', untilMs: at('10:30') } },
    ]);
  });
});

test('one that takes the place of the next says that there is none today', async () => {
  openLonger(at('08:50'));
  fireEvent.click(await screen.findByRole('radio', { name: '别的时间' }));
  fireEvent.change(screen.getByLabelText('今天几点'), { target: { value: '1900' } });
  expect(screen.getByText('“综合服务时段”原定 09:30 到 18:30，今天不再有。')).toBeTruthy();
  expect(screen.getByText('原定 18:30 闭馆，推迟到 19:00 闭馆。')).toBeTruthy();
});

test('a time at which it would end anyway is no longer time', async () => {
  const desk = openLonger(at('08:50'));
  fireEvent.click(await screen.findByRole('radio', { name: '别的时间' }));
  fireEvent.change(screen.getByLabelText('今天几点'), { target: { value: '0915' } });
  expect(screen.getByText('要晚于 09:30，也就是原来的结束时间')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '延长开馆' }));
  expect(desk.sent).toEqual([]);
});
