import fc from 'fast-check';
import { dayOf } from '@hall/core/basics/market-day';
import { usualCalendar } from '@hall/core/domain/hall-day/calendar';
import { openSpansOn } from '@hall/core/domain/hall-day/hall-phase';
import { expect, test } from 'vitest';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import {
  queueId,
  sampleCounter,
  sampleQueue,
  sampleService,
  sampleTicket,
} from '../testing/queue-samples.ts';
import { sampleMarket, sampleNowMs } from '../testing/samples.ts';
import { liveView } from './live-view.ts';

const minute = 60_000;
const nowMs = sampleNowMs + 60 * minute;
const workedToday = new Set([2, 3, 4].map((number) => queueId('b', number)));
const open = openSpansOn(usualCalendar(sampleMarket()), null, dayOf(nowMs));
const hall = { open, settings: defaultQueueSettings, nowMs, workedToday };
const ago = (minutes: number): number => nowMs - minutes * minute;

test('a window over one and a half times the target is pointed out, one at the target is not', () => {
  const busy = (number: number, minutes: number) => ({
    counter: sampleCounter(number, [1], { shows: 'serving', ticket: `A00${number}` }),
    ticket: sampleTicket(number, {
      status: 'serving',
      counterId: queueId('b', number),
      servingAtMs: ago(minutes),
    }),
  });
  const windows = [busy(1, 10), busy(2, 15), busy(3, 16)];
  const queue = sampleQueue(
    [sampleService(1)],
    windows.map(({ counter }) => counter),
    windows.map(({ ticket }) => ticket),
  );
  const { counters, troubles } = liveView(queue, hall);
  expect(counters.map(({ counter, trouble }) => [counter.number, trouble])).toEqual([
    [3, 'overrun'],
    [1, null],
    [2, null],
  ]);
  expect(troubles).toHaveLength(1);
  expect(counters[0]).toMatchObject({ forMs: 16 * minute, targetMs: 10 * minute });
});

test('the longest wait counts from when windows could have called, and not for who had his turn', () => {
  const service = sampleService(
    1,
    {},
    { waitTargetMinutes: 30, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '05:50', to: '17:00' }] },
  );
  const early = sampleTicket(1, { reservedAtMs: ago(65) });
  const queue = sampleQueue(
    [service],
    [sampleCounter(1, [1])],
    [
      early,
      sampleTicket(2, { reservedAtMs: ago(300), requeued: true }),
      sampleTicket(3, { reservedAtMs: ago(300), transfers: 1 }),
    ],
  );
  const [line] = liveView(queue, hall).services;
  // It is ten past six.
  expect(line).toMatchObject({ longest: { ticket: 'A001', waitedMs: 20 * minute }, over: false });
  expect(line?.waiting).toBe(3);
});

test('people without an open window, waits over the target, calls nobody answers and long breaks are told, the worst first', () => {
  const queue = sampleQueue(
    [
      sampleService(1, { waiting: 1 }, { waitTargetMinutes: 20 }),
      sampleService(2, { waiting: 1 }),
      sampleService(3),
    ],
    [
      sampleCounter(1, [1], { shows: 'calling', ticket: 'A009', sinceMs: ago(3) }),
      sampleCounter(2, [2], { shows: 'paused', sinceMs: ago(16) }),
      sampleCounter(3, [3], { shows: 'paused', sinceMs: ago(90) }),
    ],
    [
      sampleTicket(1, { reservedAtMs: ago(21) }),
      sampleTicket(2, { serviceId: queueId('a', 2), reservedAtMs: ago(1) }),
    ],
  );
  const { troubles, services, counters, waiting, openWindows } = liveView(queue, hall);
  expect(troubles.map(({ what }) => what)).toEqual([
    'deserted',
    'waited',
    'unanswered',
    'pausedLong',
  ]);
  expect(services.map(({ service }) => service.details.letter)).toEqual(['B', 'A', 'C']);
  expect(counters.map(({ counter }) => counter.number)).toEqual([1, 2, 3]);
  expect({ waiting, openWindows }).toEqual({ waiting: 2, openWindows: 1 });
});

test('a window nobody has worked at today is not missed, one that has is', () => {
  const paused = { shows: 'paused', sinceMs: ago(60) } as const;
  const queue = sampleQueue(
    [sampleService(1, { waiting: 1 })],
    [sampleCounter(1, [1], paused), sampleCounter(2, [1], paused), sampleCounter(9, [1])],
    [sampleTicket(1)],
  );
  const told = liveView(queue, hall).counters.map(({ counter, trouble }) => [
    counter.number,
    trouble,
  ]);
  expect(told).toEqual([
    [2, 'pausedLong'],
    [1, null],
    [9, null],
  ]);
});

test('before the windows begin nobody is told to hurry', () => {
  const service = sampleService(
    1,
    { phase: 'early', startsAtMs: nowMs + minute, waiting: 1 },
    { waitTargetMinutes: 1 },
  );
  const queue = sampleQueue(
    [service],
    [sampleCounter(1, [1], { shows: 'paused' })],
    [sampleTicket(1)],
  );
  expect(liveView(queue, hall).services[0]).toMatchObject({ over: false, deserted: false });
});

const shows = fc.constantFrom('paused', 'idle', 'calling', 'serving');
const crowd = fc.record({
  services: fc.integer({ min: 0, max: 6 }),
  windows: fc.array(
    fc.record({
      shows,
      serves: fc.subarray([1, 2, 3, 4, 5, 6]),
      minutes: fc.integer({ min: 0, max: 90 }),
    }),
    { maxLength: 8 },
  ),
  people: fc.array(
    fc.record({
      service: fc.integer({ min: 1, max: 6 }),
      status: fc.constantFrom('waiting', 'held', 'missed', 'unproven'),
      window: fc.option(fc.integer({ min: 1, max: 8 })),
      minutes: fc.integer({ min: 0, max: 200 }),
    }),
    { maxLength: 30 },
  ),
});

test('every service and window is there once, trouble before the rest, and every trouble is in a line', () => {
  fc.assert(
    fc.property(crowd, ({ services, windows, people }) => {
      const queue = sampleQueue(
        Array.from({ length: services }, (_, at) =>
          sampleService(at + 1, { waiting: 1 }, { waitTargetMinutes: 30 }),
        ),
        windows.map((one, at) =>
          sampleCounter(at + 1, one.serves, { shows: one.shows, sinceMs: ago(one.minutes) }),
        ),
        people.map((one, at) =>
          sampleTicket(at + 1, {
            serviceId: queueId('a', one.service),
            status: one.status,
            boundTo: one.window === null ? null : queueId('b', one.window),
            reservedAtMs: ago(one.minutes),
          }),
        ),
      );
      const live = liveView(queue, hall);
      expect(live.services.map(({ service }) => service.id).sort()).toEqual(
        queue.services.map(({ id }) => id).sort(),
      );
      expect(live.counters.map(({ counter }) => counter.id).sort()).toEqual(
        queue.counters.map(({ id }) => id).sort(),
      );
      const bad = live.counters.map(({ trouble }) => trouble !== null);
      expect(bad).toEqual([...bad].sort((a, b) => Number(b) - Number(a)));
      const told =
        live.services.filter(({ over, deserted }) => over || deserted).length +
        bad.filter(Boolean).length;
      expect(live.troubles).toHaveLength(told);
      expect(live.waiting).toBe(people.filter(({ status }) => status === 'waiting').length);
    }),
  );
});
