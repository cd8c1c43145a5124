import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TopicView } from '@hall/core/client/topic-store';
import type { KioskRecord } from '@hall/core/contract/topics/board-topic';
import { sampleHall, samplePosting } from '../testing/sample-hall.ts';
import { sampleStands } from '../testing/sample-stands.ts';
import {
  consentFor,
  fairsOfWork,
  filterPostings,
  hallViewOf,
  type PostingFilter,
} from './hall-view.ts';
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

const everything: PostingFilter = { day: 'all', pay: 'all' };
const filter: fc.Arbitrary<PostingFilter> = fc.record({
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
        const { workStartMs, payUnit } = posting;
        const day = workStartMs < today ? 'today' : 'later';
        const by = payUnit === 'hour' ? 'hour' : /^(day|shift)$/.test(payUnit) ? 'day' : 'other';
        const fits = ['all', day].includes(wanted.day) && ['all', by].includes(wanted.pay);
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

test('a fair has those of its postings that are still offered, and is gone when it is over', () => {
  const open = samplePosting(1, nowMs);
  const full = samplePosting(2, nowMs, { remaining: 0 });
  const other = samplePosting(3, nowMs);
  const fair = (startMs: number, postingIds: string[], title: string): KioskRecord => ({
    kind: 'fair',
    id: `00000000-0000-4000-8000-${String(startMs - nowMs).padStart(12, '0')}`,
    title,
    place: '一楼大厅',
    startMs,
    endMs: startMs + hourMs,
    postingIds,
  });
  const view = viewOf([
    open,
    full,
    other,
    fair(nowMs + hourMs, [other.id], '第二场'),
    fair(nowMs, [open.id, full.id], '第一场'),
    fair(nowMs + 2 * hourMs, [full.id], '没有岗位的一场'),
  ]);
  const told = (atMs: number) =>
    fairsOfWork(hallViewOf(view, atMs)).map(({ fair: { title }, postings }) => [title, postings]);
  expect(told(nowMs)).toEqual([
    ['第一场', [open]],
    ['第二场', [other]],
  ]);
  expect(told(nowMs + hourMs)).toEqual([['第二场', [other]]]);
});

test('booths stand by their names, and yesterday’s employers are at none of them today', () => {
  const sample = sampleHall(nowMs, 1);
  const stands = [...sampleStands()].reverse();
  const view = viewOf([...sample, ...stands]);
  const names = (atMs: number) => hallViewOf(view, atMs).stands.map(({ details }) => details.name);
  expect(names(nowMs)).toEqual([...names(nowMs)].sort());
  expect(names(nowMs)).toHaveLength(stands.length);
  const held = (atMs: number) =>
    hallViewOf(view, atMs).stands.filter(({ today: now }) => now !== null).length;
  expect(held(nowMs)).toBeGreaterThan(0);
  expect(held(nowMs + 24 * hourMs)).toBe(0);
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
