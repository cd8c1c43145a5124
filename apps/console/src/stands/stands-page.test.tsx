// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { dayOf, msPerMinute } from '@hall/core/basics/market-day';
import type { StaffRecord } from '@hall/core/contract/topics/staff-topic';
import { defaultStandRules } from '@hall/core/domain/stand/stand';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderDesk } from '../testing/desk.tsx';
import { sampleEmployer, sampleMarket } from '../testing/samples.ts';
import { sampleBooking, sampleStand } from '../testing/stand-samples.ts';
import { StandsPage } from './stands-page.tsx';

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

const route = { page: 'stands', id: null, act: null } as const;
const nowMs = Date.now();
const untilMs = nowMs + 180 * 24 * 60 * msPerMinute;
const verified = { status: 'verified', verifiedUntilMs: untilMs } as const;
const builder = sampleEmployer({ displayName: '示例建筑' }, verified);
const mover = sampleEmployer({ displayName: '示例搬家' }, verified);
const a01 = sampleStand({ name: 'A01', column: 1 });
const a02 = sampleStand({ name: 'A02', column: 2 });
const booking = sampleBooking({
  standId: a01.id,
  employerId: builder.id,
  day: dayOf(nowMs),
  startMs: nowMs,
  dueMs: nowMs + 15 * msPerMinute,
});
const records: StaffRecord[] = [
  { kind: 'settings', id: 'settings', market: sampleMarket() },
  ...[builder, mover].map((employer) => ({
    kind: 'employer' as const,
    id: employer.id,
    employer,
  })),
  ...[a01, a02].map((stand) => ({ kind: 'stand' as const, id: stand.id, stand })),
  { kind: 'standRules', id: 'standRules', rules: defaultStandRules },
  { kind: 'booking', id: booking.id, booking },
];

test('a free booth is booked by pressing it and naming the employer', async () => {
  const desk = renderDesk(<StandsPage route={route} />, { roles: ['staff'], records });
  fireEvent.click(await screen.findByRole('button', { name: /A02/ }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/用工主体/), { target: { value: '搬家' } });
  fireEvent.click(within(dialog).getByRole('button', { name: /示例搬家/ }));
  fireEvent.change(within(dialog).getByLabelText('几点开始'), { target: { value: '0530' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '预订' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      {
        name: 'stand.book',
        input: { standId: a02.id, employerId: mover.id, day: dayOf(nowMs), startsAt: '05:30' },
      },
    ]);
  });
});

test('a clerk marks the arrival and gives booths up; the plan and the rules are not his', async () => {
  const desk = renderDesk(<StandsPage route={route} />, { roles: ['staff'], records });
  fireEvent.click(await screen.findByRole('button', { name: 'A01 到场' }));
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  fireEvent.click(screen.getByRole('button', { name: 'A01 取消订位' }));
  await waitFor(() => {
    expect(desk.sent.map(({ name }) => name)).toEqual(['stand.arrive', 'stand.giveUp']);
  });
  expect(screen.queryByText('展位布置')).toBeNull();
});

test('a refused booking says why in the dialog', async () => {
  renderDesk(<StandsPage route={route} />, {
    roles: ['staff'],
    records,
    answer: () => ({ ok: false, error: { code: 'stand_taken' } }),
  });
  fireEvent.click(await screen.findByRole('button', { name: /A02/ }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: /示例搬家/ }));
  fireEvent.click(within(dialog).getByRole('button', { name: '预订' }));
  expect(await within(dialog).findByText(/已经给了别家/)).toBeTruthy();
});
