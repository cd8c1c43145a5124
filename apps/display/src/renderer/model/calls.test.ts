import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QueueCall, QueueRecord } from '@hall/core/contract/topics/queue-topic';
import {
  queueCallRecord,
  queueRecords,
  queueServiceRecord,
} from '@hall/core/testing/queue-records';
import { queueId } from '@hall/core/testing/queue-builders';
import { callRows, hallHasQueue, highlightMs, waitPage, waitRows } from './calls.ts';

const nowMs = Date.parse('2026-11-23T09:30:00+08:00');

function topic(records: readonly QueueRecord[]): ReadonlyMap<string, QueueRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

function rowsOf(records: readonly QueueRecord[], hubNowMs = nowMs, live = true) {
  return callRows({ records: topic(records), hubNowMs, language: 'zh-CN', live });
}

/** A morning of calls: few tickets, so that many are called again, some at another window, some undone. */
const mornings = fc
  .array(
    fc.record({
      ticket: fc.integer({ min: 1, max: 12 }),
      counter: fc.integer({ min: 1, max: 20 }),
      agoMs: fc.integer({ min: 0, max: 60_000 }),
      cancelled: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((calls) =>
    calls.map(({ ticket, counter, agoMs, cancelled }, index): QueueCall => {
      const changes = { ticketId: queueId('c', ticket), ticket: `A${ticket}`, cancelled };
      return queueCallRecord(index + 1, nowMs - agoMs, { ...changes, counterNumber: counter });
    }),
  );

test('the six newest calls that hold are shown, newest first, each ticket once', () => {
  fc.assert(
    fc.property(mornings, (calls) => {
      const rows = rowsOf(calls);
      const holding = calls.filter(({ cancelled }) => !cancelled);
      const tickets = new Set(holding.map(({ ticketId }) => ticketId));
      expect(rows).toHaveLength(Math.min(6, tickets.size));
      expect(new Set(rows.map(({ ticketId }) => ticketId)).size).toBe(rows.length);
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).sort((a, b) => b - a));
      const last = rows.at(-1)?.seq ?? 0;
      for (const call of holding) {
        const row = rows.find(({ ticketId }) => ticketId === call.ticketId);
        // Whoever is not on the screen was called before everybody who is.
        if (row === undefined) expect(call.seq).toBeLessThan(last);
        else expect(row.seq).toBeGreaterThanOrEqual(call.seq);
      }
    }),
  );
});

test('a call that was taken back is on no row, and a window is the one that called last', () => {
  fc.assert(
    fc.property(mornings, (calls) => {
      for (const row of rowsOf(calls)) {
        const call = calls.find(({ seq }) => seq === row.seq);
        expect(call?.cancelled).toBe(false);
        expect(row).toMatchObject({ ticket: call?.ticket, counter: call?.counterNumber });
      }
    }),
  );
});

test('a call stands out for fifteen seconds and not longer, whatever the clock did before', () => {
  fc.assert(
    fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), (ageMs) => {
      const [row] = rowsOf([queueCallRecord(1, nowMs - ageMs)]);
      if (ageMs >= highlightMs || ageMs <= -5_000) expect(row?.fresh).toBe(false);
      else expect(row?.fresh).toBe(true);
    }),
  );
});

test('a recall is the same row with the new time, and taking the recall back leaves the call', () => {
  const first = queueCallRecord(1, nowMs - 60_000);
  const recall = { ...queueCallRecord(2, nowMs), ticketId: first.ticketId, ticket: first.ticket };
  expect(rowsOf([first, recall])).toMatchObject([
    { ticketId: first.ticketId, seq: 2, fresh: true },
  ]);
  expect(rowsOf([first, { ...recall, cancelled: true }])).toMatchObject([{ seq: 1, fresh: false }]);
});

test('without the hub no call of yesterday is shown; with it the hub decides', () => {
  const midnight = Date.parse('2026-11-24T00:00:00+08:00');
  const late = queueCallRecord(1, midnight - 10_000);
  expect(rowsOf([late], midnight, false)).toEqual([]);
  expect(rowsOf([late], midnight, true)).toHaveLength(1);
});

test('waiting counts stand in the order of the tiles, with a wait only where one is known', () => {
  const records = topic([
    queueServiceRecord(3, { waiting: 4, expectedWaitMs: 601_000 }),
    queueServiceRecord(1, { waiting: 0, expectedWaitMs: 60_000 }),
    queueServiceRecord(2, { waiting: 2, expectedWaitMs: null }),
    queueServiceRecord(4, { phase: 'over', waiting: 0 }),
    queueServiceRecord(5, { phase: 'early', waiting: 1, startsAtMs: nowMs }),
  ]);
  const rows = waitRows({ records, hubNowMs: nowMs, language: 'zh-CN', live: true });
  expect(rows.map(({ letter, waiting, minutes }) => [letter, waiting, minutes])).toEqual([
    ['A', 0, null],
    ['B', 2, null],
    ['C', 4, 11],
    ['E', 1, 20],
  ]);
  expect(rows[3]?.startsAt).toBe('09:30');
  const english = waitRows({ records, hubNowMs: nowMs, language: 'en', live: true });
  expect(english[0]?.name).toBe('Job seekers');
});

test('every service has its turn when there is no room for all, and pages change with the clock only', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (services, perPage) => {
        const records = topic(queueRecords(services, 0, nowMs));
        const rows = waitRows({ records, hubNowMs: nowMs, language: 'zh-CN', live: true });
        const seen = new Set<string>();
        for (let page = 0; page < 12; page += 1) {
          const at = { perPage, hubNowMs: nowMs + page * 8_000, pageMs: 8_000 };
          const shown = waitPage(rows, at);
          expect(shown.length).toBeLessThanOrEqual(perPage);
          expect(waitPage(rows, { ...at, hubNowMs: at.hubNowMs + 100 })).toEqual(shown);
          for (const { letter } of shown) seen.add(letter);
        }
        expect(seen.size).toBe(services);
      },
    ),
  );
});

test('a hall has a queue once it has a service, and nobody knows before the hub has said', () => {
  expect(hallHasQueue(new Map(), false)).toBeNull();
  expect(hallHasQueue(topic(queueRecords(0, 0, nowMs)), true)).toBe(false);
  expect(hallHasQueue(topic(queueRecords(1, 0, nowMs)), true)).toBe(true);
});
