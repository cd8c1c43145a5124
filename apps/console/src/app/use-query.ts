import { useCallback, useEffect, useState } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import { useHall } from '@hall/ui/hall/use-hall';

/** A look-up and how far it is. */
export interface QueryHandle<N extends QueryName> {
  readonly value: QueryOutput<N> | null;
  readonly error: HallError | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/**
 * Asks whenever the input changes; null asks nothing. An answer that was overtaken is dropped.
 */
export function useQuery<N extends QueryName>(
  name: N,
  input: QueryInput<N> | null,
): QueryHandle<N> {
  const client = useHall();
  const wording = input === null ? null : JSON.stringify(input);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly of: string;
    readonly value: QueryOutput<N> | null;
    readonly error: HallError | null;
  } | null>(null);
  const asked = wording === null ? null : `${String(round)} ${wording}`;
  useEffect(() => {
    if (asked === null || wording === null) return;
    let wanted = true;
    void client.query(name, JSON.parse(wording) as QueryInput<N>).then((result) => {
      if (!wanted) return;
      setAnswer(
        result.ok
          ? { of: asked, value: result.value, error: null }
          : { of: asked, value: null, error: result.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [client, name, asked, wording]);
  const again = useCallback(() => {
    setRound((value) => value + 1);
  }, []);
  const current = answer !== null && answer.of === asked ? answer : null;
  return {
    value: current?.value ?? null,
    error: current?.error ?? null,
    busy: asked !== null && current === null,
    again,
  };
}
