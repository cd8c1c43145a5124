import { z } from 'zod';
import { callOutcome } from '../domain/campaign/campaign.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of 定向招聘 campaigns (D-13). */
export const campaignEvents = {
  'campaign.opened': event({
    entity: 'campaign',
    kind: 'user-action',
    says: 'A campaign for certain kinds of work was opened.',
    detail: nothing,
  }),
  'campaign.changed': event({
    entity: 'campaign',
    kind: 'user-action',
    says: 'What was written about a campaign was changed.',
    detail: nothing,
  }),
  'campaign.closed': event({
    entity: 'campaign',
    kind: 'user-action',
    says: 'A campaign was over, by the clock or by hand.',
    detail: z.strictObject({ byClock: z.boolean() }),
  }),
  'campaign_call.shown': event({
    entity: 'campaign_call',
    kind: 'security',
    says: 'Somebody of the staff was shown name and phone of one person of a campaign, to call him.',
    detail: nothing,
  }),
  'campaign_call.settled': event({
    entity: 'campaign_call',
    kind: 'user-action',
    says: 'What came of such a call was written down.',
    detail: z.strictObject({ outcome: callOutcome }),
  }),
} as const;
