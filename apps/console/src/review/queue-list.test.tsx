// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { formatTime } from '@hall/core/basics/market-day';
import { usualCalendar } from '@hall/core/domain/hall-day/calendar';
import type { HallOverride } from '@hall/core/domain/hall-day/hall-day';
import type { Posting } from '@hall/core/domain/posting/posting';
import { afterEach, expect, test } from 'vitest';
import { renderDesk } from '../testing/desk.tsx';
import { reviewerId, sampleMarket, samplePosting, sampleScan } from '../testing/samples.ts';
import { QueueList } from './queue-list.tsx';
import { reviewQueue } from './review-queue.ts';

afterEach(cleanup);

const calendar = usualCalendar({ opensAt: '00:00', closesAt: '24:00' });

function open(posting: Posting, override: HallOverride | null) {
  return renderDesk(<QueueList queue={reviewQueue([posting])} currentId={null} />, {
    roles: ['reviewer'],
    records: [
      { kind: 'settings', id: 'settings', market: sampleMarket() },
      { kind: 'hallDay', id: 'hallDay', hallDay: { calendar, override } },
    ],
  });
}

const hourMs = 3_600_000;
const shut = (): HallOverride => ({
  mode: 'closed',
  fromMs: Date.now() - hourMs,
  untilMs: Date.now() + hourMs,
});
const fast = () => samplePosting({ scan: sampleScan({ fastLane: true }) });

test('in an open hall one press puts a text of the fast lane on the boards', async () => {
  const posting = fast();
  const desk = open(posting, null);
  fireEvent.click(await screen.findByRole('button', { name: '通过' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'posting.approve', input: { postingId: posting.id, fastLane: true } },
    ]);
  });
});

test('in a closed hall the fast lane waits for the opening, as every other text (K-09)', async () => {
  const posting = fast();
  const override = shut();
  const desk = open(posting, override);
  const name = `通过，${formatTime(override.untilMs)} 开馆时发布`;
  fireEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      {
        name: 'posting.approveForOpening',
        input: { postingId: posting.id, version: posting.version, decisions: [], fastLane: true },
      },
    ]);
  });
});

test('what was passed for the opening is neither late nor to be passed again', async () => {
  const posting = fast();
  const { version } = posting;
  const release = { version, decisions: [], by: reviewerId, fastLane: true, atMs: Date.now() };
  open({ ...posting, release }, shut());
  expect(await screen.findByText('已通过，等开馆发布')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByText(/等了|分钟/)).toBeNull();
});

test('the edit of a live posting is not held back: the old text is on the boards meanwhile', async () => {
  const base = samplePosting({ status: 'published' });
  const revision = {
    version: base.version + 1,
    content: samplePosting().content as never,
    scan: sampleScan({ fastLane: true }),
    collectedBy: base.collectedBy,
  };
  const desk = open({ ...base, revision }, shut());
  fireEvent.click(await screen.findByRole('button', { name: '通过' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([{ name: 'posting.approve', input: { fastLane: true } }]);
  });
});
