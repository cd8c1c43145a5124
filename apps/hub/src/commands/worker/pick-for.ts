import type { FittingPosting } from '@hall/core/contract/commands/worker-commands';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Worker } from '@hall/core/domain/worker/worker';
import { strongestReasons, type FitReason } from '@hall/core/rules/fit';
import { explainPick, latestPostings } from '@hall/core/rules/posting-pick';
import type { LivePostingsView } from './worker-deps.ts';

/** A posting for a worker with what speaks for it. */
export interface PickedFor {
  readonly posting: Posting;
  readonly reasons: readonly FitReason[];
}

/** As many as a person takes in at a glance (D-03). */
const mostReasons = 3;

/** The postings that fit a worker; the newest ones for who wants nothing picked for him. */
export function pickFor(
  worker: Pick<Worker, 'wishes' | 'minorWorker' | 'recommendations'>,
  among: { readonly live: LivePostingsView; readonly nowMs: number },
): PickedFor[] {
  const { wishes, minorWorker, recommendations } = worker;
  const { live, nowMs } = among;
  if (!recommendations) {
    return latestPostings({ minorWorker, nowMs }, live.all()).map((posting) => ({
      posting,
      reasons: [],
    }));
  }
  return explainPick({ wishes, minorWorker, nowMs }, live.near(wishes.occupationIds)).map(
    (picked) => ({
      posting: picked.posting,
      reasons: strongestReasons(picked, { wishes, most: mostReasons }),
    }),
  );
}

/** The same as a screen is told. */
export function picksOf(picked: readonly PickedFor[]): {
  postingIds: string[];
  fits: FittingPosting[];
} {
  return {
    postingIds: picked.map(({ posting }) => posting.id),
    fits: picked.map(({ posting, reasons }) => ({
      postingId: posting.id,
      reasons: [...reasons],
    })),
  };
}
