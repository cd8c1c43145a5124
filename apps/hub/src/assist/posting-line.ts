import { boardPosting } from '@hall/core/contract/topics/public-posting';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Posting } from '@hall/core/domain/posting/posting';
import { standNameOf } from '../commands/stand/stand-of.ts';
import type { Stores } from '../store/stores.ts';

type PostingLine = Omit<QueryOutput<'assist.person'>['meetings'][number]['posting'], 'postingId'>;

/**
 * A posting in a line, as the boards show it; null for one that never was on them. With the day, its
 * zone is the booth the employer holds then.
 */
export function postingLineOf(
  stores: Stores,
  { posting, day }: { readonly posting: Posting | null; readonly day: string | null },
): PostingLine | null {
  const employer = posting === null ? null : stores.employers.get(posting.employerId);
  if (posting === null || employer === null) return null;
  const standName = day === null ? null : standNameOf(stores, { employerId: employer.id, day });
  const shown = boardPosting({ posting, employer, market: stores.market.get(), standName });
  return {
    postingNo: shown.postingNo,
    occupationId: shown.occupationId,
    employer: shown.employer,
    payMinFen: shown.payMinFen,
    payMaxFen: shown.payMaxFen,
    payUnit: shown.payUnit,
    pieceName: shown.pieceName,
    workStartMs: shown.workStartMs,
    zone: shown.zone,
  };
}
