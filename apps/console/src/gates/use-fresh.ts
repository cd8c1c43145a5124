import { useEffect } from 'react';
import type { QueryInput, QueryName } from '@hall/core/contract/queries';
import { useKept } from '../app/use-kept.ts';

/** Often enough for somebody who looks on, seldom enough for the hub's reader. */
const askEveryMs = 15_000;

/** What was just told is written down a moment later. */
const writtenWithinMs = 400;

/**
 * A look-up asked for again and again, and soon after `stamp` changed; the last answer stays in sight
 * meanwhile.
 */
export function useFresh<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  stamp = '',
): ReturnType<typeof useKept<N>> {
  const query = useKept(name, input);
  const { again } = query;
  useEffect(() => {
    const timer = window.setInterval(again, askEveryMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [again]);
  useEffect(() => {
    const timer = window.setTimeout(again, writtenWithinMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [again, stamp]);
  return query;
}
