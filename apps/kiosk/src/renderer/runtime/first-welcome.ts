import type { Timers } from '@hall/core/basics/ports';
import type { HallClient } from '@hall/core/client/hall-client';

/** A hub on the market's network lets a screen in within a second; without one nobody waits longer. */
const patienceMs = 3_000;

/**
 * The moment from which a screen that has just started may ask. Somebody who lays his card in the
 * second before waits that second, and is not told that the hall cannot be reached.
 */
export function firstWelcome({
  client,
  timers,
}: {
  readonly client: Pick<HallClient, 'connection' | 'subscribe'>;
  readonly timers: Timers;
}): Promise<void> {
  if (client.connection.state !== 'connecting') return Promise.resolve();
  return new Promise((resolve) => {
    const over = (): void => {
      cancel();
      leave();
      resolve();
    };
    const cancel = timers.after(patienceMs, over);
    const leave = client.subscribe(() => {
      if (client.connection.state !== 'connecting') over();
    });
  });
}
