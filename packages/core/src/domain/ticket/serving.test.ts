import { expect, test } from 'vitest';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { queueId, reservedTicket, waitingTicket } from '../../testing/queue-builders.ts';
import {
  call,
  complete,
  expire,
  hold,
  miss,
  recall,
  recallGapMs,
  recallsMost,
  requeue,
  resume,
  start,
  transfer,
} from './serving.ts';
import type { Ticket } from './ticket.ts';

const here = queueId('b', 1);
const there = queueId('b', 2);
const afterMs = 60_000;

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function called(ticket: Ticket = waitingTicket(1)): Ticket {
  return value(call(ticket, { counterId: here, nowMs: fiveAmMs }));
}

test('a call names the counter and begins a turn', () => {
  expect(called()).toMatchObject({ status: 'called', counterId: here, calls: 1 });
  expect(call(reservedTicket(1), { counterId: here, nowMs: fiveAmMs }).ok).toBe(false);
  expect(call(called(), { counterId: there, nowMs: fiveAmMs }).ok).toBe(false);
});

test('who is sent to one counter is called by that one only', () => {
  const bound = waitingTicket(1, { boundTo: there });
  expect(call(bound, { counterId: here, nowMs: fiveAmMs }).ok).toBe(false);
  expect(call(bound, { counterId: there, nowMs: fiveAmMs }).ok).toBe(true);
});

test('a call is repeated three times at most, eight seconds apart', () => {
  let ticket = called();
  let nowMs = fiveAmMs;
  expect(recall(ticket, nowMs + recallGapMs - 1)).toMatchObject({ error: { code: 'too_early' } });
  for (let n = 0; n < recallsMost; n += 1) {
    nowMs += recallGapMs;
    ticket = value(recall(ticket, nowMs));
  }
  expect(recall(ticket, nowMs + recallGapMs)).toMatchObject({ error: { code: 'recalls_used' } });
  expect(recall(waitingTicket(1), nowMs).ok).toBe(false);
});

test('a clock set back an hour keeps nobody from calling again or passing over', () => {
  const backMs = fiveAmMs - 3_600_000;
  expect(recall(called(), backMs).ok).toBe(true);
  expect(miss(called(), { afterMs, nowMs: backMs }).ok).toBe(true);
});

test('nobody has missed his call before the time that is set, however often it was repeated', () => {
  const ticket = value(recall(called(), fiveAmMs + 50_000));
  expect(miss(ticket, { afterMs, nowMs: fiveAmMs + 59_999 })).toMatchObject({
    error: { code: 'too_early' },
  });
  expect(value(miss(ticket, { afterMs, nowMs: fiveAmMs + 60_000 }))).toMatchObject({
    status: 'missed',
    misses: 1,
  });
});

test('who missed his call comes back once', () => {
  const missed = value(miss(called(), { afterMs, nowMs: fiveAmMs + afterMs }));
  const back = value(requeue(missed, { place: 4, turn: 9 }));
  expect(back).toMatchObject({ status: 'waiting', place: 4, turn: 9, calls: 0, counterId: null });
  const again = value(miss(called(back), { afterMs, nowMs: fiveAmMs + 2 * afterMs }));
  expect(requeue(again, { place: 5, turn: 10 })).toMatchObject({ error: { code: 'requeue_used' } });
  expect(requeue(waitingTicket(1), { place: 4, turn: 9 })).toMatchObject({
    error: { code: 'wrong_state' },
  });
});

test('a transfer keeps the time somebody has waited', () => {
  const serving = value(start(called(), fiveAmMs + 1));
  const to = { serviceId: queueId('a', 2), boundTo: null, order: { place: 7, turn: 3 } };
  expect(value(transfer(serving, to))).toMatchObject({
    status: 'waiting',
    reservedAtMs: fiveAmMs,
    calledAtMs: fiveAmMs,
    counterId: null,
    transfers: 1,
    letter: 'A',
  });
});

test('only the counter that put somebody aside takes him up again', () => {
  const held = value(hold(value(start(called(), fiveAmMs + 1))));
  expect(resume(held, { counterId: there, nowMs: fiveAmMs }).ok).toBe(false);
  expect(value(resume(held, { counterId: here, nowMs: fiveAmMs }))).toMatchObject({
    status: 'serving',
    servingAtMs: fiveAmMs + 1,
  });
});

test('a finished number has begun, even if nobody pressed for it', () => {
  const done = value(complete(called(), fiveAmMs + 5));
  expect(done).toMatchObject({ servingAtMs: fiveAmMs, endedAtMs: fiveAmMs + 5 });
  expect(expire(done, fiveAmMs + 9).ok).toBe(false);
  expect(value(expire(waitingTicket(1), fiveAmMs + 9)).status).toBe('expired');
});
