import { msPerMinute } from '@hall/core/basics/market-day';
import type {
  CounterTicket,
  QueueCounter,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import type { OpenSpan } from '@hall/core/domain/hall-day/hall-phase';
import { phaseOf } from '@hall/core/domain/service/hours';
import type { QueueSettings } from '@hall/core/domain/service/queue-settings';
import { counterAtWork, type CounterAtWork } from './counter-at-work.ts';
import { windowsOf, type QueueView } from './queue-view.ts';

/** A service as the manager watches it. */
export interface ServiceAtWork {
  readonly service: QueueService;
  readonly waiting: number;
  /** Who has waited longest since windows could have called him. */
  readonly longest: { readonly ticket: string; readonly waitedMs: number } | null;
  /** Longer than the service's waiting target. */
  readonly over: boolean;
  /** People wait, the hours have begun, and every window is closed. */
  readonly deserted: boolean;
  readonly windows: number;
  readonly openWindows: number;
}

/** Something the manager should look at, the worst first. */
export type Trouble =
  | { readonly what: 'deserted' | 'waited'; readonly of: ServiceAtWork }
  | { readonly what: 'overrun' | 'pausedLong' | 'unanswered'; readonly of: CounterAtWork };

/** The hall at a glance. */
export interface LiveView {
  readonly services: readonly ServiceAtWork[];
  readonly counters: readonly CounterAtWork[];
  readonly troubles: readonly Trouble[];
  readonly waiting: number;
  readonly longestMs: number | null;
  readonly openWindows: number;
}

interface Hall {
  /** When the hall is open today. */
  readonly open: readonly OpenSpan[];
  readonly settings: QueueSettings;
  readonly nowMs: number;
  /** Windows that have called somebody today; the others are not staffed and miss nobody. */
  readonly workedToday: ReadonlySet<string>;
}

/** What the queue looks like to somebody who answers for it; trouble stands first. */
export function liveView(view: QueueView, hall: Hall): LiveView {
  const waiting = view.tickets.filter(({ status }) => status === 'waiting');
  const services = view.services.map((service) => serviceAtWork(service, { view, waiting, hall }));
  const counters = view.counters.map((counter) => counterAtWork(counter, view, hall));
  const waits = services.flatMap(({ longest }) => (longest === null ? [] : [longest.waitedMs]));
  return {
    services: inOrder(services, serviceRank),
    counters: inOrder(counters, ({ trouble }) => (trouble === null ? 1 : 0)),
    troubles: troublesOf(services, counters),
    waiting: waiting.length,
    longestMs: waits.length === 0 ? null : Math.max(...waits),
    openWindows: view.counters.filter(isOpen).length,
  };
}

/** Somebody is at the window. */
export function isOpen({ shows }: Pick<QueueCounter, 'shows'>): boolean {
  return shows !== 'paused';
}

function serviceAtWork(
  service: QueueService,
  at: {
    readonly view: QueueView;
    readonly waiting: readonly CounterTicket[];
    readonly hall: Hall;
  },
): ServiceAtWork {
  const { details, phase } = service;
  const own = at.waiting.filter(
    ({ serviceId, boundTo }) => serviceId === service.id && boundTo === null,
  );
  let longest: ServiceAtWork['longest'] = null;
  for (const { ticket, reservedAtMs, requeued, transfers } of own) {
    // Whoever was called once has had his turn; his paper tells when he came, not how long he stood.
    if (requeued || transfers > 0) continue;
    // Before the windows begin nobody is kept waiting by them (E-11).
    const fromMs = phaseOf(details, at.hall, reservedAtMs).startsAtMs ?? reservedAtMs;
    const waitedMs = Math.max(0, at.hall.nowMs - fromMs);
    if (longest === null || waitedMs > longest.waitedMs) longest = { ticket, waitedMs };
  }
  const windows = windowsOf(service.id, at.view.counters);
  const openWindows = windows.filter(isOpen).length;
  const target = details.waitTargetMinutes;
  const working = phase === 'open' || phase === 'last';
  return {
    service,
    waiting: own.length,
    longest,
    over: working && target !== undefined && (longest?.waitedMs ?? 0) > target * msPerMinute,
    deserted: working && own.length > 0 && openWindows === 0,
    windows: windows.length,
    openWindows,
  };
}

function serviceRank({ deserted, over, waiting }: ServiceAtWork): number {
  if (deserted) return 0;
  if (over) return 1;
  return waiting > 0 ? 2 : 3;
}

/** Sorted by rank; within a rank as it was. */
function inOrder<T>(items: readonly T[], rankOf: (item: T) => number): T[] {
  return [...items].sort((a, b) => rankOf(a) - rankOf(b));
}

const troubleOrder = ['deserted', 'overrun', 'waited', 'unanswered', 'pausedLong'];

function troublesOf(
  services: readonly ServiceAtWork[],
  counters: readonly CounterAtWork[],
): Trouble[] {
  const troubles: Trouble[] = [];
  for (const of of services) {
    if (of.deserted) troubles.push({ what: 'deserted', of });
    else if (of.over) troubles.push({ what: 'waited', of });
  }
  for (const of of counters) if (of.trouble !== null) troubles.push({ what: of.trouble, of });
  return inOrder(troubles, ({ what }) => troubleOrder.indexOf(what));
}
