import type { HallError } from '@hall/core/contract/errors';
import type { HitDecision } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useHallDay } from '../hall-day/use-calendar.ts';
import type { QueueItem } from './review-queue.ts';

/**
 * Passing a text while the hall is shut, of the fast lane or not: it goes on the boards by itself in the
 * morning (K-09). `atMs` is null while the hall is open, and for the edit of a live posting. `run`
 * answers whether the hub took it.
 */
export function useApproveForOpening(item: QueueItem): {
  readonly atMs: number | null;
  readonly busy: boolean;
  readonly error: HallError | null;
  readonly run: (verdict: {
    readonly decisions: HitDecision[];
    readonly fastLane: boolean;
  }) => Promise<boolean>;
} {
  const say = useSay();
  const announce = useAnnounce();
  const hall = useHallDay();
  const approve = useCommand('posting.approveForOpening');
  const { postingNo, id: postingId } = item.posting;
  const atMs = item.isRevision ? null : (hall?.now.opensAtMs ?? null);
  return {
    atMs,
    busy: approve.busy,
    error: approve.error,
    run: async (verdict) => {
      const done = await approve.run({ postingId, version: item.version, ...verdict });
      if (done !== null) announce(say('review.approvedForOpening', { no: postingNo }));
      return done !== null;
    },
  };
}
