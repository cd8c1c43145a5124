import type { BoardCampaign } from '@hall/core/contract/topics/board-topic';
import { campaignEndMs, campaignStartMs, type Campaign } from '@hall/core/domain/campaign/campaign';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import { noChange, type FeedChange } from './page-feed.ts';

/** Open campaigns as everybody may read them; the clock's `campaign.end` takes them away (D-13). */
export const campaignFeed = {
  load(stores: Stores): BoardCampaign[] {
    return stores.campaigns.open().map(campaignRecord);
  },

  apply(event: CommittedEvent): FeedChange<BoardCampaign> {
    if (event.entity !== 'campaign' || event.state === null) return noChange;
    const campaign = event.state as Campaign;
    return campaign.status === 'open'
      ? { puts: [campaignRecord(campaign)], removes: [] }
      : { puts: [], removes: [campaign.id] };
  },
};

/** Field by field: for whom it is does not slip in (B-12). */
function campaignRecord({ id, details }: Campaign): BoardCampaign {
  const { title, occupationIds, street, fromDay, toDay, from, to, place, postingIds } = details;
  return {
    kind: 'campaign',
    id,
    ...{ title, occupationIds, street, fromDay, toDay, from, to, place, postingIds },
    startMs: campaignStartMs(details),
    endMs: campaignEndMs(details),
  };
}
