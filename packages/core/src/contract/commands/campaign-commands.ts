import { z } from 'zod';
import { callOutcome, campaignDetails } from '../../domain/campaign/campaign.ts';
import { define } from '../define.ts';

const campaignId = z.uuid();
const workerId = z.uuid();
const changed = z.strictObject({ campaignId });
const staff = ['staff', 'manager'] as const;

/** 定向招聘专场: a call list of who may be called, and a place on the boards (D-13). */
export const campaignCommands = {
  /** Without an id a new one. `expired`: it would be over already. */
  'campaign.save': define({
    input: z.strictObject({ campaignId: campaignId.nullable(), details: campaignDetails }),
    output: changed,
    allowed: staff,
  }),
  /** Ends it before its time. */
  'campaign.close': define({
    input: z.strictObject({ campaignId }),
    output: changed,
    allowed: staff,
  }),
  /** Its time has come. */
  'campaign.end': define({
    input: z.strictObject({ campaignId }),
    output: changed,
    allowed: ['system'],
  }),
  /**
   * 打电话: name and phone of one person, for whom the ledger gets a line before they are shown.
   * `not_found`: he is not one of those it is for; `consent_missing`: he does not want to be called;
   * `missing_fields`: he has left no phone.
   */
  'campaign.call': define({
    input: z.strictObject({ campaignId, workerId }),
    output: z.strictObject({
      name: z.string(),
      phone: z.string(),
      outcome: callOutcome.nullable(),
    }),
    allowed: staff,
  }),
  /** What came of a call; `refused` takes the consent to be contacted back, as he would himself. */
  'campaign.outcome': define({
    input: z.strictObject({ campaignId, workerId, outcome: callOutcome }),
    output: changed,
    allowed: staff,
  }),
} as const;
