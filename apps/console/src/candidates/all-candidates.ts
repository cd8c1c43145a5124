import type { Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryOutput } from '@hall/core/contract/queries';
import type { ListedCandidate } from '@hall/core/documents/candidate-directory';

type Ask = (
  input: QueryInput<'candidates.list'>,
) => Promise<Result<QueryOutput<'candidates.list'>, HallError>>;

/** More pages of paper than anybody reads; whoever is left out is said to be. */
export const mostCandidates = 2_000;

/** The list as far as it goes on paper. */
export interface CandidatesRead {
  readonly candidates: readonly ListedCandidate[];
  readonly cut: boolean;
}

/** Reads the day's list page by page; a page that does not come makes the whole fail. */
export async function allCandidates(
  ask: Ask,
  day: string,
): Promise<Result<CandidatesRead, HallError>> {
  const candidates: ListedCandidate[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ask>> = await ask({ day, cursor });
    if (!page.ok) return page;
    candidates.push(...page.value.candidates);
    cursor = page.value.next;
  } while (cursor !== null && candidates.length < mostCandidates);
  const cut = cursor !== null || candidates.length > mostCandidates;
  return { ok: true, value: { candidates: candidates.slice(0, mostCandidates), cut } };
}
