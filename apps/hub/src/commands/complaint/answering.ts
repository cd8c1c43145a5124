import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';

/**
 * What whoever holds the receipt reads at a kiosk; the last one counts. Only a complaint with a receipt
 * is answered so: nobody else could read it.
 */
export const answerReporter: Handler<'complaint.answer'> = (tx, { complaintId, text }) => {
  if (tx.stores.complaints.get(complaintId) === null) return err({ code: 'not_found' });
  const { complaintSecrets } = tx.stores;
  const secret = complaintSecrets.get(complaintId);
  if (secret === null) return err({ code: 'expired' });
  if (!complaintSecrets.hasReceipt(complaintId)) return err({ code: 'wrong_state' });
  const answer = text === null ? null : { text, atMs: tx.nowMs };
  complaintSecrets.put(complaintId, { ...secret, answer });
  tx.record({ type: 'complaint.answered', entityId: complaintId, state: null, detail: {} });
  return ok({ complaintId });
};
