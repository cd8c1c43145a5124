import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintOutcome } from '../../contract/device.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { reservedTicket, waitingTicket } from '../../testing/queue-builders.ts';
import {
  confirm,
  isLapsing,
  lapse,
  passOn,
  printed,
  reprint,
  reservationMs,
  setPriority,
  voidTicket,
} from './issuing.ts';
import { ticket as ticketSchema, ticketNumber, type Ticket } from './ticket.ts';

const came: PrintOutcome = { outcome: 'confirmed' };
const failed: PrintOutcome = { outcome: 'failed', fault: 'paper_out' };
const unsure: PrintOutcome = { outcome: 'unknown', fault: 'no_answer' };
const lateMs = fiveAmMs + reservationMs;

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('a number reads as its letter and three digits, and goes on after 999', () => {
  expect(ticketNumber({ letter: 'A', number: 5 })).toBe('A005');
  expect(ticketNumber({ letter: 'B', number: 1000 })).toBe('B1000');
});

test('a number joins the queue when the paper is out, and not before', () => {
  const reserved = reservedTicket(1);
  expect(reserved.status).toBe('reserved');
  expect(printed(reserved, came, fiveAmMs)).toMatchObject({ status: 'waiting', proof: 'paper' });
  expect(printed(reserved, unsure, fiveAmMs)).toMatchObject({ status: 'reserved', proof: null });
  expect(printed(reserved, failed, fiveAmMs)).toMatchObject({ status: 'reserved', proof: null });
});

test('out of paper, the person at the screen decides: the number exists, or is free again', () => {
  const without = printed(reservedTicket(1), failed, fiveAmMs);
  expect(value(confirm(without, 'screen'))).toMatchObject({ status: 'waiting', proof: 'screen' });
  expect(value(voidTicket(without, fiveAmMs))).toMatchObject({
    status: 'void',
    numberState: 'free',
  });
  expect(value(lapse(without, lateMs))).toMatchObject({ status: 'void', numberState: 'free' });
});

test('a number that may be on paper is never given to somebody else', () => {
  for (const ticket of [reservedTicket(1), printed(reservedTicket(1), unsure, fiveAmMs)]) {
    expect(value(voidTicket(ticket, fiveAmMs)).numberState).toBe('held');
    const unproven = value(lapse(ticket, lateMs));
    expect(unproven).toMatchObject({ status: 'unproven', numberState: 'held' });
    // Whoever shows the paper later is in the queue at his old place.
    expect(value(confirm(unproven, 'staff'))).toMatchObject({ status: 'waiting', place: 1 });
    expect(printed(unproven, came, lateMs)).toMatchObject({ status: 'waiting', place: 1 });
  }
});

test('the word "nothing came out" frees the number however late it comes, unless a print was unsure', () => {
  const silent = value(lapse(reservedTicket(1), lateMs));
  expect(printed(silent, failed, lateMs)).toMatchObject({ status: 'void', numberState: 'free' });
  const doubtful = value(lapse(printed(reservedTicket(1), unsure, fiveAmMs), lateMs));
  expect(printed(doubtful, failed, lateMs)).toMatchObject({ status: 'unproven' });
});

test('a reprint gives a failed print a new chance and keeps an unsure one unsure', () => {
  const failedOnce = printed(reservedTicket(1), failed, fiveAmMs);
  const again = value(reprint(failedOnce));
  expect(again).toMatchObject({ paper: 'pending', reprints: 1 });
  expect(printed(again, came, fiveAmMs).status).toBe('waiting');
  const unsureOnce = value(reprint(printed(reservedTicket(1), unsure, fiveAmMs)));
  expect(printed(unsureOnce, failed, fiveAmMs).paper).toBe('unknown');
  expect(reprint(value(voidTicket(failedOnce, fiveAmMs))).ok).toBe(false);
});

test('the word about a reprint changes nothing about a number in the queue', () => {
  const waiting = waitingTicket(1);
  for (const result of [came, failed, unsure]) {
    expect(printed(waiting, result, fiveAmMs)).toBe(waiting);
  }
  expect(value(confirm(waiting, 'staff'))).toBe(waiting);
});

test('a reservation lapses after two minutes, or at once when the clock was set back', () => {
  const reserved = reservedTicket(1);
  expect(isLapsing(reserved, lateMs - 1)).toBe(false);
  expect(lapse(reserved, lateMs - 1).ok).toBe(false);
  expect(isLapsing(reserved, lateMs)).toBe(true);
  expect(isLapsing(reserved, fiveAmMs - 3_600_000)).toBe(true);
  expect(isLapsing(waitingTicket(1), lateMs)).toBe(false);
});

test('staff may let somebody go first only while he waits', () => {
  expect(value(setPriority(waitingTicket(1), 'older')).priority).toBe('older');
  expect(setPriority(reservedTicket(1), 'older').ok).toBe(false);
});

type Step = (ticket: Ticket, nowMs: number) => Ticket;
const steps: Record<string, Step> = {
  came: (ticket, nowMs) => printed(ticket, came, nowMs),
  failed: (ticket, nowMs) => printed(ticket, failed, nowMs),
  unsure: (ticket, nowMs) => printed(ticket, unsure, nowMs),
  screen: (ticket) => orSame(confirm(ticket, 'screen'), ticket),
  void: (ticket, nowMs) => orSame(voidTicket(ticket, nowMs), ticket),
  lapse: (ticket, nowMs) => orSame(lapse(ticket, nowMs), ticket),
  reprint: (ticket) => orSame(reprint(ticket), ticket),
};

function orSame(result: { ok: true; value: Ticket } | { ok: false }, ticket: Ticket): Ticket {
  return result.ok ? result.value : ticket;
}

test('whatever is said in whatever order, a number that may be seen is never freed', () => {
  const script = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.integer({ min: 0, max: 90_000 })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(script, (events) => {
      let ticket = reservedTicket(1);
      let nowMs = fiveAmMs;
      let mayBeSeen = false;
      let printing = true;
      for (const [name, waitMs] of events) {
        nowMs += waitMs;
        const before = ticket;
        ticket = steps[name]!(ticket, nowMs);
        ticketSchema.parse(ticket);
        if (name === 'unsure' || ticket.proof !== null) mayBeSeen ||= before.status !== 'void';
        if (name === 'failed' && printing) printing = false;
        if (name === 'reprint' && ticket !== before) printing = true;
        if (ticket.numberState === 'free') expect(mayBeSeen || printing).toBe(false);
        if (ticket.status === 'waiting') expect(ticket.proof).not.toBeNull();
        expect(ticket.version).toBeGreaterThanOrEqual(before.version);
      }
    }),
    { numRuns: 500 },
  );
});

test('a free number goes to one person only', () => {
  const free = value(voidTicket(printed(reservedTicket(1), failed, fiveAmMs), fiveAmMs));
  expect(passOn(free)).toMatchObject({ numberState: 'passed_on', status: 'void' });
});
