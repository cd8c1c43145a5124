// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Campaign } from '@hall/core/domain/campaign/campaign';
import { renderDesk, type SentCommand, type TestDesk } from '../testing/desk.tsx';
import {
  sampleContent,
  sampleEmployer,
  sampleId,
  sampleMarket,
  sampleNowMs,
  samplePosting,
} from '../testing/samples.ts';
import { CampaignsPage } from './campaigns-page.tsx';

beforeAll(() => {
  // jsdom knows neither; what the browser would do is not what is tested here.
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
});
afterEach(cleanup);

const campaignId = sampleId();
const today = dayOf(Date.now());

function campaignOf(over: Partial<Campaign> = {}): Campaign {
  return {
    id: campaignId,
    details: {
      title: '物流园搬运专场',
      occupationIds: ['loader', 'general'],
      street: '城东街道',
      hardshipOnly: true,
      // A day ahead: what is on today depends on the hour.
      fromDay: today,
      toDay: addDays(today, 1),
      from: '08:30',
      to: '11:30',
      place: '一楼3号窗口',
      postingIds: [],
    },
    status: 'open',
    createdAtMs: sampleNowMs,
    updatedAtMs: sampleNowMs,
    closedAtMs: null,
    ...over,
  };
}

const standing: QueryOutput<'campaign.standing'> = {
  listed: 1,
  withoutConsent: 7,
  withoutPhone: 2,
  isWhole: true,
  called: 9,
  outcomes: { willing: 4, declined: 2, unreached: 1, refused: 1 },
  came: 3,
};
const workerId = sampleId();
const people: QueryOutput<'campaign.people'> = {
  people: [
    {
      workerId,
      registrationNo: '990001-261122-0012',
      occupationIds: ['loader'],
      availability: { when: 'today', part: 'day' },
      ageBand: '50-59',
      lastSeenDay: '2026-11-20',
      call: null,
    },
  ],
  next: null,
};
const employer = sampleEmployer();

function show(
  id: string | null,
  over: {
    readonly campaign?: Campaign;
    readonly answer?: (command: SentCommand) => unknown;
    readonly people?: QueryOutput<'campaign.people'>;
  } = {},
): TestDesk {
  const campaign = over.campaign ?? campaignOf();
  const posting = (workAddress: string) =>
    samplePosting({
      status: 'published',
      content: sampleContent({ workAddress }),
      employerId: employer.id,
    });
  const postings = [posting('城东街道物流园'), posting('城西大道')];
  return renderDesk(<CampaignsPage route={{ page: 'campaigns', id, act: null }} />, {
    roles: ['staff'],
    records: [
      { kind: 'settings', id: 'settings', market: sampleMarket() },
      { kind: 'employer', id: employer.id, employer },
      ...postings.map((one) => ({ kind: 'posting' as const, id: one.id, posting: one })),
      { kind: 'campaign', id: campaign.id, campaign },
    ],
    find: ({ name }) => (name === 'campaign.standing' ? standing : (over.people ?? people)),
    ...(over.answer === undefined ? {} : { answer: over.answer }),
  });
}

test('the list says how many are left out for want of consent, and never a name or a phone', async () => {
  show(campaignId);
  expect(await screen.findByText('990001-261122-0012')).toBeTruthy();
  expect(screen.getByText(/另有 7 人没有同意电话联系，不在名单里，也不显示是谁/)).toBeTruthy();
  expect(screen.getByText(/另有 2 人没有留电话/)).toBeTruthy();
  expect(screen.getByText('50–59岁')).toBeTruthy();
  expect(screen.getByText('还没打')).toBeTruthy();
  const figures = within(screen.getByLabelText('专场数字'));
  for (const [name, value] of [
    ['打过电话', '9'],
    ['愿意来', '4'],
    ['没接通', '1'],
    ['来了', '3'],
  ] as const) {
    expect(figures.getByText(name).parentElement?.textContent).toBe(`${name}${value}`);
  }
  expect(screen.getByText('有 1 人打过电话，还没有记结果。')).toBeTruthy();
});

test('name and phone come with the press for one person, and go with the dialog', async () => {
  const desk = show(campaignId, {
    answer: ({ name }) => ({
      ok: true,
      value:
        name === 'campaign.call'
          ? { name: '张三测试', phone: '19900001234', outcome: null }
          : { campaignId },
    }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '打电话：990001-261122-0012' }));
  expect(await screen.findByText('19900001234')).toBeTruthy();
  expect(screen.getByText('张三测试')).toBeTruthy();
  const send = screen.getByText('记下').closest('button')!;
  expect(send.disabled).toBe(true);
  fireEvent.click(screen.getByLabelText('不要再打'));
  expect(screen.getByText(/同意马上撤回/)).toBeTruthy();
  fireEvent.click(send);
  await waitFor(() => {
    expect(screen.queryByText('19900001234')).toBeNull();
  });
  expect(screen.queryByText('张三测试')).toBeNull();
  expect(desk.sent.map(({ name, input }) => [name, input])).toEqual([
    ['campaign.call', { campaignId, workerId }],
    ['campaign.outcome', { campaignId, workerId, outcome: 'refused' }],
  ]);
});

test('who has taken his consent back meanwhile is not shown, and it is said why', async () => {
  show(campaignId, { answer: () => ({ ok: false, error: { code: 'consent_missing' } }) });
  fireEvent.click(await screen.findByRole('button', { name: /^打电话/ }));
  expect(await screen.findByText(/刚刚撤回了电话联系的同意/)).toBeTruthy();
});

test('a campaign that is over calls nobody and cannot be changed', async () => {
  show(campaignId, { campaign: campaignOf({ status: 'closed', closedAtMs: sampleNowMs }) });
  expect(await screen.findByText('990001-261122-0012')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /打电话|修改|结束专场/ })).toBeNull();
});

test('a page on which nobody can be called says to look further', async () => {
  show(campaignId, { people: { people: [], next: `2026-11-20_${workerId}` } });
  expect(await screen.findByText(/请看更早的/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '更早的' })).toBeTruthy();
});

test('a new campaign is sent with what was typed; the street narrows the postings, not the people', async () => {
  const desk = show(null);
  fireEvent.click(screen.getByRole('button', { name: '新建专场' }));
  const form = within(screen.getByRole('dialog', { hidden: true }));
  const save = form.getByText('保存');
  fireEvent.click(save);
  expect(form.getByText('请选 1 到 5 个工种')).toBeTruthy();
  fireEvent.click(form.getByLabelText('小工'));
  fireEvent.change(form.getByLabelText(/^名称/), { target: { value: '小工专场' } });
  expect(form.getByLabelText(/城西大道/)).toBeTruthy();
  fireEvent.change(form.getByLabelText(/^上工的街道/), { target: { value: '城东街道' } });
  expect(form.queryByLabelText(/城西大道/)).toBeNull();
  fireEvent.click(form.getByLabelText(/城东街道物流园/));
  fireEvent.change(form.getByLabelText(/^第一天/), { target: { value: addDays(today, 8) } });
  fireEvent.click(save);
  expect(form.getByText(/最后一天不能早于第一天/)).toBeTruthy();
  fireEvent.change(form.getByLabelText(/^最后一天/), { target: { value: addDays(today, 9) } });
  fireEvent.click(save);
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({
    name: 'campaign.save',
    input: {
      campaignId: null,
      details: {
        title: '小工专场',
        occupationIds: ['general'],
        street: '城东街道',
        hardshipOnly: false,
        fromDay: addDays(today, 8),
        toDay: addDays(today, 9),
        place: '示例路1号',
      },
    },
  });
  const [sent] = desk.sent as { input: { details: { postingIds: string[] } } }[];
  expect(sent?.input.details.postingIds).toHaveLength(1);
});
