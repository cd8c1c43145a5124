import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counter } from '../service/counter.ts';
import { counter as counterSchema } from '../service/counter.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { counterOf, queueId, waitingTicket } from '../../testing/queue-builders.ts';
import { acted, isAt, recalled, undo, undoMs } from './at-counter.ts';
import { call, complete, hold, miss, recall, start, transfer } from './serving.ts';
import type { Ticket } from './ticket.ts';

const callId = queueId('d', 1);

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A counter that has just pressed next: one ticket done, another called. */
function afterNext(nowMs: number): { counter: Counter; tickets: Ticket[]; before: Ticket[] } {
  const at = { counterId: queueId('b', 1), nowMs };
  const serving = value(start(value(call(waitingTicket(1), at)), nowMs));
  const waiting = waitingTicket(2);
  const tickets = [value(complete(serving, nowMs)), value(call(waiting, at))];
  const act = { kind: 'call', atMs: nowMs, before: [serving, waiting] } as const;
  const counter = acted(counterOf(), {
    ...act,
    before: [...act.before],
    callId,
    ticketId: waiting.id,
  });
  return { counter: counterSchema.parse(counter), tickets, before: [serving, waiting] };
}

test('one press undone gives both back: who was finished is served, who was called waits', () => {
  const { counter, tickets, before } = afterNext(fiveAmMs);
  const undone = value(undo(counter, tickets, fiveAmMs + undoMs));
  expect(undone.tickets).toMatchObject([
    { status: 'serving', id: before[0]?.id },
    { status: 'waiting', id: before[1]?.id, place: before[1]?.place },
  ]);
  expect(undone.counter).toMatchObject({ ticketId: before[0]?.id, act: null });
});

test('a minute later, twice, or after somebody else did something, nothing is undone', () => {
  const { counter, tickets } = afterNext(fiveAmMs);
  const code = { error: { code: 'undo_over' } };
  expect(undo(counter, tickets, fiveAmMs + undoMs + 1)).toMatchObject(code);
  const changed = tickets.map((ticket) => ({ ...ticket, version: ticket.version + 1 }));
  expect(undo(counter, changed, fiveAmMs)).toMatchObject(code);
  expect(undo(counter, [], fiveAmMs)).toMatchObject(code);
  const once = value(undo(counter, tickets, fiveAmMs));
  expect(undo(once.counter, once.tickets, fiveAmMs)).toMatchObject(code);
});

test('a call that was repeated is undone with its repetitions', () => {
  const { counter, tickets } = afterNext(fiveAmMs);
  const again = tickets.map((ticket) =>
    ticket.status === 'called' ? value(recall(ticket, fiveAmMs + 8_000)) : ticket,
  );
  const after = recalled(counter, queueId('d', 2), fiveAmMs + 8_000);
  expect(after.act?.callIds).toEqual([callId, queueId('d', 2)]);
  expect(undo(after, again, fiveAmMs + 9_000).ok).toBe(true);
});

test('undoing any press brings back exactly what was, but for the version', () => {
  const at = { counterId: queueId('b', 1), nowMs: fiveAmMs };
  const calledTicket = value(call(waitingTicket(1), at));
  const to = { serviceId: queueId('a', 2), boundTo: null, order: { place: 1, turn: 0 } };
  const presses = {
    start: () => start(calledTicket, fiveAmMs),
    complete: () => complete(calledTicket, fiveAmMs),
    miss: () => miss(calledTicket, { afterMs: 0, nowMs: fiveAmMs }),
    hold: () => hold(calledTicket),
    transfer: () => transfer(calledTicket, to),
  };
  const kinds = Object.keys(presses) as (keyof typeof presses)[];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: undoMs }), (kind, laterMs) => {
      const after = value(presses[kind]());
      const ticketId = isAt(after, at.counterId) ? after.id : null;
      const act = { kind, atMs: fiveAmMs, before: [calledTicket], callId: null, ticketId };
      const counter = acted(counterOf(), act);
      const undone = value(undo(counter, [after], fiveAmMs + laterMs));
      expect(undone.counter.ticketId).toBe(calledTicket.id);
      expect(undone.tickets).toEqual([{ ...calledTicket, version: after.version + 1 }]);
    }),
  );
});
