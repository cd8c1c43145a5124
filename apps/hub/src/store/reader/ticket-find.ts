import type { Database } from 'better-sqlite3';
import { ok } from '@hall/core/basics/result';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import { worker } from '@hall/core/domain/worker/worker';
import { maskName } from '@hall/core/rules/masking';
import { z } from 'zod';
import { aheadOf } from '../../commands/ticket/queue-tx.ts';
import { SqlitePersonStore } from '../person-store.ts';
import {
  SqliteQueueSettingsStore,
  SqliteServiceCounterStore,
  SqliteTicketLinkStore,
} from '../service-stores.ts';
import { SqliteTicketStore } from '../ticket-store.ts';
import type { Vault } from '../vault.ts';
import type { QueryRunner } from './reader-queries.ts';

const stateRow = z.object({ state_json: z.string() });

/**
 * `ticket.find`: how it stands with the number on a paper. Nothing is read by id from a table here:
 * tables remember, and do not see what the hub's own connection writes.
 */
export function findTicket(db: Database): QueryRunner<'ticket.find'> {
  const tickets = new SqliteTicketStore(db);
  const counters = new SqliteServiceCounterStore(db);
  const links = new SqliteTicketLinkStore(db);
  const queue = new SqliteQueueSettingsStore(db);
  return ({ code }) => {
    const found = tickets.withCode(code);
    if (found === null) return ok({ ticket: null });
    const { id, day, serviceId, status, counterId, requeued } = found;
    const counter = counters.all().find((one) => one.id === counterId);
    return ok({
      ticket: {
        ticketId: id,
        number: ticketNumber(found),
        day,
        serviceId,
        status,
        ahead: status === 'waiting' ? aheadOf({ tickets, queue }, found) : null,
        counterNumber: status === 'called' ? (counter?.details.number ?? null) : null,
        mayRequeue: status === 'missed' && !requeued,
        mayRate: status === 'completed' && !links.isRated(id),
      },
    });
  };
}

/** `ticket.worker`: masked before it leaves the reader. */
export function ticketWorker(db: Database, vault: Vault): QueryRunner<'ticket.worker'> {
  const links = new SqliteTicketLinkStore(db);
  const people = new SqlitePersonStore(db, vault);
  const byId = db.prepare('SELECT state_json FROM worker WHERE id = ?');
  return ({ ticketId }) => {
    const workerId = links.workerOf(ticketId);
    const row = workerId === null ? undefined : byId.get(workerId);
    if (row === undefined) return ok({ worker: null });
    const { id, registrationNo } = worker.parse(JSON.parse(stateRow.parse(row).state_json));
    const maskedName = maskName(people.get(id)?.name ?? '');
    return ok({ worker: { registrationNo, maskedName } });
  };
}
