import type { CommittedEvent } from '../projection.ts';

const away: ReadonlySet<CommittedEvent['entity']> = new Set([
  'call',
  'employer',
  'match',
  'posting',
  'ticket',
]);

/** Whether an event of the day's rush has nothing to do with the entrance. */
export function isElsewhere(event: CommittedEvent): boolean {
  return away.has(event.entity);
}
