import { err } from '@hall/core/basics/result';
import { complete, hold, miss, start } from '@hall/core/domain/ticket/serving';
import type { Handler } from '../handler.ts';
import { queueDayOf } from '../ticket/queue-tx.ts';
import { pressOnCurrent } from './at-counter.ts';

/** 过号: nobody came within the time that is set (E-08). */
export const missCurrent: Handler<'counter.miss'> = (tx, { counterId }) => {
  const afterMs = tx.stores.queue.get().missAfterSeconds * 1_000;
  return pressOnCurrent(tx, counterId, {
    type: 'ticket.missed',
    kind: 'miss',
    stays: false,
    decide: (ticket) => miss(ticket, { afterMs, nowMs: tx.nowMs }),
  });
};

/** 开始办理. */
export const startCurrent: Handler<'counter.start'> = (tx, { counterId }) =>
  pressOnCurrent(tx, counterId, {
    type: 'ticket.started',
    kind: 'start',
    stays: true,
    decide: (ticket) => start(ticket, tx.nowMs),
  });

/** 办结. */
export const completeCurrent: Handler<'counter.complete'> = (tx, { counterId }) =>
  pressOnCurrent(tx, counterId, {
    type: 'ticket.completed',
    kind: 'complete',
    stays: false,
    decide: (ticket) => complete(ticket, tx.nowMs),
  });

/** 挂起: the counter goes on with others and takes it up again later. */
export const holdCurrent: Handler<'counter.hold'> = (tx, { counterId }) => {
  const day = queueDayOf(tx.stores, tx.nowMs);
  return pressOnCurrent(tx, counterId, {
    type: 'ticket.held',
    kind: 'hold',
    stays: false,
    // What is put aside after midnight would be gone a moment later.
    decide: (ticket) => (ticket.day === day ? hold(ticket) : err({ code: 'expired' })),
  });
};
