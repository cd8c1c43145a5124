/** A place in the queue as two numbers; times are not used, because clocks are set. */
export interface QueueOrder {
  readonly place: number;
  readonly turn: number;
}

/** The first of a line. */
export interface Candidate extends QueueOrder {
  readonly ticketId: string;
}

/** What the manager sets (E-03). */
export interface PriorityRule {
  readonly mostInARow: number;
  readonly mostAddedMs: number;
}

/** All that a counter's next call depends on, whatever the length of the queue. */
export interface DispatchView {
  /** The first ordinary number of all lines the counter serves. */
  readonly ordinary: Candidate | null;
  /** The first priority number of those lines. */
  readonly priority: Candidate | null;
  /** Priority calls since the last ordinary one, in the line of `ordinary`. */
  readonly inARow: number;
  /** Priority numbers behind `ordinary` that were called before it. */
  readonly overtaken: number;
  /** How much longer `ordinary` has waited by that. */
  readonly addedMs: number;
  /** The usual time from one call to the next in its line. */
  readonly paceMs: number;
}

/** Earlier in the queue. */
export function isBefore(a: QueueOrder, b: QueueOrder): boolean {
  return a.place < b.place || (a.place === b.place && a.turn < b.turn);
}

/** The earliest of some. */
export function earliest(candidates: readonly (Candidate | null)[]): Candidate | null {
  let first: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate !== null && (first === null || isBefore(candidate, first))) first = candidate;
  }
  return first;
}

/** A ceiling on what has to be counted; nine seconds per person are faster than any counter. */
const overtakingsCounted = 100;

/** How many may go before one ordinary number, so that it waits no longer than the rule allows. */
export function mostOvertakings(rule: PriorityRule, paceMs: number): number {
  return Math.min(overtakingsCounted, Math.floor(rule.mostAddedMs / Math.max(1, paceMs)));
}

/**
 * Who is called next (E-03): priority first, but after `mostInARow` of them one ordinary number; and
 * no ordinary number is overtaken so often that its wait grows by more than `mostAddedMs`. Between
 * services the queue's own order decides, so one counter serves all letters as people came (E-15).
 */
export function chooseNext(view: DispatchView, rule: PriorityRule): Candidate | null {
  const { ordinary, priority } = view;
  if (ordinary === null) return priority;
  if (priority === null) return ordinary;
  if (view.inARow >= rule.mostInARow) return ordinary;
  return isBefore(priority, ordinary) || mayOvertake(view, rule) ? priority : ordinary;
}

function mayOvertake(view: DispatchView, rule: PriorityRule): boolean {
  const { overtaken, addedMs, paceMs } = view;
  return overtaken < mostOvertakings(rule, paceMs) && addedMs + paceMs <= rule.mostAddedMs;
}

/** Numbers that go before somebody who missed his call and came back (E-08). */
export const requeueBehind = 3;

/**
 * Where somebody who comes back stands: behind the next three, and behind those who came back there
 * before him. `fresh` is the next number of the hall's sequence.
 */
export function orderBehind(next: readonly QueueOrder[], fresh: number): QueueOrder {
  const last = next[requeueBehind - 1];
  return last === undefined ? { place: fresh, turn: 0 } : { place: last.place, turn: fresh };
}

/** How many stay ahead of a transferred number: a third of the line, the first one at least. */
export function frontThird(waiting: number): number {
  return Math.max(1, Math.floor(waiting / 3));
}

/**
 * Where a transferred number stands (E-04): at its own place if that is in the front third of the
 * new line, else at the end of that third. `boundary` is the last number of the third, if any.
 */
export function transferOrder(
  own: QueueOrder,
  boundary: QueueOrder | null,
  fresh: number,
): QueueOrder {
  if (boundary === null || isBefore(own, boundary)) return { place: own.place, turn: own.turn };
  return { place: boundary.place, turn: fresh };
}
