import { err, ok } from '@hall/core/basics/result';
import type { ReceiptGiven } from '@hall/core/contract/commands/complaint-kiosk-commands';
import { complaintReceipt } from '@hall/core/documents/complaint-receipt';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { Complaint } from '@hall/core/domain/complaint/complaint';
import type { Language } from '@hall/core/i18n/translate';
import type { Handler, Tx } from '../handler.ts';

const codes = 1_000_000;

/** Who comes to a window is spoken to in Chinese, whatever language the clerk's own pages have. */
export const windowLanguage: Language = 'zh-CN';

/** Where the codes of receipts come from. */
export interface CodeSource {
  /** An integer from 0 up to, but not including, `max`; from a secure source. */
  readonly randomInt: (max: number) => number;
}

/** Gives a complaint a receipt with a fresh code; a code that was given before is dead (I-02). */
export function giveReceipt(
  tx: Tx,
  complaint: Complaint,
  { randomInt, language }: CodeSource & { readonly language: Language },
): ReceiptGiven {
  const { id: complaintId, complaintNo, dueDay } = complaint;
  const code = String(randomInt(codes)).padStart(6, '0');
  tx.stores.complaintSecrets.giveReceipt(complaintId, { complaintNo, code });
  const document = receiptOf(tx, complaint, { code, reprint: false, language });
  return { complaintId, complaintNo, dueDay, code, document };
}

/** The paper of a receipt whose code is known. */
export function receiptOf(
  tx: Tx,
  { complaintNo, status, dueDay }: Complaint,
  paper: { readonly code: string; readonly reprint: boolean; readonly language: Language },
): PaperDocument {
  return complaintReceipt({
    market: tx.stores.market.get(),
    complaintNo,
    dueDay: status === 'submitted' ? dueDay : null,
    atMs: tx.nowMs,
    ...paper,
  });
}

/** What became of the paper of a receipt. */
export const receiptPrinted: Handler<'complaint.receiptPrinted'> = (
  tx,
  { complaintId, result },
) => {
  if (!tx.stores.complaintSecrets.hasReceipt(complaintId)) return err({ code: 'not_found' });
  const type = 'complaint.receipt_printed';
  tx.record({ type, entityId: complaintId, state: null, detail: { result } });
  return ok({ complaintId });
};

/**
 * Another receipt for whoever lost his. Nobody complained yet about what a draft says, and what has been
 * erased can tell nobody anything.
 */
export function renewReceipt({ randomInt }: CodeSource): Handler<'complaint.renewReceipt'> {
  return (tx, { complaintId }) => {
    const complaint = tx.stores.complaints.get(complaintId);
    if (complaint === null) return err({ code: 'not_found' });
    if (complaint.status === 'draft') return err({ code: 'wrong_state' });
    if (complaint.forgotten) return err({ code: 'expired' });
    const type = 'complaint.receipt_renewed';
    tx.record({ type, entityId: complaintId, state: null, detail: {} });
    return ok(giveReceipt(tx, complaint, { randomInt, language: windowLanguage }));
  };
}
