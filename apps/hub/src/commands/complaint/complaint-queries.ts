import { ok } from '@hall/core/basics/result';
import { complaintProgress } from '@hall/core/contract/queries/complaint-queries';
import type { HubQueries } from '../../gateway/hub-queries.ts';
import { holderOf } from '../staff-of.ts';
import { byReceipt } from './kiosk-complaints.ts';
import type { ReceiptDesk } from './receipt-desk.ts';

/** How it stands with a complaint, for whoever holds its receipt; guesses are counted in memory. */
export function complaintQueries({
  receipts,
}: {
  readonly receipts: ReceiptDesk;
}): Pick<HubQueries, 'complaint.progress'> {
  return {
    'complaint.progress': ({ actor, nowMs, stores }, receipt) => {
      const found = byReceipt(stores, receipt, { holder: holderOf(actor), nowMs, receipts });
      if (!found.ok) return found;
      if (found.value === null) return ok({ progress: null });
      const answer = stores.complaintSecrets.get(found.value.id)?.answer?.text ?? null;
      const progress = complaintProgress.strip().parse({ ...found.value, answer });
      return ok({ progress });
    },
  };
}
