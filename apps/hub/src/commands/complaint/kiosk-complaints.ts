import { err, ok, type Result } from '@hall/core/basics/result';
import type {
  KioskReporter,
  ReceiptKey,
} from '@hall/core/contract/commands/complaint-kiosk-commands';
import type { HallError } from '@hall/core/contract/errors';
import type { Complaint, Reporter } from '@hall/core/domain/complaint/complaint';
import { checkCard } from '@hall/core/domain/worker/registration';
import type { Stores } from '../../store/stores.ts';
import type { Handlers, Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { holderOfCard } from '../worker/check-in.ts';
import { isTestMarket } from '../worker/test-market.ts';
import { aboutWhom, enter } from './opening.ts';
import type { ReceiptDesk } from './receipt-desk.ts';
import { giveReceipt, receiptOf, type CodeSource } from './receipts.ts';

/** What complaints at kiosks need beside the transaction. */
export interface ComplaintDeps extends CodeSource {
  readonly receipts: ReceiptDesk;
}

type AtKiosk = 'complaint.tell' | 'complaint.reprintReceipt';

/** Complaints somebody makes at a kiosk, and their receipts (I-02). */
export function complaintKioskHandlers(deps: ComplaintDeps): Pick<Handlers, AtKiosk> {
  return {
    'complaint.tell': (tx, { kind, postingId, told, reporter, language }, actor) => {
      const about = aboutWhom(tx, { employerId: null, postingId });
      if (!about.ok) return about;
      const who = reporterOf(tx, reporter);
      if (!who.ok) return who;
      if (!deps.receipts.intakes.take(holderOf(actor), tx.nowMs)) return err({ code: 'busy' });
      const entering = { ...about.value, kind, source: 'kiosk', account: '', told } as const;
      const state = enter(tx, { ...entering, reporter: who.value });
      return ok(giveReceipt(tx, state, { ...deps, language }));
    },
    'complaint.reprintReceipt': (tx, { receipt, language }, actor) => {
      const asking = { holder: holderOf(actor), nowMs: tx.nowMs, receipts: deps.receipts };
      const found = byReceipt(tx.stores, receipt, asking);
      if (!found.ok) return found;
      if (found.value === null) return err({ code: 'not_found' });
      if (!deps.receipts.reprints.take(asking.holder, tx.nowMs)) return err({ code: 'busy' });
      const { id: entityId } = found.value;
      tx.record({ type: 'complaint.receipt_reprinted', entityId, state: null, detail: {} });
      const { code } = receipt;
      const document = receiptOf(tx, found.value, { code, reprint: true, language });
      return ok({ complaintId: entityId, document });
    },
  };
}

/**
 * The complaint a receipt belongs to; null where the number or the code is wrong, which counts as a
 * guess. A receipt of another market is no guess: it was scanned, and is of no use here.
 */
export function byReceipt(
  stores: Pick<Stores, 'market' | 'complaints' | 'complaintSecrets'>,
  { market, digits, code }: ReceiptKey,
  asking: { readonly holder: string; readonly nowMs: number; readonly receipts: ReceiptDesk },
): Result<Complaint | null, HallError> {
  const { holder, nowMs, receipts } = asking;
  if (receipts.guesses.isGuessing(holder, nowMs)) return err({ code: 'locked_out' });
  const own = stores.market.get().code;
  if (market !== null && market !== own) return ok(null);
  const complaintNo = `T-${own}-${digits.slice(0, 6)}-${digits.slice(6)}`;
  const complaintId = stores.complaintSecrets.byReceipt({ complaintNo, code });
  if (complaintId === null) receipts.guesses.guessedWrong(holder, nowMs);
  return ok(complaintId === null ? null : stores.complaints.get(complaintId));
}

/**
 * Who complains. A card the hall knows is its worker, whose data stand once; of any other the name is
 * kept and nothing else. A number known under another name is no reason to send somebody away.
 */
function reporterOf(tx: Tx, said: KioskReporter): Result<Reporter, HallError> {
  if (said.by !== 'card') return ok(said);
  const { card } = said;
  const checked = checkCard(card, { testRegions: isTestMarket(tx), nowMs: tx.nowMs });
  if (!checked.ok) return checked;
  const found = holderOfCard(tx, card);
  return found.ok && found.value !== null
    ? ok({ by: 'worker', workerId: found.value.worker.id, matchId: null })
    : ok({ by: 'card', name: card.name });
}
