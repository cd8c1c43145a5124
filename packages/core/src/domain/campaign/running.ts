import { addDays, parseDay } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { findOccupation } from '../../rules/occupations.ts';
import {
  campaignEndMs,
  mostCampaignDays,
  type Campaign,
  type CampaignDetails,
} from './campaign.ts';

const wrongState = err({ code: 'wrong_state' } as const);

/** Opens a campaign (D-13). `expired`: it would be over already. */
export function openCampaign(wish: {
  readonly id: string;
  readonly details: CampaignDetails;
  readonly nowMs: number;
}): Result<Campaign, HallError> {
  const { id, details, nowMs } = wish;
  const wrong = wrongDetails(details, nowMs);
  if (wrong !== null) return err(wrong);
  return ok({
    id,
    details,
    status: 'open',
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    closedAtMs: null,
  });
}

/** Writes something else about it; one that is over stays as it was. */
export function changeCampaign(
  campaign: Campaign,
  { details, nowMs }: { readonly details: CampaignDetails; readonly nowMs: number },
): Result<Campaign, HallError> {
  if (campaign.status !== 'open') return wrongState;
  const wrong = wrongDetails(details, nowMs);
  return wrong === null ? ok({ ...campaign, details, updatedAtMs: nowMs }) : err(wrong);
}

/** It is over, by the clock or by hand; who was called stays counted. */
export function closeCampaign(campaign: Campaign, nowMs: number): Result<Campaign, HallError> {
  if (campaign.status !== 'open') return wrongState;
  return ok({ ...campaign, status: 'closed', updatedAtMs: nowMs, closedAtMs: nowMs });
}

function wrongDetails(details: CampaignDetails, nowMs: number): HallError | null {
  const fields = wrongFields(details);
  if (fields.length > 0) return { code: 'invalid_fields', fields };
  return campaignEndMs(details) <= nowMs ? { code: 'expired' } : null;
}

/** What cannot be meant, by the name of the field. */
function wrongFields({ fromDay, toDay, from, to, ...rest }: CampaignDetails): string[] {
  const { occupationIds, postingIds } = rest;
  const [first, last] = [parseDay(fromDay), parseDay(toDay)];
  const isTooLong =
    first === null || last === null || last < first || addDays(first, mostCampaignDays - 1) < last;
  const unknown = occupationIds.some((id) => findOccupation(id) === null);
  return [
    ...(unknown || hasTwice(occupationIds) ? ['occupationIds'] : []),
    ...(first === null ? ['fromDay'] : []),
    ...(first !== null && isTooLong ? ['toDay'] : []),
    ...(to <= from ? ['to'] : []),
    ...(hasTwice(postingIds) ? ['postingIds'] : []),
  ];
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
