import { z } from 'zod';
import { clockTime, instantMs, marketDay, shortText } from '../../basics/fields.ts';
import { atMinuteOfDay, dayStartMs, parseDay, type MarketDay } from '../../basics/market-day.ts';
import { workerWishes } from '../worker/worker.ts';

/** Longer is not a 专场 any more; also what keeps a board's slot from staying for ever. */
export const mostCampaignDays = 31;

/** More than anybody names one by one; without any, every posting of its kinds of work belongs to it. */
export const mostCampaignPostings = 50;

/**
 * What is written about a 定向招聘专场 (D-13). People are chosen by the kind of work they want and, with
 * their own consent, by the hardship tag; there is no other field, and none may come (D-08).
 */
export const campaignDetails = z.strictObject({
  title: shortText(24),
  occupationIds: workerWishes.shape.occupationIds,
  /**
   * The street or community where the work is. Nobody is chosen by it: the hall knows of nobody where
   * he lives, and the region on a card is his hukou.
   */
  street: shortText(20).nullable(),
  /** Only who lets the market help him because work is hard to find (B-08); never on a screen. */
  hardshipOnly: z.boolean(),
  fromDay: marketDay,
  toDay: marketDay,
  /** When on each of its days somebody is there for it. */
  from: clockTime,
  to: clockTime,
  /** Where who wants to come puts his name down. */
  place: shortText(40),
  postingIds: z.array(z.uuid()).max(mostCampaignPostings),
});
export type CampaignDetails = z.infer<typeof campaignDetails>;

export const campaignStatus = z.enum(['open', 'closed']);
export type CampaignStatus = z.infer<typeof campaignStatus>;

/** The aggregate. It knows nobody: who was called stands for itself, one `campaignCall` each. */
export const campaign = z.strictObject({
  id: z.uuid(),
  details: campaignDetails,
  status: campaignStatus,
  createdAtMs: instantMs,
  updatedAtMs: instantMs,
  closedAtMs: instantMs.nullable(),
});
export type Campaign = z.infer<typeof campaign>;

/** 愿意来, 不来, 没接通, 不要再打; the last takes the consent to be contacted back. */
export const callOutcome = z.enum(['willing', 'declined', 'unreached', 'refused']);
export type CallOutcome = z.infer<typeof callOutcome>;

/** One person of a campaign whose number somebody was shown, and what came of it. */
export const campaignCall = z.strictObject({
  id: z.uuid(),
  campaignId: z.uuid(),
  workerId: z.uuid(),
  /** Who was shown the number last. */
  staffId: z.uuid(),
  /** How often it was shown. */
  shown: z.number().int().min(1),
  firstAtMs: instantMs,
  /** Null while nobody has said what came of it. */
  outcome: callOutcome.nullable(),
  updatedAtMs: instantMs,
});
export type CampaignCall = z.infer<typeof campaignCall>;

/** When the boards begin to show a campaign: the morning of its first day. */
export function campaignStartMs({ fromDay }: Pick<CampaignDetails, 'fromDay'>): number {
  return dayStartMs(known(fromDay));
}

/** When a campaign is over by the clock: the end of its hours on its last day. */
export function campaignEndMs({ toDay, to }: Pick<CampaignDetails, 'toDay' | 'to'>): number {
  const [hours = 0, minutes = 0] = to.split(':').map(Number);
  return atMinuteOfDay(known(toDay), hours * 60 + minutes);
}

function known(day: string): MarketDay {
  const read = parseDay(day);
  if (read === null) throw new Error('A campaign on a day that is not in the calendar');
  return read;
}
