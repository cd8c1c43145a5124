// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { dayOf, endOfDay } from '@hall/core/basics/market-day';
import type { StaffRecord } from '@hall/core/contract/topics/staff-topic';
import { usualCalendar, type HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { HallOverride } from '@hall/core/domain/hall-day/hall-day';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderDesk, type SentCommand } from '../testing/desk.tsx';
import { sampleMarket } from '../testing/samples.ts';
import { HallDayPage } from './hall-day-page.tsx';

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

const always = usualCalendar({ opensAt: '00:00', closesAt: '24:00' });

function open(calendar: HallCalendar | null, override: HallOverride | null = null) {
  const records: StaffRecord[] = [
    { kind: 'settings', id: 'settings', market: sampleMarket() },
    { kind: 'hallDay', id: 'hallDay', hallDay: { calendar, override } },
  ];
  return renderDesk(<HallDayPage />, { roles: ['manager'], records });
}

function savedBy({ sent }: { readonly sent: readonly SentCommand[] }): HallCalendar | undefined {
  const last = sent.filter(({ name }) => name === 'hallDay.saveCalendar').at(-1);
  return (last?.input as { readonly calendar: HallCalendar } | undefined)?.calendar;
}

test('before anything is saved the week shows the hours of the market', async () => {
  open(null);
  const { opensAt, closesAt } = sampleMarket();
  expect(await screen.findAllByText(`${opensAt}–${closesAt}`)).toHaveLength(7);
});

test('a weekday is changed from now on, and others with it', async () => {
  const desk = open(always);
  fireEvent.click(await screen.findByRole('radio', { name: '平常' }));
  fireEvent.click(screen.getByRole('button', { name: /^周二/ }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('从'), { target: { value: '0430' } });
  fireEvent.change(within(dialog).getByLabelText(/^到/), { target: { value: '1830' } });
  fireEvent.click(within(dialog).getByRole('checkbox', { name: '周四' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  const plan = [{ mode: 'gig', from: '04:30', to: '18:30' }];
  await waitFor(() => {
    expect(savedBy(desk)?.week).toEqual({ ...always.week, 2: plan, 4: plan });
  });
});

test('periods that overlap are said and not sent', async () => {
  const desk = open(usualCalendar({ opensAt: '04:30', closesAt: '12:00' }));
  fireEvent.click(await screen.findByRole('button', { name: /今天/ }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '添加时段' }));
  const [, second] = within(dialog).getAllByRole('group', { name: /第 \d 段/ });
  if (second === undefined) throw new Error('no second period');
  fireEvent.change(within(second).getByLabelText('从'), { target: { value: '1100' } });
  fireEvent.change(within(second).getByLabelText(/^到/), { target: { value: '1300' } });
  expect(within(second).getByRole('alert').textContent).toMatch(/重叠/);
  fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect(desk.sent).toEqual([]);
});

test('this day only becomes a special day with a name', async () => {
  const desk = open(always);
  fireEvent.click(await screen.findByRole('button', { name: /今天/ }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('radio', { name: '只改这一天' }));
  fireEvent.change(within(dialog).getByLabelText(/叫什么/), { target: { value: '盘点' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '删掉' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(savedBy(desk)?.specialDays).toEqual([
      { day: dayOf(Date.now()), name: '盘点', plan: [] },
    ]);
  });
});

test('the hall is shut for now, and the word is taken back', async () => {
  const desk = open(always);
  fireEvent.click(await screen.findByRole('button', { name: '临时闭馆' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('radio', { name: '到今天结束' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '临时闭馆' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'hallDay.override', input: { mode: 'closed', untilMs: endOfDay(Date.now()) } },
    ]);
  });
  cleanup();
  const nowMs = Date.now();
  const shut = open(always, { mode: 'closed', fromMs: nowMs - 1_000, untilMs: nowMs + 3_600_000 });
  fireEvent.click(await screen.findByRole('button', { name: '恢复原来的安排' }));
  await waitFor(() => {
    expect(shut.sent.map(({ name }) => name)).toEqual(['hallDay.endOverride']);
  });
});

test('a season begins as a copy of the usual week', async () => {
  const desk = open(always);
  fireEvent.click(await screen.findByRole('button', { name: '添加季节' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/名称/), { target: { value: '冬季' } });
  fireEvent.change(within(dialog).getByLabelText(/从哪天起/), { target: { value: '12月1日' } });
  fireEvent.change(within(dialog).getByLabelText(/到哪天为止/), { target: { value: '0228' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(savedBy(desk)?.seasons).toEqual([
      { name: '冬季', from: '12-01', to: '02-28', week: always.week },
    ]);
  });
});

test('a season that shares days or a name with another is said at once and not sent', async () => {
  const winter = { name: '冬季', from: '12-01', to: '02-28', week: always.week };
  const desk = open({ ...always, seasons: [winter] });
  fireEvent.click(await screen.findByRole('button', { name: '添加季节' }));
  const dialog = await screen.findByRole('dialog');
  const type = (label: RegExp, value: string): void => {
    fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
  };
  type(/名称/, '年关');
  type(/从哪天起/, '1-10');
  type(/到哪天为止/, '1-20');
  expect(within(dialog).getByText(/和“冬季”的日期有重叠/)).toBeTruthy();
  type(/从哪天起/, '3-1');
  type(/到哪天为止/, '4-1');
  expect(within(dialog).queryByText(/重叠/)).toBeNull();
  type(/名称/, '冬季');
  expect(within(dialog).getByText(/已经有叫“冬季”的季节/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect(desk.sent).toEqual([]);
});
