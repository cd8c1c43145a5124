import type { Posting } from '@hall/core/domain/posting/posting';
import { useMay } from '../app/me.ts';
import { useQuery } from '../app/use-query.ts';
import { useStaff } from '../app/use-staff.ts';

/**
 * One posting: from the live topic, or from the history when it ended on an earlier day; undefined
 * while that is being looked up, null when there is none.
 */
export function usePosting(postingId: string): Posting | null | undefined {
  const staff = useStaff();
  const may = useMay();
  const live = staff.postingById.get(postingId);
  const look = live === undefined && staff.ready && may('posting.history');
  const history = useQuery(
    'posting.history',
    look ? { employerId: null, status: null, cursor: null } : null,
  );
  if (live !== undefined) return live;
  if (!staff.ready || history.busy) return undefined;
  return history.value?.postings.find((posting) => posting.id === postingId) ?? null;
}
