import { msPerMinute } from '@hall/core/basics/market-day';
import type { Counter } from '@hall/core/domain/service/counter';
import {
  chooseNext,
  isBefore,
  mostOvertakings,
  type Candidate,
  type DispatchView,
  type PriorityRule,
} from '@hall/core/rules/dispatch';
import type { Stores } from '../../store/stores.ts';
import { servicePace } from '../ticket/queue-tx.ts';

/** The first of a line; screens keep these in memory, a press reads them from the table. */
export type HeadOf = (lane: string, priority: boolean) => Candidate | null;

interface Asking {
  readonly counter: Counter;
  readonly day: string;
  readonly nowMs: number;
  readonly headOf: HeadOf;
  /** What was found out about the head of a line in this round, for the other counters of the line. */
  readonly known: Map<string, Fairness>;
}

type Fairness = Omit<DispatchView, 'ordinary' | 'priority'>;

interface LaneHead extends Candidate {
  readonly lane: string;
}

/** Where nobody can say how long a person takes, as for a service that is gone. */
const unknownPaceMs = 5 * msPerMinute;

/** Reads the first of each line of a day. */
export function headsIn(stores: Stores, day: string): HeadOf {
  return (lane, priority) => stores.tickets.next({ day, lane, priority }, 1)[0] ?? null;
}

/** The lines a counter calls from: its services', and its own of people sent to it. */
export function lanesOf({ id, details }: Counter): string[] {
  return [...details.serviceIds, id];
}

/** Whom a counter would call now, by the rule; what it costs does not depend on how many wait. */
export function nextFor(stores: Stores, asking: Asking): Candidate | null {
  const { mostInARow, mostAddedMinutes } = stores.queue.get().priority;
  const rule = { mostInARow, mostAddedMs: mostAddedMinutes * msPerMinute };
  const ordinary = firstOf(asking, false);
  const priority = firstOf(asking, true);
  if (ordinary === null || priority === null) return ordinary ?? priority;
  const key = `${ordinary.lane} ${ordinary.ticketId}`;
  const fair = asking.known.get(key) ?? fairness(stores, { ...asking, ordinary, rule });
  asking.known.set(key, fair);
  return chooseNext({ ordinary, priority, ...fair }, rule);
}

function firstOf({ counter, headOf }: Asking, priority: boolean): LaneHead | null {
  let first: LaneHead | null = null;
  for (const lane of lanesOf(counter)) {
    const head = headOf(lane, priority);
    if (head !== null && (first === null || isBefore(head, first))) first = { ...head, lane };
  }
  return first;
}

/** What has been done to the first ordinary number so far. */
function fairness(
  stores: Stores,
  asking: Asking & { readonly ordinary: LaneHead; readonly rule: PriorityRule },
): Fairness {
  const { day, nowMs, ordinary, rule } = asking;
  const { lane } = ordinary;
  const paceMs = paceAround(stores, day, ordinary.ticketId);
  const most = mostOvertakings(rule, paceMs);
  const overtaken = stores.calls.overtaken({ day, lane }, ordinary, most);
  const sinceMs = overtaken === 0 ? null : stores.calls.lastMs({ day, lane }, overtaken - 1);
  return {
    inARow: stores.calls.inARow(day, lane, rule.mostInARow),
    overtaken,
    addedMs: sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs),
    paceMs,
  };
}

/** The measured pace of a ticket's service; before there is one, the time the service should take. */
function paceAround(stores: Stores, day: string, ticketId: string): number {
  const serviceId = stores.tickets.get(ticketId)?.serviceId ?? '';
  const minutes = stores.services.get(serviceId)?.details.targetMinutes;
  const target = minutes === undefined ? unknownPaceMs : minutes * msPerMinute;
  return servicePace(stores, day, serviceId) ?? target;
}
