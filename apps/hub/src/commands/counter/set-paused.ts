import { ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { atCounter, nowAt } from './at-counter.ts';

/** 暂停窗口, or open again; whom it has called or serves stays. */
export const setCounterPaused: Handler<'counter.setPaused'> = (tx, { counterId, paused }) => {
  const at = atCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter, current } = at.value;
  const state = { ...counter, paused, changedAtMs: tx.nowMs };
  if (counter.paused !== paused) {
    tx.record({ type: 'counter.paused', entityId: counterId, state, detail: { paused } });
  }
  return ok(nowAt(state, current));
};
