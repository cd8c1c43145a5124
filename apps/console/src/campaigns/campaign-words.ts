import {
  campaignStartMs,
  type Campaign,
  type CampaignDetails,
} from '@hall/core/domain/campaign/campaign';
import type { Posting } from '@hall/core/domain/posting/posting';
import { occupationName } from '@hall/core/rules/occupations';
import type { Language } from '@hall/core/i18n/translate';
import type { Say } from '../app/language.tsx';
import { dayWords } from '../shared/day-words.ts';

/** How it stands with a campaign at a moment. */
export type CampaignPhase = 'planned' | 'held' | 'closed';

/** An open campaign is on from the morning of its first day; the hub closes it at its end. */
export function phaseOf({ status, details }: Campaign, nowMs: number): CampaignPhase {
  if (status === 'closed') return 'closed';
  return campaignStartMs(details) <= nowMs ? 'held' : 'planned';
}

/** The colour that helps to see it. */
export const phaseTone = { planned: 'accent', held: 'good', closed: 'plain' } as const;

/** Its days and hours in a line. */
export function whenWords(details: CampaignDetails, nowMs: number, say: Say): string {
  const { fromDay, toDay, from, to } = details;
  const first = dayWords(fromDay, nowMs, say);
  if (fromDay === toDay) return say('campaigns.whenDay', { day: first, from, to });
  const last = dayWords(toDay, nowMs, say);
  return say('campaigns.whenDays', { first, last, from, to });
}

/** Kinds of work in a line. */
export function tradeWords(
  occupationIds: readonly string[],
  { say, language }: { readonly say: Say; readonly language: Language },
): string {
  return occupationIds.map((id) => occupationName(id, language)).join(say('list.comma'));
}

/** Published postings that a campaign can be for, by its kinds of work and the street they are in. */
export function postingsFor(
  postings: readonly Posting[],
  { occupationIds, street }: { readonly occupationIds: readonly string[]; readonly street: string },
): readonly Posting[] {
  const part = street.trim();
  return postings.filter(({ status, content }) => {
    if (status !== 'published') return false;
    if (!occupationIds.includes(content.occupationId ?? '')) return false;
    return part === '' || (content.workAddress ?? '').includes(part);
  });
}
