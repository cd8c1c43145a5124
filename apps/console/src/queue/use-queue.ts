import { useMemo } from 'react';
import { useTopic } from '@hall/ui/hall/use-hall';
import { queueView, type QueueView } from './queue-view.ts';

/** The queue, live. */
export function useQueue(): QueueView {
  const queue = useTopic('queue');
  const counter = useTopic('counter');
  return useMemo(
    () => queueView(queue.records.values(), counter.records.values()),
    // The maps are changed in place; the view objects are new after every change.
    [queue, counter],
  );
}
