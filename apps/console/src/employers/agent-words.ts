import { dayOf } from '@hall/core/basics/market-day';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import type { Say } from '../app/language.tsx';

/** What somebody is called, as long as anybody knows. */
export function agentName({ person }: Pick<ListedAgent, 'person'>, say: Say): string {
  return person?.name ?? say('agents.someone');
}

/** Why somebody may not act any more, since when, and who said so; empty while he may. */
export function disabledWords(
  { disabled }: Pick<ListedAgent, 'disabled'>,
  members: ReadonlyMap<string, { readonly displayName: string }>,
  say: Say,
): string {
  if (disabled === null) return '';
  return say('agents.why', {
    reason: say(`reason.${disabled.reason}`),
    day: dayOf(disabled.atMs),
    staff: members.get(disabled.by)?.displayName ?? say('value.unknown'),
  });
}
