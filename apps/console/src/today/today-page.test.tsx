// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { sampleEntrance, sampleGateSettings } from '../testing/gate-samples.ts';
import { renderDesk, type TestDesk } from '../testing/desk.tsx';
import { sampleCounter, sampleService, sampleTicket } from '../testing/queue-samples.ts';
import { sampleMarket, samplePosting } from '../testing/samples.ts';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { TodayPage } from './today-page.tsx';

afterEach(cleanup);

const settings = { kind: 'settings', id: 'settings', settings: defaultQueueSettings } as const;

function show(hasGates: boolean): TestDesk {
  const posting = samplePosting();
  return renderDesk(<TodayPage />, {
    roles: ['manager'],
    records: [
      { kind: 'settings', id: 'settings', market: sampleMarket() },
      { kind: 'posting', id: posting.id, posting },
      {
        ...{ kind: 'stats', id: 'stats', day: '2026-11-22', seekersToday: 31, livePostings: 45 },
        ...{ liveVacancies: 1_210, postingsToday: 12, filledToday: 3, matchedToday: 27 },
      },
    ],
    topics: {
      queue: [sampleService(1, { waiting: 2 }), sampleCounter(1, [1]), sampleCounter(2, [1])],
      counter: [sampleTicket(1), sampleTicket(2), settings],
      gates: [sampleGateSettings({ setup: hasGates ? 'read' : 'none' })],
      entrance: hasGates ? [sampleEntrance()] : [],
    },
  });
}

/** What stands under a name in the first row. */
function glance(name: string): string | null | undefined {
  return screen.getByRole('link', { name }).closest('div')?.textContent;
}

test('the hall stands there in figures that the hub told, each with its page', () => {
  show(true);
  expect(glance('场内人数')).toContain('40 人上限 300 人');
  expect(glance('正在等候')).toContain('2 人2 个窗口，开着 2 个');
  expect(glance('今日成交')).toContain('27 人在屏岗位还招 1,210 人');
  expect(screen.getByRole('link', { name: /^在屏岗位/ }).getAttribute('href')).toBe('#/postings');
  expect(screen.getByRole('link', { name: /^今日进场/ }).textContent).toContain('240');
  // No report has come yet, and nothing is made up for it.
  expect(screen.getByRole('link', { name: /^窗口办结/ }).textContent).toContain('暂无');
});

test('what waits leads to where it is done', () => {
  show(true);
  const todo = screen.getByRole('heading', { name: '等着处理' }).closest('section');
  if (todo === null) throw new Error('The card is not there');
  const review = within(todo).getByRole('link', { name: /^岗位待审核/ });
  expect(review.getAttribute('href')).toBe('#/review');
});

test('a hall without gates says that nobody is counted, and invents no figure', () => {
  show(false);
  expect(glance('场内人数')).toContain('没有接闸机，不计人数');
  expect(screen.queryByRole('link', { name: /^今日进场/ })).toBeNull();
});
