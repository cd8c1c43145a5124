import { err, ok } from '@hall/core/basics/result';
import { resume } from '@hall/core/domain/ticket/serving';
import type { Handler } from '../handler.ts';
import { atCounter, nowAt, recordAct } from './at-counter.ts';

/** Takes up again whom this counter put aside. */
export const resumeHeld: Handler<'counter.resume'> = (tx, { counterId, ticketId }) => {
  const at = atCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter, current } = at.value;
  if (current !== null) return err({ code: 'counter_busy' });
  const before = tx.stores.tickets.get(ticketId);
  if (before === null) return err({ code: 'not_found' });
  const resumed = resume(before, { counterId, nowMs: tx.nowMs });
  if (!resumed.ok) return resumed;
  const state = resumed.value;
  tx.record({ type: 'ticket.resumed', entityId: ticketId, state, detail: {} });
  const act = { kind: 'resume', before: [before], ticketId, callId: null } as const;
  return ok(nowAt(recordAct(tx, counter, act), state));
};
