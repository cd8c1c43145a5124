import { expect, test } from 'vitest';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { bayPage, bayViews } from './bay-view.ts';

const nowMs = Date.parse('2026-11-23T05:40:00+08:00');

function bay(number: number, changes: Partial<BayRecord> = {}): BayRecord {
  return {
    kind: 'bay',
    id: `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`,
    number,
    limitMinutes: 10,
    state: 'free',
    posting: null,
    sinceMs: null,
    untilMs: null,
    ...changes,
  };
}

test('minutes are counted down by the hub’s clock, and a time that is over is over at once', () => {
  const busy = bay(1, { state: 'busy', sinceMs: nowMs, untilMs: nowMs + 600_000 });
  const at = (afterMs: number) => bayViews([busy], nowMs + afterMs)[0];
  expect(at(0)).toMatchObject({ state: 'busy', minutes: 10 });
  expect(at(60_001)).toMatchObject({ minutes: 9 });
  expect(at(599_999)).toMatchObject({ state: 'busy', minutes: 1 });
  expect(at(600_000)).toMatchObject({ state: 'overdue', minutes: 0 });
  expect(at(725_000)).toMatchObject({ state: 'overdue', minutes: 2 });
});

test('bays stand in the order of their numbers, and every one has its turn', () => {
  const bays = bayViews(
    [12, 3, 7, 1, 5].map((number) => bay(number)),
    nowMs,
  );
  expect(bays.map(({ number }) => number)).toEqual([1, 3, 5, 7, 12]);
  const seen = [0, 1, 2].flatMap((turn) => {
    const at = { perPage: 2, pages: 3, hubNowMs: turn * 8_000 };
    return bayPage(bays, at, 8_000).shown.map(({ number }) => number);
  });
  expect(seen.sort((a, b) => a - b)).toEqual([1, 3, 5, 7, 12]);
});
