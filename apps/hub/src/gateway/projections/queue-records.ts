import type { QueueCall, QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Service } from '@hall/core/domain/service/service';
import type { Call } from '@hall/core/domain/ticket/call';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import { expectedWaitMs } from '@hall/core/rules/expected-wait';
import { servicePhase } from '../../commands/ticket/queue-tx.ts';
import type { Stores } from '../../store/stores.ts';

/** A service as everybody may see it. */
export function serviceRecord(
  stores: Stores,
  service: Service,
  at: { readonly day: string; readonly nowMs: number; readonly paceMs: number | null },
): QueueService {
  const { phase, startsAtMs } = servicePhase(stores, service, at.nowMs);
  const { ordinary, priority } = stores.tickets.waiting(at.day, service.id);
  const waiting = ordinary + priority;
  return {
    kind: 'service',
    id: service.id,
    details: service.details,
    phase,
    startsAtMs,
    waiting,
    expectedWaitMs: expectedWaitMs(waiting, at.paceMs),
  };
}

/** A window as its display shows it. */
export function counterRecord(
  stores: Stores,
  counter: Counter,
  calls: Iterable<QueueCall>,
): QueueCounter {
  const ticket = counter.ticketId === null ? null : stores.tickets.get(counter.ticketId);
  const calling = ticket?.status === 'called';
  let callSeq: number | null = null;
  for (const call of calls) {
    const its = call.counterId === counter.id && call.ticketId === ticket?.id && !call.cancelled;
    if (calling && its) callSeq = call.seq;
  }
  const idle = counter.paused ? 'paused' : 'idle';
  return {
    kind: 'counter',
    id: counter.id,
    number: counter.details.number,
    name: counter.details.name,
    serviceIds: counter.details.serviceIds,
    shows: ticket === null ? idle : calling ? 'calling' : 'serving',
    ticket: ticket === null ? null : ticketNumber(ticket),
    callSeq,
    sinceMs: counter.changedAtMs,
  };
}

/** A call as boards, voice and displays follow it; who goes first is not told. */
export function callRecord(call: Call): QueueCall {
  return {
    kind: 'call',
    id: call.id,
    seq: call.seq,
    ticketId: call.ticketId,
    ticket: call.number,
    counterId: call.counterId,
    counterNumber: call.counterNumber,
    callKind: call.kind,
    times: call.times,
    atMs: call.atMs,
    cancelled: call.cancelled,
  };
}
