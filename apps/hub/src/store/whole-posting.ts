import { posting, type Posting } from '@hall/core/domain/posting/posting';
import { z } from 'zod';

const wholeRow = z.object({ state_json: z.string(), steady_json: z.string() });

/** The posting in a row of `posting_whole`; it selects `state_json` and `steady_json`. */
export function wholePosting(row: unknown): Posting {
  const { state_json: moving, steady_json: steady } = wholeRow.parse(row);
  return posting.parse({
    ...(JSON.parse(moving) as object),
    ...(JSON.parse(steady) as object),
  });
}
