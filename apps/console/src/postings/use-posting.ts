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
  const look = live === undefined && staff.ready && isId(postingId) && may('posting.find');
  const found = useQuery('posting.find', look ? { by: 'id', postingId } : null);
  if (live !== undefined) return live;
  if (!staff.ready || found.busy) return undefined;
  return found.value?.posting ?? null;
}

/** An address line can hold anything; the hub is asked about ids only. */
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
