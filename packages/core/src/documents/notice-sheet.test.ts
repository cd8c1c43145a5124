import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerDay, msPerMinute, startOfDay } from '../basics/market-day.ts';
import { boardMarketRecord, boardPostingAt, boardPostings } from '../testing/board-records.ts';
import { fiveAmMs } from '../testing/posting-builders.ts';
import { noticeSheet } from './notice-sheet.ts';

const nowMs = fiveAmMs;
const { market } = boardMarketRecord();
const one = boardPostingAt({ number: 7, nowMs, random: () => 0.2 });
const rowOf = (over: Partial<typeof one>) =>
  noticeSheet({ market, postings: [{ ...one, ...over }], nowMs }).groups[0]?.rows[0];

test('every posting a board shows stands on the sheet once, and nothing else does', () => {
  fc.assert(
    fc.property(fc.nat(120), fc.nat(), fc.nat(600), (count, seed, minutes) => {
      const atMs = nowMs + minutes * msPerMinute;
      const postings = boardPostings(count, nowMs, seed).map((posting, index) => ({
        ...posting,
        remaining: index % 5 === 0 ? 0 : posting.remaining,
      }));
      const sheet = noticeSheet({ market, postings, nowMs: atMs });
      const shown = sheet.groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort();
      const onBoard = postings.filter((p) => p.remaining > 0 && p.validUntilMs > atMs);
      expect(shown).toEqual(onBoard.map(({ id }) => id).sort());
      const occupations = sheet.groups.map(({ occupationId }) => occupationId);
      expect(new Set(occupations).size).toBe(occupations.length);
    }),
  );
});

test('the order does not depend on the order in which postings came', () => {
  const postings = boardPostings(60, nowMs);
  const sheet = noticeSheet({ market, postings, nowMs });
  expect(noticeSheet({ market, postings: [...postings].reverse(), nowMs })).toEqual(sheet);
  const sizes = sheet.groups.map(({ rows }) => rows.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('the day is named as people say it; a night is one day, several days are a span', () => {
  const dayMs = startOfDay(nowMs);
  const at = (days: number, hour: number): number => dayMs + days * msPerDay + hour * 3_600_000;
  const day = { shiftStart: '07:00', shiftEnd: '17:00' };
  expect(rowOf({ ...day, workStartMs: at(0, 7), workEndMs: at(0, 17) })?.time).toBe(
    '今天\n07:00–17:00',
  );
  expect(rowOf({ ...day, workStartMs: at(0, 7), workEndMs: at(4, 17) })?.time).toMatch(
    /^今天–\d+月\d+日\n07:00–17:00$/,
  );
  const night = { shiftStart: '19:00', shiftEnd: '06:00' };
  expect(rowOf({ ...night, workStartMs: at(0, 19), workEndMs: at(1, 6) })?.time).toBe(
    '今天\n19:00–06:00',
  );
});

test('a row says where to ask: the zone, a public phone, otherwise the service desk', () => {
  expect(rowOf({ zone: 'A-1', phone: null })?.ask).toBe('洽谈区 A-1');
  expect(rowOf({ zone: null, phone: '0990-1234500' })?.ask).toBe('0990-1234500');
  expect(rowOf({ zone: null, phone: null })?.ask).toBe('服务窗口');
});

test('the rights stand below: free of charge, no deposits, whom to call', () => {
  const foot = noticeSheet({ market, postings: [], nowMs }).foot.join('\n');
  for (const words of ['免费', '押金', '16周岁', '0990-1234500', '12333']) {
    expect(foot).toContain(words);
  }
});
