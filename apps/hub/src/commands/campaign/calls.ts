import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { isFor, letsCall, settleCall, showNumber } from '@hall/core/domain/campaign/calling';
import type { Campaign } from '@hall/core/domain/campaign/campaign';
import { withdrawConsent } from '@hall/core/domain/worker/registration';
import type { Handler, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { consentsInForce } from '../worker/consents-in-force.ts';
import { knownWorker, type Known } from '../worker/information.ts';

/**
 * 打电话: the ledger gets its line, and only then somebody is shown whom to call. Whether he may is asked
 * anew: since the list was read he may have taken his consent back.
 */
export const showPerson: Handler<'campaign.call'> = (tx, { campaignId, workerId }, actor) => {
  const campaign = running(tx, campaignId);
  if (!campaign.ok) return campaign;
  const known = callable(tx, campaign.value, workerId);
  if (!known.ok) return known;
  const { name, phone } = known.value.person;
  if (phone === null) return err({ code: 'missing_fields', fields: ['phone'] });
  const before = tx.stores.campaignCalls.of(campaignId, workerId);
  const call = showNumber(before, {
    ...{ id: tx.newId(), campaignId, workerId },
    staffId: staffIdOf(actor),
    nowMs: tx.nowMs,
  });
  tx.record({ type: 'campaign_call.shown', entityId: call.id, state: call, detail: {} });
  return ok({ name: name ?? '', phone, outcome: call.outcome });
};

/** What he said; 不要再打 takes his consent back in the same breath (PIPL 15). */
export const sayOutcome: Handler<'campaign.outcome'> = (tx, input) => {
  const { campaignId, workerId, outcome } = input;
  const campaign = running(tx, campaignId);
  if (!campaign.ok) return campaign;
  const call = tx.stores.campaignCalls.of(campaignId, workerId);
  const settled = settleCall(call, { outcome, nowMs: tx.nowMs });
  if (!settled.ok) return settled;
  const { id: entityId } = settled.value;
  tx.record({
    type: 'campaign_call.settled',
    entityId,
    state: settled.value,
    detail: { outcome },
  });
  if (outcome === 'refused') callNoMore(tx, workerId);
  return ok({ campaignId });
};

function running(tx: Tx, campaignId: string): Result<Campaign, HallError> {
  const campaign = tx.stores.campaigns.get(campaignId);
  if (campaign === null) return err({ code: 'not_found' });
  return campaign.status === 'open' ? ok(campaign) : err({ code: 'wrong_state' });
}

/** Somebody the campaign is for and who lets himself be called. */
function callable(tx: Tx, { details }: Campaign, workerId: string): Result<Known, HallError> {
  const known = knownWorker(tx, workerId);
  if (known === null || !isFor(details, known.worker)) return err({ code: 'not_found' });
  const inForce = consentsInForce(tx.stores.market.get());
  return letsCall(known.worker, inForce) ? ok(known) : err({ code: 'consent_missing' });
}

/** As he would do it himself at a kiosk, and with the same line in the ledger. */
function callNoMore(tx: Tx, workerId: string): void {
  const worker = tx.stores.workers.get(workerId);
  const purpose = 'contact' as const;
  if (worker?.consents.some((one) => one.purpose === purpose && one.given) !== true) return;
  const state = withdrawConsent(worker, { purpose, nowMs: tx.nowMs });
  const detail = { purpose };
  tx.record({ type: 'worker.consent_withdrawn', entityId: workerId, state, detail });
}
