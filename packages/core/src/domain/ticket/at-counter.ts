import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Counter, CounterAct } from '../service/counter.ts';
import { elapsedMs } from './queue-day.ts';
import type { Ticket } from './ticket.ts';

/** How long the last press at a counter can be taken back (E-04). */
export const undoMs = 60_000;

/** A counter after one of its presses; `ticketId` is whom it has now. */
export function acted(
  counter: Counter,
  act: Omit<CounterAct, 'callIds'> & {
    readonly callId: string | null;
    readonly ticketId: string | null;
  },
): Counter {
  const { callId, ticketId, ...rest } = act;
  return {
    ...counter,
    paused: false,
    ticketId,
    act: { ...rest, callIds: callId === null ? [] : [callId] },
    changedAtMs: act.atMs,
  };
}

/** A repetition belongs to the call it repeats, and goes with it when that is undone. */
export function recalled(counter: Counter, callId: string, nowMs: number): Counter {
  const { act } = counter;
  if (act?.kind !== 'call') return { ...counter, changedAtMs: nowMs };
  return { ...counter, act: { ...act, callIds: [...act.callIds, callId] }, changedAtMs: nowMs };
}

/** Whether anything can be taken back at a counter now. */
export function undoable(counter: Counter, nowMs: number): Result<CounterAct, HallError> {
  const { act } = counter;
  if (act === null || elapsedMs(act.atMs, nowMs) > undoMs) return err({ code: 'undo_over' });
  return ok(act);
}

/**
 * Puts back what the last press changed. Refused when somebody else has done something with one of
 * the tickets since: nobody's act is undone by another.
 */
export function undo(
  counter: Counter,
  after: readonly Ticket[],
  nowMs: number,
): Result<{ readonly counter: Counter; readonly tickets: readonly Ticket[] }, HallError> {
  const undone = undoable(counter, nowMs);
  if (!undone.ok) return undone;
  const tickets: Ticket[] = [];
  for (const before of undone.value.before) {
    const now = after.find(({ id }) => id === before.id);
    if (now?.version !== before.version + 1) return err({ code: 'undo_over' });
    tickets.push({ ...before, version: now.version + 1 });
  }
  const current = tickets.find((ticket) => isAt(ticket, counter.id));
  const ticketId = current?.id ?? null;
  return ok({ counter: { ...counter, ticketId, act: null, changedAtMs: nowMs }, tickets });
}

/** Whether a ticket is the one a counter is busy with. */
export function isAt({ status, counterId }: Ticket, id: string): boolean {
  return counterId === id && (status === 'called' || status === 'serving');
}
