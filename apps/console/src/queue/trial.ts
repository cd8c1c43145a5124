import { msPerMinute } from '@hall/core/basics/market-day';
import type { QueueSettings } from '@hall/core/domain/service/queue-settings';
import {
  chooseNext,
  type Candidate,
  type DispatchView,
  type PriorityRule,
} from '@hall/core/rules/dispatch';

/** Somebody of the sample; everybody is there from the beginning, in this order. */
export interface Sampled {
  readonly ticket: string;
  readonly priority: boolean;
}

/** Somebody of the sample when he is called. */
export interface TrialCall extends Sampled {
  readonly calledMs: number;
  /** Later than without priority; below zero for who is called earlier. */
  readonly addedMs: number;
}

/** The rule of the settings, as the dispatch takes it. */
export function ruleOf({ priority }: Pick<QueueSettings, 'priority'>): PriorityRule {
  return {
    mostInARow: priority.mostInARow,
    mostAddedMs: priority.mostAddedMinutes * msPerMinute,
  };
}

/** People of the sample; those who may go first came last, so that the rule shows. */
export const sampleSize = 12;

/** A sample in which the last `priorities` may go first. */
export function sampleOf(priorities: number): Sampled[] {
  return Array.from({ length: sampleSize }, (_, at) => ({
    ticket: `A${String(at + 1).padStart(3, '0')}`,
    priority: at >= sampleSize - priorities,
  }));
}

/** In which order one window would call the sample, one every `paceMs`. */
export function trial(
  people: readonly Sampled[],
  { rule, paceMs }: { readonly rule: PriorityRule; readonly paceMs: number },
): TrialCall[] {
  const waiting = people.map((person, place) => ({ ...person, place }));
  const called: (TrialCall & { readonly place: number })[] = [];
  for (let nowMs = 0; waiting.length > 0; nowMs += paceMs) {
    const first = (priority: boolean): Candidate | null => {
      const found = waiting.find((one) => one.priority === priority);
      return found === undefined ? null : { ticketId: found.ticket, place: found.place, turn: 0 };
    };
    const ordinary = first(false);
    const chosen = chooseNext(
      { ordinary, priority: first(true), ...fairness(called, ordinary, nowMs), paceMs },
      rule,
    );
    const at = waiting.findIndex(({ ticket }) => ticket === chosen?.ticketId);
    const [person] = waiting.splice(at, 1);
    if (person === undefined) break;
    called.push({ ...person, calledMs: nowMs, addedMs: nowMs - person.place * paceMs });
  }
  return called.map(({ ticket, priority, calledMs, addedMs }) => ({
    ticket,
    priority,
    calledMs,
    addedMs,
  }));
}

/** What has been done to the first ordinary number, counted as the hub counts it. */
function fairness(
  called: readonly (TrialCall & { readonly place: number })[],
  ordinary: Candidate | null,
  nowMs: number,
): Pick<DispatchView, 'inARow' | 'overtaken' | 'addedMs'> {
  const lastOrdinary = called.map(({ priority }) => priority).lastIndexOf(false);
  const before = called.filter(
    ({ priority, place }) => priority && ordinary !== null && place > ordinary.place,
  );
  const since = before.length === 0 ? undefined : called.at(-before.length);
  return {
    inARow: called.length - 1 - lastOrdinary,
    overtaken: before.length,
    addedMs: since === undefined ? 0 : nowMs - since.calledMs,
  };
}
