// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { QueryOutput } from '@hall/core/contract/queries';
import { renderDesk, type SentCommand, type TestDesk } from '../testing/desk.tsx';
import { sampleId, sampleMarket, sampleNowMs } from '../testing/samples.ts';
import { AssistPage } from './assist-page.tsx';
import { daysOf } from './new-case.tsx';

beforeAll(() => {
  // jsdom knows neither; what the browser would do is not what is tested here.
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
});
afterEach(cleanup);

type Desk = QueryOutput<'assist.desk'>;
type Person = QueryOutput<'assist.person'>;

const proposal: Desk['people'][number]['proposals'][number] = {
  postingId: sampleId(),
  postingNo: '990001-261122-0007',
  occupationId: 'general',
  employer: '示例建筑',
  payMinFen: 16_000,
  payMaxFen: 16_000,
  payUnit: 'day',
  pieceName: null,
  workStartMs: sampleNowMs,
  zone: 'A-1',
  remaining: 2,
  friendly: true,
  reasons: ['occupation', 'today'],
};
const who: Person['who'] = {
  workerId: sampleId(),
  registrationNo: '990001-261122-0012',
  maskedName: '张*',
  occupationIds: ['general'],
};
const plan: NonNullable<Desk['people'][number]['plan']> = {
  planId: sampleId(),
  progress: { guidance: 1, recommendations: 2, training: 0, isComplete: false },
  openedDay: '2026-11-01',
  dueDay: '2026-12-01',
  overdue: false,
  closed: null,
};
const waiting: Desk['people'][number] = {
  ...who,
  basis: 'claimed',
  waitingSinceMs: sampleNowMs,
  ticket: 'A012',
  plan,
  meetingId: null,
  proposals: [proposal],
};
const { postingId, postingNo, occupationId, employer, zone, workStartMs } = proposal;
const { payMinFen, payMaxFen, payUnit, pieceName } = proposal;
const pay = { payMinFen, payMaxFen, payUnit, pieceName };
const line = { postingNo, occupationId, employer, zone, workStartMs, ...pay };
const meeting: Desk['open'][number] = {
  meetingId: sampleId(),
  who,
  posting: { ...line, postingId },
  zone: 'A-1',
  organisedAtMs: sampleNowMs,
  outcome: null,
  endedAtMs: null,
  matchStatus: 'invited',
};

function show(
  id: string | null,
  told: Readonly<Record<string, unknown>>,
  answer?: (command: SentCommand) => unknown,
): TestDesk {
  return renderDesk(<AssistPage route={{ page: 'assist', id, act: null }} />, {
    roles: ['staff'],
    records: [{ kind: 'settings', id: 'settings', market: sampleMarket() }],
    find: ({ name }) => told[name] ?? { matches: 0, parts: null },
    ...(answer === undefined ? {} : { answer }),
  });
}

test('a press organises the meeting, and says whom to call and where to go', async () => {
  const desk = show(null, { 'assist.desk': { people: [waiting], waiting: 1, open: [] } }, () => ({
    ok: true,
    value: { meetingId: sampleId(), zone: 'A-1' },
  }));
  expect(await screen.findByText('指导')).toBeTruthy();
  expect(screen.getByText('2/3')).toBeTruthy();
  expect(screen.getByText('适合困难人员')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^组织对接/ }));
  expect(await screen.findByText(/请叫 0012 号的工友.*洽谈区 A-1/)).toBeTruthy();
  expect(screen.getByText(/他在排 A012/)).toBeTruthy();
  expect(desk.sent).toMatchObject([
    { name: 'assist.organise', input: { workerId: who.workerId, postingId: proposal.postingId } },
  ]);
});

test('nothing is recorded as declined without a side and a reason', async () => {
  const desk = show(null, { 'assist.desk': { people: [], waiting: 0, open: [meeting] } }, () => ({
    ok: true,
    value: { meetingId: meeting.meetingId, taking: null },
  }));
  fireEvent.click(await screen.findByRole('button', { name: /^没谈成/ }));
  const send = screen.getByText('记下没谈成').closest('button')!;
  expect(send.disabled).toBe(true);
  fireEvent.click(screen.getByLabelText('用工主体不愿意'));
  expect(send.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/^原因/), { target: { value: 'skills' } });
  fireEvent.click(send);
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      {
        name: 'assist.settle',
        input: {
          meetingId: meeting.meetingId,
          outcome: { result: 'declined', side: 'employer', reason: 'skills' },
        },
      },
    ]);
  });
});

test('the figures stand on top, and none where a few persons could be told apart', async () => {
  const parts = {
    supported: { matches: 5, avgWaitMs: 720_000 },
    others: { matches: 15, avgWaitMs: 600_000 },
    share: 0.25,
  };
  const empty = { people: [], waiting: 0, open: [] };
  const { unmount } = show(null, {
    'assist.desk': empty,
    'assist.indicators': { matches: 20, parts },
  });
  const figures = await screen.findByRole('region', { name: '近 31 天' });
  expect(await within(figures).findByText('25%')).toBeTruthy();
  expect(within(figures).getByText('5 / 20 人')).toBeTruthy();
  unmount();
  show(null, { 'assist.desk': empty, 'assist.indicators': { matches: 20, parts: null } });
  expect(await screen.findByText('不足 5 人，不显示')).toBeTruthy();
});

const person: Person = {
  who,
  status: 'seeking',
  basis: 'recognised',
  categories: ['older'],
  recognition: { day: '2026-11-01', staff: '示例', document: '户口簿' },
  plans: [
    {
      ...plan,
      deeds: [
        {
          kind: 'guidance',
          atMs: sampleNowMs,
          staff: '示例',
          note: { topic: '找活', advice: '先做半天' },
        },
        {
          kind: 'recommendation',
          atMs: sampleNowMs,
          staff: null,
          handedOver: 'slip',
          posting: line,
        },
      ],
    },
  ],
  meetings: [],
  proposals: [proposal],
};

test('a person has every deed on his page, and guidance is written down on one line', async () => {
  const desk = show(who.workerId, { 'assist.person': person }, () => ({
    ok: true,
    value: { planId: plan.planId },
  }));
  expect(await screen.findByText('先做半天')).toBeTruthy();
  expect(screen.getByText('小票上打印')).toBeTruthy();
  expect(screen.getByText('2026-11-01，示例，看过户口簿')).toBeTruthy();
  fireEvent.click(screen.getByText('记职业指导', { selector: 'button span' }));
  fireEvent.change(screen.getByLabelText(/^谈什么/), { target: { value: '工钱' } });
  fireEvent.change(screen.getByLabelText(/^建议/), { target: { value: '先问清\n再上车' } });
  fireEvent.click(screen.getByText('保存'));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      {
        name: 'assist.guidance',
        input: { planId: plan.planId, topic: '工钱', advice: '先问清 再上车' },
      },
    ]);
  });
});

test('of somebody who took his consent back nothing more is written down', async () => {
  show(who.workerId, {
    'assist.person': { ...person, basis: null, categories: [], recognition: null, proposals: [] },
  });
  expect(await screen.findByText(/本人已撤回同意/)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('a case has one to 365 days', () => {
  expect(['1', '180', '365'].map(daysOf)).toEqual([1, 180, 365]);
  expect(['0', '366', '', '-3', '1.5', 'x'].map(daysOf)).toEqual(Array(6).fill(null));
});
