import { ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import { complete, hold, miss, recall, start } from '@hall/core/domain/ticket/serving';
import { waitingTicket } from '@hall/core/testing/queue-builders';
import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pressesOf, standingOf, stepOf, undoLeftMs, type PressName } from './presses.ts';
import { queueNow, type QueueNow } from './queue-now.ts';
import {
  calledRecord,
  counterRecord,
  nextRecord,
  sampleNowMs,
  sampleTopics,
  ticketRecord,
  windows,
} from './sample-queue.fixture.ts';

function nowOf(...given: Parameters<typeof sampleTopics>): QueueNow {
  const { queue, desk } = sampleTopics(...given);
  const now = queueNow(windows[0], queue, desk);
  if (now === null) throw new Error('the window is not known');
  return now;
}

const at = (nowMs = sampleNowMs) => ({ nowMs, live: true });
const serving = ticketRecord(1, {
  status: 'serving',
  counterId: windows[0],
  calls: 1,
  turnCalledMs: sampleNowMs - 90_000,
  servingAtMs: sampleNowMs - 60_000,
});

test('the large button goes round: call, begin, finish', () => {
  expect(stepOf(nowOf([]))).toBe('next');
  expect(stepOf(nowOf([calledRecord(1)]))).toBe('start');
  expect(stepOf(nowOf([serving]))).toBe('complete');
});

test('with nobody waiting there is nobody to call', () => {
  const presses = pressesOf(nowOf([]), at());
  expect(presses.next).toEqual({ can: false, why: 'nobody' });
  expect(presses.hold).toEqual({ can: false, why: 'empty' });
  expect(presses.pause).toEqual({ can: true });
});

test('who is called comes before anybody else', () => {
  const waiting = ticketRecord(2);
  const presses = pressesOf(nowOf([calledRecord(1), waiting], nextRecord(waiting.id)), at());
  expect(presses.next).toEqual({ can: false, why: 'busy' });
  expect(presses.chosen).toEqual({ can: false, why: 'busy' });
  expect(presses.start).toEqual({ can: true });
});

test('a repetition waits eight seconds, and there are three', () => {
  const after = (secondsAgo: number, calls = 1) =>
    pressesOf(nowOf([calledRecord(1, { secondsAgo, calls })]), at()).recall;
  expect(after(0)).toEqual({ can: false, why: 'wait', seconds: 8 });
  expect(after(7.5)).toEqual({ can: false, why: 'wait', seconds: 1 });
  expect(after(8)).toEqual({ can: true });
  expect(after(60, 3)).toEqual({ can: true });
  expect(after(60, 4)).toEqual({ can: false, why: 'used' });
});

test('what the hub has just done counts from now on a screen whose clock is a moment behind', () => {
  const undo = { kind: 'call', untilMs: sampleNowMs + 60_000 } as const;
  const now = nowOf([calledRecord(1)], nextRecord(null, undo));
  const behind = pressesOf(now, at(sampleNowMs - 400));
  expect(behind.recall).toEqual({ can: false, why: 'wait', seconds: 8 });
  expect(behind.miss).toEqual({ can: false, why: 'wait', seconds: 60 });
  expect(behind.undo).toEqual({ can: true });
});

test('nobody is missed before he has had the time to come', () => {
  const after = (secondsAgo: number) =>
    pressesOf(nowOf([calledRecord(1, { secondsAgo })]), at()).miss;
  expect(after(0)).toEqual({ can: false, why: 'wait', seconds: 60 });
  expect(after(59)).toEqual({ can: false, why: 'wait', seconds: 1 });
  expect(after(60)).toEqual({ can: true });
});

test('a press can be taken back for a minute', () => {
  const undo = { kind: 'call', untilMs: sampleNowMs + 60_000 } as const;
  const now = nowOf([calledRecord(1)], nextRecord(null, undo));
  expect(pressesOf(now, at()).undo).toEqual({ can: true });
  expect(undoLeftMs(now, sampleNowMs + 59_999)).toBe(1);
  expect(pressesOf(now, at(sampleNowMs + 60_001)).undo).toEqual({ can: false, why: 'nothing' });
});

test('while the hub is away nothing can be pressed, and every button says why', () => {
  const presses = pressesOf(nowOf([serving]), { nowMs: sampleNowMs, live: false });
  for (const state of Object.values(presses)) expect(state).toEqual({ can: false, why: 'away' });
});

test('the time of a service is counted from its beginning, and beyond its target it is said', () => {
  const minuteMs = 60_000;
  expect(standingOf(nowOf([serving]), sampleNowMs)).toMatchObject({
    state: 'serving',
    elapsedMs: minuteMs,
    targetMs: 10 * minuteMs,
    overMs: null,
  });
  expect(standingOf(nowOf([serving]), sampleNowMs + 11 * minuteMs).overMs).toBe(2 * minuteMs);
  expect(standingOf(nowOf([calledRecord(1)]), sampleNowMs).targetMs).toBeNull();
});

test('a paused window says so', () => {
  const paused = counterRecord(1, { shows: 'paused' });
  expect(standingOf(nowOf([], nextRecord(null), paused), sampleNowMs).state).toBe('paused');
});

/** The record the hub makes of a ticket. */
function recordOf(ticket: Ticket): CounterTicket {
  const record = ticketRecord(ticket.number);
  const { id, status, counterId, calls, turnCalledMs, lastCallMs, servingAtMs } = ticket;
  const told = { id, status, counterId, calls, turnCalledMs, lastCallMs, servingAtMs };
  return { ...record, ...told, ticket: ticketNumber(ticket) };
}

const someTicket = fc
  .record({
    status: fc.constantFrom('called', 'serving'),
    calls: fc.integer({ min: 1, max: 5 }),
    // Or it lies ahead, by a clock that was set back.
    turnAgoMs: fc.oneof(fc.nat({ max: 90_000 }), fc.constant(-60_000)),
    callAgoMs: fc.oneof(fc.nat({ max: 20_000 }), fc.constant(-60_000)),
  })
  .map(({ status, calls, turnAgoMs, callAgoMs }) =>
    waitingTicket(1, {
      status,
      calls,
      counterId: windows[0],
      turnCalledMs: sampleNowMs - turnAgoMs,
      lastCallMs: sampleNowMs - callAgoMs,
      servingAtMs: status === 'serving' ? sampleNowMs : null,
    }),
  );

test('the desk offers exactly what the hub would take', () => {
  const hubTakes: Partial<Record<PressName, (ticket: Ticket) => { readonly ok: boolean }>> = {
    start: (ticket) => start(ticket, sampleNowMs),
    recall: (ticket) => recall(ticket, sampleNowMs),
    miss: (ticket) => miss(ticket, { afterMs: 60_000, nowMs: sampleNowMs }),
    hold,
  };
  fc.assert(
    fc.property(someTicket, (ticket) => {
      const presses = pressesOf(nowOf([recordOf(ticket)]), at());
      for (const [press, take] of Object.entries(hubTakes)) {
        expect(presses[press as PressName].can, press).toBe(take(ticket).ok);
      }
      // Somebody called may be finished at once; the desk asks for the beginning first.
      if (presses.complete.can) expect(complete(ticket, sampleNowMs).ok).toBe(true);
    }),
  );
});

test('whatever is told, the large button is one that can be pressed or says why it cannot', () => {
  fc.assert(
    fc.property(fc.option(someTicket), fc.boolean(), (ticket, someoneWaits) => {
      const waiting = ticketRecord(9);
      const tickets = [...(ticket === null ? [] : [recordOf(ticket)]), waiting];
      const now = nowOf(tickets, nextRecord(someoneWaits ? waiting.id : null));
      const step = pressesOf(now, at())[stepOf(now)];
      expect(step.can || step.why === 'nobody').toBe(true);
    }),
  );
});
