import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, minutesSince, queueNow, type QueueNow } from './queue-now.ts';
import {
  calledRecord,
  nextRecord,
  sampleNowMs,
  sampleTopics,
  services,
  ticketRecord,
  windows,
} from './sample-queue.fixture.ts';

function nowOf(...given: Parameters<typeof sampleTopics>): QueueNow {
  const { queue, desk } = sampleTopics(...given);
  const now = queueNow(windows[0], queue, desk);
  if (now === null) throw new Error('the window is not known');
  return now;
}

const numbers = (tickets: readonly { readonly ticket: string }[]): string[] =>
  tickets.map(({ ticket }) => ticket);

test('a window that was taken out of use is not known', () => {
  const { queue, desk } = sampleTopics([]);
  expect(queueNow(windows[0].replace('b', 'd'), queue, desk)).toBeNull();
});

test('who is next stands first, the others in the order of the queue', () => {
  const first = ticketRecord(3, { priority: 'older' });
  const back = ticketRecord(4, { place: 1, turn: 9, requeued: true });
  const now = nowOf([ticketRecord(2), back, ticketRecord(1), first], nextRecord(first.id));
  expect(numbers(now.waiting)).toEqual(['A003', 'A001', 'A004', 'A002']);
});

test('a window sees its own services, and who was sent to it; not who was sent to another', () => {
  const sent = ticketRecord(7, { letter: 'B', boundTo: windows[0], transfers: 1 });
  const away = ticketRecord(8, { boundTo: windows[1] });
  const now = nowOf([ticketRecord(5, { letter: 'B' }), sent, away, ticketRecord(9)]);
  expect(numbers(now.waiting)).toEqual(['B007', 'A009']);
});

test('numbers put aside belong to their window, missed ones to everybody of the service', () => {
  const held = ticketRecord(1, { status: 'held', counterId: windows[0] });
  const elsewhere = ticketRecord(2, { status: 'held', counterId: windows[1] });
  const missed = ticketRecord(3, { status: 'missed', counterId: windows[1] });
  const now = nowOf([held, elsewhere, missed]);
  expect(numbers(now.held)).toEqual(['A001']);
  expect(numbers(now.missed)).toEqual(['A003']);
});

test('the current number is the one this window called or serves', () => {
  const other = calledRecord(2, { counterId: windows[1] });
  expect(nowOf([other]).current).toBeNull();
  expect(nowOf([other, calledRecord(1)]).current?.ticket).toBe('A001');
});

test('each line tells how many wait and since when the first of them does', () => {
  const now = nowOf([ticketRecord(1), ticketRecord(2)]);
  expect(linesOf(now)).toMatchObject([{ waiting: 2, oldestMs: sampleNowMs - 599_000 }]);
  expect(linesOf(now)[0]?.service.id).toBe(services.A);
  expect(linesOf(nowOf([]))).toMatchObject([{ waiting: 0, oldestMs: null }]);
});

test('minutes are whole, and none on a clock that was set back', () => {
  expect(minutesSince(0, 119_999)).toBe(1);
  expect(minutesSince(60_000, 0)).toBe(0);
});

test('every number of the window is in its list once, and the order does not depend on arrival', () => {
  const places = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(places, fc.nat(), fc.func(fc.integer()), (all, pick, key) => {
      const tickets = all.map((place) => ticketRecord(place));
      const next = nextRecord(tickets[pick % tickets.length]?.id ?? null);
      const shuffled = [...tickets].sort((a, b) => key(a.id) - key(b.id));
      const one = numbers(nowOf(tickets, next).waiting);
      expect(numbers(nowOf(shuffled, next).waiting)).toEqual(one);
      expect([...one].sort()).toEqual(numbers(tickets).sort());
      expect(one.slice(1)).toEqual([...one.slice(1)].sort());
    }),
  );
});
