/** Samples the expectation rests on, newest first (E-01). */
export const waitSamples = 20;
/** With fewer nothing is said. */
const fewestSamples = 5;

/** The middle of the last 20 waits per person ahead, or null when there are too few to say. */
export function paceOf(samples: readonly number[]): number | null {
  if (samples.length < fewestSamples) return null;
  const sorted = samples.slice(0, waitSamples).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** One sample: how long somebody waited, by the places there were up to and including his own. */
export function paceSample(waitedMs: number, ahead: number): number {
  return Math.round(waitedMs / (ahead + 1));
}

/** How long somebody with so many people ahead will wait; null while nobody can say. */
export function expectedWaitMs(ahead: number, paceMs: number | null): number | null {
  return paceMs === null ? null : Math.round(paceMs * (ahead + 1));
}

/** How many will be called before somebody who comes now. */
export function peopleAhead(
  waiting: { readonly ordinary: number; readonly priority: number },
  arriving: { readonly priority: boolean; readonly mostInARow: number },
): number {
  if (!arriving.priority) return waiting.ordinary + waiting.priority;
  const between = Math.floor(waiting.priority / arriving.mostInARow);
  return waiting.priority + Math.min(waiting.ordinary, between);
}
