import { watchLifeline } from '../lib/lifeline.ts';

const STOP_WITHIN_MS = 8_000;

/**
 * Runs `stop` once when the hall is told to end: Ctrl-C, a service manager, a closed terminal, or
 * the loss of the process that started it. What does not end within the limit is left behind.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    const limit = setTimeout(() => {
      process.exit(1);
    }, STOP_WITHIN_MS);
    void stop().then(
      () => {
        clearTimeout(limit);
        process.exit(0);
      },
      () => {
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  watchLifeline(end);
}
