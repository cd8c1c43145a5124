import type { QueueCounter, QueueRecord } from '@hall/core/contract/topics/queue-topic';

/** A window somebody may sit down at. */
export interface OfferedWindow {
  readonly counter: QueueCounter;
  /** Letters of what it serves, in the order of the kiosk's tiles. */
  readonly letters: readonly string[];
  /** It has called or serves somebody: perhaps a colleague does. */
  readonly busy: boolean;
}

/** The windows of the hall by number. */
export function offeredWindows(records: Iterable<QueueRecord>): OfferedWindow[] {
  const all = [...records];
  const services = all
    .filter((record) => record.kind === 'service')
    .sort((a, b) => a.details.position - b.details.position);
  return all
    .filter((record) => record.kind === 'counter')
    .sort((a, b) => a.number - b.number)
    .map((counter) => ({
      counter,
      letters: services
        .filter(({ id }) => counter.serviceIds.includes(id))
        .map(({ details }) => details.letter),
      busy: counter.shows === 'calling' || counter.shows === 'serving',
    }));
}
