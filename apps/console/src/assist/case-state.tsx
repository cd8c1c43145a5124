import { useSay } from '../app/language.tsx';
import { Pill } from '../widgets/page.tsx';
import type { ListedCase } from './assist-types.ts';

/** How a case stands, in a word: over and why, late, whole, or under way. */
export function CaseState({
  plan,
}: {
  readonly plan: Pick<ListedCase, 'closed' | 'overdue' | 'progress'>;
}) {
  const say = useSay();
  if (plan.closed !== null) return <Pill tone="plain">{say(`assist.closed.${plan.closed}`)}</Pill>;
  if (plan.overdue) return <Pill tone="alarm">{say('assist.overdue')}</Pill>;
  return plan.progress.isComplete ? (
    <Pill tone="good">{say('assist.complete')}</Pill>
  ) : (
    <Pill tone="accent">{say('assist.running')}</Pill>
  );
}
