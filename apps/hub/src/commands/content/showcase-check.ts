import type { HallError } from '@hall/core/contract/errors';
import type { ContentDetails } from '@hall/core/domain/content/content';
import { showcaseFault } from '@hall/core/domain/content/showcase';
import type { Tx } from '../handler.ts';

/** What stands against a page because of whom it shows; null for every page that is no showcase. */
export function faultOfShowcase(tx: Tx, details: ContentDetails): HallError | null {
  if (details.kind !== 'showcase') return null;
  const { employers, postings } = tx.stores;
  return showcaseFault(details, {
    employer: employers.get(details.employerId),
    postings: (details.postingIds ?? []).map((id) => postings.get(id)),
    nowMs: tx.nowMs,
  });
}
