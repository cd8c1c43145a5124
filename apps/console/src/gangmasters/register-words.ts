import { dayOf } from '@hall/core/basics/market-day';
import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';
import type { Say } from '../app/language.tsx';
import type { Member } from '../app/staff-view.ts';

/** How many workers somebody usually leads. */
export function leadsWords({ details }: Gangmaster, say: Say): string {
  const { leadsFrom: from, leadsTo: to } = details;
  return from === to
    ? say('gangmasters.leadsExact', { from })
    : say('gangmasters.leads', { from, to });
}

/** Whether his real name was verified, when and by whom. */
export function verifiedWords(
  { verified }: Gangmaster,
  members: ReadonlyMap<string, Member>,
  say: Say,
): string {
  if (verified === null) return say('gangmasters.unverified');
  const by = members.get(verified.by)?.displayName ?? say('value.unknown');
  return say('gangmasters.verified', { day: dayOf(verified.atMs), by });
}
