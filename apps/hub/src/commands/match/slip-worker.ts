import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { takenWorker } from '@hall/core/contract/commands/match-parts';
import type { Actor } from '@hall/core/contract/roles';
import type { Tx } from '../handler.ts';
import type { z } from 'zod';
import { holderOf } from '../staff-of.ts';
import { knownWorker, type Known } from '../worker/information.ts';
import type { VisitRegistry } from '../worker/visits.ts';
import type { Candidate } from './take-workers.ts';

type TakenWorker = z.infer<typeof takenWorker>;

/**
 * The worker whose slip of today this is. A forged code, one of another day and one of somebody who
 * had himself deleted are the same answer, and count as guesses (G-07).
 */
export function workerOfSlip(
  tx: Tx,
  slipCode: string,
  by: { readonly actor: Actor; readonly visits: VisitRegistry },
): Result<Known, HallError> {
  const holder = holderOf(by.actor);
  if (by.visits.isGuessing(holder, tx.nowMs)) return err({ code: 'locked_out' });
  const slip = tx.stores.slips.byCode(tx.day, slipCode);
  const known = slip === null ? null : knownWorker(tx, slip.workerId);
  if (known !== null) return ok(known);
  by.visits.guessedWrong(holder, tx.nowMs);
  return err({ code: 'wrong_slip_code' });
}

/** Those who laid their slips on the scanner, in that order; each is known or not on his own. */
export function candidatesOf(
  tx: Tx,
  workers: readonly TakenWorker[],
  by: Parameters<typeof workerOfSlip>[2],
): Candidate[] {
  return workers.map(({ slipCode, contact }) => {
    const found = workerOfSlip(tx, slipCode, by);
    return { slipCode, contact, worker: found.ok ? ok(found.value.worker) : found };
  });
}
