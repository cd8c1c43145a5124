import { err, ok, type Result } from '@hall/core/basics/result';
import type { CounterNow } from '@hall/core/contract/commands/counter-commands';
import type { HallError } from '@hall/core/contract/errors';
import type { AuditType } from '@hall/core/audit/catalogue';
import type { Counter, CounterActKind } from '@hall/core/domain/service/counter';
import { acted } from '@hall/core/domain/ticket/at-counter';
import { ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import type { Tx } from '../handler.ts';

/** A counter, and whom it has called or serves. */
export interface AtCounter {
  readonly counter: Counter;
  readonly current: Ticket | null;
}

/** The counter a press came from. */
export function atCounter(tx: Tx, counterId: string): Result<AtCounter, HallError> {
  const counter = tx.stores.serviceCounters.get(counterId);
  if (counter === null || counter.retired) return err({ code: 'not_found' });
  const current = counter.ticketId === null ? null : tx.stores.tickets.get(counter.ticketId);
  return ok({ counter, current });
}

/** The counter and the number it is busy with; refused when there is none. */
export function busyCounter(
  tx: Tx,
  counterId: string,
): Result<{ readonly counter: Counter; readonly current: Ticket }, HallError> {
  const at = atCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter, current } = at.value;
  return current === null ? err({ code: 'counter_empty' }) : ok({ counter, current });
}

/** How a counter stands, for whoever pressed. */
export function nowAt(
  counter: Counter,
  ticket: Ticket | null,
  callSeq: number | null = null,
): CounterNow {
  const shown =
    ticket === null || counter.ticketId !== ticket.id
      ? null
      : { ticketId: ticket.id, number: ticketNumber(ticket), status: ticket.status };
  return { counterId: counter.id, ticket: shown, callSeq };
}

/** Writes the counter after a press, with what it takes to undo it. */
export function recordAct(
  tx: Tx,
  counter: Counter,
  act: {
    readonly kind: CounterActKind;
    readonly before: readonly Ticket[];
    readonly ticketId: string | null;
    readonly callId: string | null;
  },
): Counter {
  const state = acted(counter, { ...act, before: [...act.before], atMs: tx.nowMs });
  const detail = { kind: act.kind };
  tx.record({ type: 'counter.acted', entityId: counter.id, state, detail });
  return state;
}

/** Presses that change the current number and nothing else. */
type PlainType = Extract<
  AuditType,
  'ticket.started' | 'ticket.completed' | 'ticket.missed' | 'ticket.held'
>;

/** Start, complete, miss, hold: the current number goes on, or leaves the counter. */
export function pressOnCurrent(
  tx: Tx,
  counterId: string,
  press: {
    readonly type: PlainType;
    readonly kind: CounterActKind;
    readonly stays: boolean;
    readonly decide: (ticket: Ticket) => Result<Ticket, HallError>;
  },
): Result<CounterNow, HallError> {
  const at = busyCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter, current } = at.value;
  const changed = press.decide(current);
  if (!changed.ok) return changed;
  const state = changed.value;
  tx.record({ type: press.type, entityId: state.id, state, detail: {} });
  const ticketId = press.stays ? state.id : null;
  const { kind } = press;
  const after = recordAct(tx, counter, { kind, before: [current], ticketId, callId: null });
  return ok(nowAt(after, state));
}
