import type { Timers } from '@hall/core/basics/ports';

/** Does something that may hang or fail; after the deadline it is left behind. Never rejects. */
export async function withinDeadline(
  work: () => Promise<void>,
  deadline: {
    readonly timers: Timers;
    readonly withinMs: number;
    readonly reportBug: (cause: unknown) => void;
  },
): Promise<void> {
  const { timers, withinMs, reportBug } = deadline;
  let cancel = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    cancel = timers.after(withinMs, resolve);
  });
  const done = Promise.resolve().then(work).catch(reportBug);
  await Promise.race([done, late]);
  cancel();
}
