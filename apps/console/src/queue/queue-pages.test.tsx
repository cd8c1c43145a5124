// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { dayOf } from '@hall/core/basics/market-day';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { renderDesk } from '../testing/desk.tsx';
import { queueId, sampleCounter, sampleService, sampleTicket } from '../testing/queue-samples.ts';
import { sampleMarket } from '../testing/samples.ts';
import { QueueLivePage } from './live-page.tsx';
import type { Figures, Report } from './report-figures.ts';
import { QueueReportPage } from './report-page.tsx';

afterEach(cleanup);

const minute = 60_000;
const figures: Figures = {
  tickets: 12,
  completed: 10,
  missed: 1,
  avgWaitMs: 390_000,
  p90WaitMs: 900_000,
  avgHandlingMs: 480_000,
  missedShare: 1 / 11,
  ratings: 4,
  avgRating: 4.25,
};
const report: Report = {
  total: figures,
  scores: [0, 0, 1, 1, 2],
  byService: [
    { serviceId: queueId('a', 1), letter: 'A', name: { zh: '业务A', en: 'A' }, ...figures },
  ],
  byCounter: [{ counterId: queueId('b', 1), number: 1, name: null, ...figures }],
  byHour: [{ hour: 5, ...figures, ratings: 0, avgRating: null }],
};
const market = { kind: 'settings', id: 'settings', market: sampleMarket() } as const;
const settings = { kind: 'settings', id: 'settings', settings: defaultQueueSettings } as const;

test('a window over its target stands first, in words, and in the list of what is to be looked after', async () => {
  const nowMs = Date.now();
  renderDesk(<QueueLivePage />, {
    roles: ['manager'],
    records: [market],
    find: () => report,
    topics: {
      queue: [
        sampleService(1),
        sampleCounter(1, [1], { sinceMs: nowMs }),
        sampleCounter(2, [1], { shows: 'serving', ticket: 'A007', sinceMs: nowMs }),
      ],
      counter: [
        settings,
        sampleTicket(7, {
          status: 'serving',
          counterId: queueId('b', 2),
          servingAtMs: nowMs - 21 * minute,
        }),
      ],
    },
  });
  expect(screen.getByText('2号窗口：A007 已办 21 分钟，目标 10 分钟')).toBeTruthy();
  const windows = within(screen.getByRole('region', { name: '窗口' })).getAllByRole('listitem');
  expect(windows[0]?.textContent).toContain('办理超时');
  expect(windows[1]?.textContent).toContain('空闲');
  expect((await screen.findByText('9%')).parentElement?.textContent).toBe('1 9%');
});

test('a hall without services tells where to begin, and one without trouble that all is well', () => {
  renderDesk(<QueueLivePage />, {
    roles: ['manager'],
    records: [market],
    topics: { counter: [settings] },
  });
  expect(screen.getByText(/还没有业务。请先到“叫号设置”/)).toBeTruthy();
  cleanup();
  renderDesk(<QueueLivePage />, {
    roles: ['manager'],
    records: [market],
    topics: { queue: [sampleService(1), sampleCounter(1, [1])], counter: [settings] },
  });
  expect(screen.getByText('各项正常，没有要处理的。')).toBeTruthy();
});

test('the report is asked for today, then for the days that are chosen, and not for wrong ones', async () => {
  const asked: unknown[] = [];
  renderDesk(<QueueReportPage />, {
    roles: ['auditor'],
    records: [market],
    find: (query) => {
      asked.push(query.input);
      return report;
    },
  });
  const today = dayOf(Date.now());
  const table = await screen.findByRole('region', { name: '按业务' });
  expect(asked).toEqual([{ fromDay: today, toDay: today }]);
  expect(within(table).getByRole('row', { name: /合计/ }).textContent).toBe(
    '合计12106.515.08.09%4.3 (4)',
  );
  const ratings = screen.getByRole('row', { name: /未评价/ });
  expect(ratings.textContent).toContain('660%');
  fireEvent.change(screen.getByLabelText('从'), { target: { value: '2020-01-01' } });
  expect(screen.getByText('一次最多看 31 天，请分几次看。')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('到'), { target: { value: '2020-01-31' } });
  await waitFor(() => {
    expect(asked.at(-1)).toEqual({ fromDay: '2020-01-01', toDay: '2020-01-31' });
  });
  expect(asked).toHaveLength(2);
});
