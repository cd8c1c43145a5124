import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import type { StaffView } from '../app/staff-view.ts';

/** What the boards have at this moment, made of the desk's own records by the hub's own rule. */
export function boardNow({
  postings,
  employerById,
  market,
}: Pick<StaffView, 'postings' | 'employerById' | 'market'>): BoardPosting[] {
  if (market === null) return [];
  return postings.flatMap((posting) => {
    const employer = employerById.get(posting.employerId);
    if (posting.status !== 'published' || employer === undefined) return [];
    return [boardPosting({ posting, employer, market, standName: null })];
  });
}
