import { useEffect, useRef, useState } from 'react';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import { useQuery, type QueryHandle } from '../app/use-query.ts';
import { useStaff } from '../app/use-staff.ts';

/** Other desks work on complaints too; a list is asked again this often. */
const askAgainMs = 30_000;

/**
 * A look-up about complaints that follows what happens: asked again when the numbers change and every
 * half minute. What was there stays in sight meanwhile.
 */
export function useAskedAgain<N extends QueryName>(
  name: N,
  input: QueryInput<N> | null,
): QueryHandle<N> & { readonly shown: QueryOutput<N> | null } {
  const { rights } = useStaff();
  const handle = useQuery(name, input);
  const { again, value } = handle;
  const [shown, setShown] = useState(value);
  if (value !== null && value !== shown) setShown(value);
  const counts = JSON.stringify(rights);
  const seen = useRef(counts);
  useEffect(() => {
    if (seen.current === counts) return;
    seen.current = counts;
    again();
  }, [counts, again]);
  useEffect(() => {
    const timer = setInterval(again, askAgainMs);
    return () => {
      clearInterval(timer);
    };
  }, [again]);
  return { ...handle, shown };
}
