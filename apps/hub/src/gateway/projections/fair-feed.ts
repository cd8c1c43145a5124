import type { BoardFair } from '@hall/core/contract/topics/board-topic';
import { isPublic } from '@hall/core/domain/fair/checklist';
import { fairEndMs, fairStartMs, type Fair } from '@hall/core/domain/fair/fair';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import { noChange, type FeedChange } from './page-feed.ts';

/** Fairs to come and being held, as everybody may read them; the clock's `fair.end` takes them away. */
export const fairFeed = {
  load(stores: Stores): BoardFair[] {
    return stores.fairs.open().filter(isPublic).map(fairRecord);
  },

  apply(event: CommittedEvent): FeedChange<BoardFair> {
    if (event.entity !== 'fair' || event.state === null) return noChange;
    const fair = event.state as Fair;
    return fair.status === 'open' && isPublic(fair)
      ? { puts: [fairRecord(fair)], removes: [] }
      : { puts: [], removes: [fair.id] };
  },
};

function fairRecord({ id, details, stalls }: Fair): BoardFair {
  const { title, place } = details;
  return {
    kind: 'fair',
    id,
    title,
    place,
    startMs: fairStartMs(details),
    endMs: fairEndMs(details),
    postingIds: stalls.map(({ postingId }) => postingId),
  };
}
