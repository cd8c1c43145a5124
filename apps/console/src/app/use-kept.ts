import { useState } from 'react';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import { useQuery, type QueryHandle } from './use-query.ts';

/** A look-up whose last answer stays in sight while it is asked for again. */
export function useKept<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
): QueryHandle<N> & { readonly shown: QueryOutput<N> | null } {
  const query = useQuery(name, input);
  const [shown, setShown] = useState(query.value);
  if (query.value !== null && query.value !== shown) setShown(query.value);
  return { ...query, shown };
}
