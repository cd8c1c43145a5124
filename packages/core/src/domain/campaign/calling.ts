import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { letsHelp } from '../assistance/hardship.ts';
import { consentsTo, type ConsentsInForce } from '../worker/registration.ts';
import type { Worker } from '../worker/worker.ts';
import type { CallOutcome, CampaignCall, CampaignDetails } from './campaign.ts';

/** All a campaign may know of somebody when it chooses: his wishes, his consents, whether he looks for work. */
export type Choosable = Pick<Worker, 'consents' | 'status'> & {
  readonly wishes: Pick<Worker['wishes'], 'occupationIds'>;
};

/**
 * Whether a campaign is for somebody, asked or not: he wants that kind of work, does not pause, and where
 * it is for people who find work hard to find, has himself said so (B-08, D-13).
 */
export function isFor(
  { occupationIds, hardshipOnly }: Pick<CampaignDetails, 'occupationIds' | 'hardshipOnly'>,
  { wishes, consents, status }: Choosable,
): boolean {
  if (status !== 'seeking' && status !== 'matched_today') return false;
  if (!wishes.occupationIds.some((id) => occupationIds.includes(id))) return false;
  return !hardshipOnly || letsHelp(consents);
}

/** Whether somebody lets the market call him about work, by the text that is in force (B-07, B-08). */
export function letsCall(
  { consents }: Pick<Worker, 'consents'>,
  inForce: ConsentsInForce,
): boolean {
  return consentsTo(consents, 'contact', inForce);
}

/** Somebody is shown the number of one person; once more for one who was shown before. */
export function showNumber(
  before: CampaignCall | null,
  press: Pick<CampaignCall, 'id' | 'campaignId' | 'workerId' | 'staffId'> & {
    readonly nowMs: number;
  },
): CampaignCall {
  const { nowMs, ...who } = press;
  if (before === null) {
    return { ...who, shown: 1, firstAtMs: nowMs, outcome: null, updatedAtMs: nowMs };
  }
  // Who wanted no more calls and has asked for them since is as somebody nobody has spoken to.
  const outcome = before.outcome === 'refused' ? null : before.outcome;
  const shown = before.shown + 1;
  return { ...before, staffId: press.staffId, shown, outcome, updatedAtMs: nowMs };
}

/** What came of a call; who was not reached, or thinks again, may be written down anew. */
export function settleCall(
  call: CampaignCall | null,
  { outcome, nowMs }: { readonly outcome: CallOutcome; readonly nowMs: number },
): Result<CampaignCall, HallError> {
  // Nothing can have come of a call for which nobody was shown the number.
  if (call === null || call.outcome === 'refused') return err({ code: 'wrong_state' });
  return ok({ ...call, outcome, updatedAtMs: nowMs });
}
