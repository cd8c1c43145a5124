import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TopicView } from '@hall/core/client/topic-store';
import type { KioskRecord } from '@hall/core/contract/topics/board-topic';
import { sampleHall, samplePosting } from '../testing/sample-hall.ts';
import { consentFor, filterPostings, hallViewOf, type PostingFilter } from './hall-view.ts';
import { endOfTodayMs } from './posting-words.ts';

const nowMs = Date.UTC(2026, 10, 21, 21, 42);
const hourMs = 3_600_000;
const hall = Array.from({ length: 60 }, (_, index) => samplePosting(index, nowMs));
const today = endOfTodayMs(nowMs);

function viewOf(records: readonly KioskRecord[]): TopicView<'kiosk'> {
  return {
    ready: true,
    version: 1,
    asOfMs: nowMs,
    records: new Map(records.map((record) => [record.id, record])),
  };
}

const everything: PostingFilter = { occupationId: null, day: 'all', pay: 'all' };
const filter: fc.Arbitrary<PostingFilter> = fc.record({
  occupationId: fc.constantFrom(null, 'mason', 'cleaner', 'picker', 'astronaut'),
  day: fc.constantFrom('all', 'today', 'later'),
  pay: fc.constantFrom('all', 'day', 'hour', 'other'),
});

test('no filter lets everything through, in its order', () => {
  expect(filterPostings(hall, everything, today)).toEqual(hall);
});

test('what a filter lets through is as it asks, and what it holds back is not', () => {
  fc.assert(
    fc.property(filter, (wanted) => {
      const through = filterPostings(hall, wanted, today);
      for (const posting of hall) {
        const { occupationId, workStartMs, payUnit } = posting;
        const kind = wanted.occupationId ?? occupationId;
        const day = workStartMs < today ? 'today' : 'later';
        const by = payUnit === 'hour' ? 'hour' : /^(day|shift)$/.test(payUnit) ? 'day' : 'other';
        const fits =
          kind === occupationId &&
          ['all', day].includes(wanted.day) &&
          ['all', by].includes(wanted.pay);
        expect(through.includes(posting)).toBe(fits);
      }
    }),
  );
});

test('today and later together are everything, and so are the three ways to be paid', () => {
  const count = (part: Partial<PostingFilter>): number =>
    filterPostings(hall, { ...everything, ...part }, today).length;
  expect(count({ day: 'today' }) + count({ day: 'later' })).toBe(hall.length);
  expect(count({ pay: 'day' }) + count({ pay: 'hour' }) + count({ pay: 'other' })).toBe(
    hall.length,
  );
});

test('a posting that has run out or is full is gone by itself, also without the hub', () => {
  const open = samplePosting(1, nowMs);
  const full = samplePosting(2, nowMs, { remaining: 0 });
  const records = [open, full, samplePosting(3, nowMs, { validUntilMs: nowMs })];
  expect(hallViewOf(viewOf(records), nowMs).postings).toEqual([open]);
  expect(hallViewOf(viewOf(records), nowMs + 13 * hourMs).postings).toEqual([]);
});

test('postings stand in the order in which work begins', () => {
  const view = hallViewOf(viewOf([...hall].reverse()), nowMs);
  const starts = view.postings.map(({ workStartMs }) => workStartMs);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('a notice ends at its time', () => {
  const untilMs = nowMs + hourMs;
  const notice = { text: '今日大雨，请走北门', level: 'info', untilMs } as const;
  const view = viewOf([{ kind: 'notice', id: 'notice', notice }]);
  expect(hallViewOf(view, nowMs).notice).toBe(notice.text);
  expect(hallViewOf(view, untilMs).notice).toBeNull();
});

test('a consent is asked for in the language of the screen, in Chinese where it lacks one', () => {
  const view = hallViewOf(viewOf(sampleHall(nowMs, 1)), nowMs);
  expect(consentFor(view, 'registration', 'en')?.locale).toBe('en');
  const chinese = { ...view, consents: view.consents.filter(({ locale }) => locale === 'zh-CN') };
  expect(consentFor(chinese, 'registration', 'en')?.locale).toBe('zh-CN');
  expect(consentFor({ ...view, consents: [] }, 'registration', 'en')).toBeNull();
});
