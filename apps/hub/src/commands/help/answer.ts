import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';

/** A colleague goes to help. */
export const answerHelp: Handler<'help.answer'> = (tx, { helpId }) => {
  const call = tx.stores.help.get(helpId);
  if (call === null) return err({ code: 'not_found' });
  if (call.answered) return err({ code: 'wrong_state' });
  const state = { ...call, answered: true };
  tx.record({ type: 'help.answered', entityId: helpId, state, detail: {} });
  return ok({ helpId });
};
