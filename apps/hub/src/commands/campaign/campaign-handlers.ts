import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { campaignEndMs, type Campaign } from '@hall/core/domain/campaign/campaign';
import { changeCampaign, closeCampaign, openCampaign } from '@hall/core/domain/campaign/running';
import type { Handler, Handlers, Tx } from '../handler.ts';
import { sayOutcome, showPerson } from './calls.ts';

const saveCampaign: Handler<'campaign.save'> = (tx, { campaignId, details }) => {
  const { nowMs } = tx;
  if (details.postingIds.some((id) => tx.stores.postings.get(id) === null)) {
    return err({ code: 'not_found' });
  }
  if (campaignId === null) {
    const opened = openCampaign({ id: tx.newId(), details, nowMs });
    return opened.ok ? recorded(tx, 'campaign.opened', opened.value) : opened;
  }
  const campaign = tx.stores.campaigns.get(campaignId);
  if (campaign === null) return err({ code: 'not_found' });
  const changed = changeCampaign(campaign, { details, nowMs });
  return changed.ok ? recorded(tx, 'campaign.changed', changed.value) : changed;
};

const closeByHand: Handler<'campaign.close'> = (tx, { campaignId }) => {
  const campaign = tx.stores.campaigns.get(campaignId);
  return campaign === null ? err({ code: 'not_found' }) : closed(tx, campaign, { byClock: false });
};

const endByClock: Handler<'campaign.end'> = (tx, { campaignId }) => {
  const campaign = tx.stores.campaigns.get(campaignId);
  if (campaign === null) return err({ code: 'not_found' });
  if (campaignEndMs(campaign.details) > tx.nowMs) return err({ code: 'too_early' });
  return closed(tx, campaign, { byClock: true });
};

/** The commands about 定向招聘专场 (D-13). */
export const campaignHandlers: Pick<Handlers, Extract<CommandName, `campaign.${string}`>> = {
  'campaign.save': saveCampaign,
  'campaign.close': closeByHand,
  'campaign.end': endByClock,
  'campaign.call': showPerson,
  'campaign.outcome': sayOutcome,
};

type Changed = Result<{ campaignId: string }, HallError>;

function closed(tx: Tx, campaign: Campaign, detail: { readonly byClock: boolean }): Changed {
  const over = closeCampaign(campaign, tx.nowMs);
  if (!over.ok) return over;
  tx.record({ type: 'campaign.closed', entityId: campaign.id, state: over.value, detail });
  return ok({ campaignId: campaign.id });
}

function recorded(
  tx: Tx,
  type: 'campaign.opened' | 'campaign.changed',
  campaign: Campaign,
): Changed {
  tx.record({ type, entityId: campaign.id, state: campaign, detail: {} });
  return ok({ campaignId: campaign.id });
}
