import { ok } from '@hall/core/basics/result';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import { maskName } from '@hall/core/rules/masking';
import { aheadOf } from '../../commands/ticket/queue-tx.ts';
import type { Stores } from '../stores.ts';
import type { QueryRunner } from './reader-queries.ts';

/** `ticket.find`: how it stands with the number on a paper. */
export function findTicket(stores: Stores): QueryRunner<'ticket.find'> {
  return ({ code }) => {
    const found = stores.tickets.withCode(code);
    if (found === null) return ok({ ticket: null });
    const { id, day, serviceId, status, counterId, requeued } = found;
    const counter = counterId === null ? null : stores.serviceCounters.get(counterId);
    return ok({
      ticket: {
        ticketId: id,
        number: ticketNumber(found),
        day,
        serviceId,
        status,
        ahead: status === 'waiting' ? aheadOf(stores, found) : null,
        counterNumber: status === 'called' ? (counter?.details.number ?? null) : null,
        mayRequeue: status === 'missed' && !requeued,
        mayRate: status === 'completed' && !stores.ticketLinks.isRated(id),
      },
    });
  };
}

/** `ticket.worker`: masked before it leaves the reader. */
export function ticketWorker(stores: Stores): QueryRunner<'ticket.worker'> {
  return ({ ticketId }) => {
    const workerId = stores.ticketLinks.workerOf(ticketId);
    const worker = workerId === null ? null : stores.workers.get(workerId);
    if (worker === null) return ok({ worker: null });
    const maskedName = maskName(stores.people.get(worker.id)?.name ?? '');
    return ok({ worker: { registrationNo: worker.registrationNo, maskedName } });
  };
}
