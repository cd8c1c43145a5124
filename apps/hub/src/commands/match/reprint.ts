import { err, ok, type Result } from '@hall/core/basics/result';
import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import type { HallError } from '@hall/core/contract/errors';
import type { MatchCopy } from '@hall/core/documents/match-slip';
import type { Match } from '@hall/core/domain/match/match';
import type { Language } from '@hall/core/i18n/translate';
import type { Handler, Tx } from '../handler.ts';
import { matchPaper } from './match-papers.ts';

/** A window prints a paper once more. */
export const reprintAtWindow: Handler<'match.reprint'> = (tx, { matchId, ...wish }) => {
  const match = tx.stores.matches.get(matchId);
  return match === null ? err({ code: 'not_found' }) : reprintMatch(tx, match, wish);
};

/** What became of a paper, in the ledger; the match stands whatever it says. */
export const recordMatchPrinted: Handler<'match.printed'> = (tx, { paperId, copy, result }) => {
  if (tx.stores.matches.get(paperId) === null) return err({ code: 'not_found' });
  const detail = { copy, result };
  tx.record({ type: 'match.paper_printed', entityId: paperId, state: null, detail });
  return ok({ paperId });
};

/**
 * The same paper once more, marked 补打. Name and phone as the worker's answer stands now: what he has
 * taken back is not printed again.
 */
export function reprintMatch(
  tx: Tx,
  match: Match,
  wish: { readonly copy: MatchCopy; readonly language: Language },
): Result<{ paper: MatchPaper }, HallError> {
  if (match.status !== 'confirmed') return err({ code: 'wrong_state' });
  const { copy } = wish;
  tx.record({ type: 'match.reprinted', entityId: match.id, state: null, detail: { copy } });
  const matches = copy === 'employer' ? takenWith(tx, match) : [match];
  return ok({ paper: matchPaper(tx, matches, { ...wish, reprint: true }) });
}

/** Who was taken with him in one go, and still is: they stand on one copy of the employer's. */
function takenWith(tx: Tx, match: Match): Match[] {
  return tx.stores.matches
    .confirmedOf(match.postingId)
    .filter(({ confirmedAtMs }) => confirmedAtMs === match.confirmedAtMs);
}
