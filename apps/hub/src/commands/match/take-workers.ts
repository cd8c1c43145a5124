import type { Result } from '@hall/core/basics/result';
import { err, ok } from '@hall/core/basics/result';
import type { ContactAnswer, Taking } from '@hall/core/contract/commands/match-parts';
import type { HallError } from '@hall/core/contract/errors';
import type { Match, MatchSide } from '@hall/core/domain/match/match';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Language } from '@hall/core/i18n/translate';
import type { Tx } from '../handler.ts';
import { confirmMatch } from './confirm-match.ts';
import { matchPapers } from './match-papers.ts';

/** One of those to be taken; who he is, or why nobody knows. */
export interface Candidate {
  readonly slipCode: string;
  readonly worker: Result<Worker, HallError>;
  readonly contact: ContactAnswer | null;
}

/**
 * Takes workers for a posting, each with an outcome of his own, all in the caller's transaction; the
 * papers of those who were taken (D-09, D-10, D-14). Whoever calls it has found out who may.
 */
export function takeWorkers(
  tx: Tx,
  taking: {
    readonly postingId: string;
    readonly candidates: readonly Candidate[];
    readonly source: Match['source'];
    /** The sides that say so at this moment. */
    readonly agreed: readonly MatchSide[];
    readonly language: Language;
  },
): Result<Taking, HallError> {
  const { postingId, source, agreed, language } = taking;
  if (tx.stores.postings.get(postingId) === null) return err({ code: 'not_found' });
  const matches: Match[] = [];
  const workers = taking.candidates.map((candidate) => {
    const { worker, contact, slipCode } = candidate;
    const done = worker.ok
      ? confirmMatch(tx, { postingId, worker: worker.value, contact, source, agreed })
      : worker;
    if (!done.ok) return { outcome: 'refused' as const, slipCode, code: done.error.code };
    matches.push(done.value);
    return { outcome: 'confirmed' as const, slipCode, ...numbersOf(done.value) };
  });
  const papers = matchPapers(tx, matches, { language, reprint: false });
  const after = tx.stores.postings.get(postingId);
  return ok({ workers, remaining: after === null ? 0 : remainingPlaces(after), papers });
}

function numbersOf({ id, matchNo, placeNo }: Match): {
  readonly matchId: string;
  readonly matchNo: string;
  readonly placeNo: number;
} {
  if (matchNo === null || placeNo === null) throw new Error('A confirmed match without a number');
  return { matchId: id, matchNo, placeNo };
}
