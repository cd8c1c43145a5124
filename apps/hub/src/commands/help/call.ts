import { ok } from '@hall/core/basics/result';
import type { HelpRecord } from '../../store/stores.ts';
import type { Handler } from '../handler.ts';
import { holderOf } from '../staff-of.ts';

/** 叫工作人员. Pressing again while nobody has come is the same call. */
export const callForHelp: Handler<'help.call'> = (tx, { page }, actor) => {
  const terminalId = holderOf(actor);
  const waiting = tx.stores.help.open().find((call) => call.terminalId === terminalId);
  if (waiting !== undefined) return ok({ helpId: waiting.id });
  const id = tx.newId();
  const state: HelpRecord = { id, terminalId, page, calledAtMs: tx.nowMs, answered: false };
  tx.record({ type: 'help.called', entityId: id, state, detail: { page } });
  return ok({ helpId: id });
};
