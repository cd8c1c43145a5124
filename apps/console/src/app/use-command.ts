import { useCallback, useRef, useState } from 'react';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { browserIds } from '@hall/ui/hall/browser-ports';
import { useHall } from '@hall/ui/hall/use-hall';
import { intentionFor, type Intention } from '@hall/ui/hall/intention';

/** A command as a form uses it. */
export interface CommandHandle<N extends CommandName> {
  readonly busy: boolean;
  /** Why the last try was refused; stays until the next try. */
  readonly error: HallError | null;
  /** Sends it; null when it was refused, or when another try is still under way. */
  readonly run: (input: CommandInput<N>) => Promise<CommandOutput<N> | null>;
  readonly forget: () => void;
}

/** One command with its busy state; one press is one effect, whatever the network does. */
export function useCommand<N extends CommandName>(name: N): CommandHandle<N> {
  const client = useHall();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const running = useRef(false);
  const open = useRef<Intention | null>(null);

  const run = useCallback(
    async (input: CommandInput<N>): Promise<CommandOutput<N> | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setError(null);
      const intention = intentionFor(open.current, { name, input }, browserIds);
      open.current = intention;
      try {
        const result = await client.command(name, input, intention.commandId);
        if (!result.ok) {
          // Without an answer the wish stays open: the hub may have done it already.
          if (result.error.code !== 'unreachable') open.current = null;
          setError(result.error);
          return null;
        }
        open.current = null;
        return result.value;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [client, name],
  );
  const forget = useCallback(() => {
    setError(null);
  }, []);
  return { busy, error, run, forget };
}
