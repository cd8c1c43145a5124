import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Campaigns ended per second after a pause of the hub. */
const perTick = 5;

/** Campaigns whose time has come. */
export function campaignsDue(stores: Pick<Stores, 'campaigns'>, nowMs: number): DueCommand[] {
  return stores.campaigns
    .due(nowMs, perTick)
    .map(({ id }) => ({ name: 'campaign.end', input: { campaignId: id } }));
}
