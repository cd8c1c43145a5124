import type { Handler } from '../handler.ts';
import { atCounter } from './at-counter.ts';
import { callAt, finishCurrent } from './next.ts';

/** 插入指定号: a number out of its turn, with a reason that stays in the ledger. */
export const callChosen: Handler<'counter.callChosen'> = (tx, input) => {
  const { counterId, ticketId, reason } = input;
  const at = atCounter(tx, counterId);
  if (!at.ok) return at;
  const finished = finishCurrent(tx, at.value);
  if (!finished.ok) return finished;
  return callAt(tx, { at: at.value, finished: finished.value, ticketId, kind: 'chosen', reason });
};
