import { isBefore } from '@hall/core/rules/dispatch';
import type {
  CounterNext,
  CounterRecord,
  CounterTicket,
  QueueCounter,
  QueueRecord,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import { defaultQueueSettings, type QueueSettings } from '@hall/core/domain/service/queue-settings';

/** The queue as it concerns one window; nothing in it depends on the clock. */
export interface QueueNow {
  readonly counter: QueueCounter;
  /** The other windows, by number. */
  readonly others: readonly QueueCounter[];
  /** All services, in the order of the kiosk's tiles. */
  readonly services: readonly QueueService[];
  readonly serviceById: ReadonlyMap<string, QueueService>;
  /** Whom the window has called or serves. */
  readonly current: CounterTicket | null;
  readonly next: CounterNext | null;
  /** Who waits for this window, whom the next press calls first, then in the order of the queue. */
  readonly waiting: readonly CounterTicket[];
  /** Put aside here, the longest first. */
  readonly held: readonly CounterTicket[];
  /** Missed their call for something this window serves, the newest first. */
  readonly missed: readonly CounterTicket[];
  /** Every open number of the hall, to be found by somebody who stands there with it. */
  readonly open: readonly CounterTicket[];
  readonly settings: QueueSettings;
}

/** Sorts what the hub tells by what a window needs; null while the window is not known. */
export function queueNow(
  counterId: string,
  queue: Iterable<QueueRecord>,
  desk: Iterable<CounterRecord>,
): QueueNow | null {
  const hall = hallOf(queue);
  const counter = hall.counters.find(({ id }) => id === counterId);
  if (counter === undefined) return null;
  const { tickets, nexts, settings } = deskOf(desk);
  const next = nexts.get(counterId) ?? null;
  const mine = tickets.filter((ticket) => isFor(counter, ticket));
  const waiting = mine.filter(({ status }) => status === 'waiting').sort(inOrder);
  return {
    counter,
    others: hall.counters.filter(({ id }) => id !== counterId),
    services: hall.services,
    serviceById: new Map(hall.services.map((service) => [service.id, service])),
    current: tickets.find((ticket) => isAtCounter(ticket, counterId)) ?? null,
    next,
    waiting: nextFirst(waiting, next),
    held: tickets
      .filter(({ status, counterId: at }) => status === 'held' && at === counterId)
      .sort((a, b) => (a.lastCallMs ?? 0) - (b.lastCallMs ?? 0)),
    missed: mine
      .filter(({ status }) => status === 'missed')
      .sort((a, b) => (b.lastCallMs ?? 0) - (a.lastCallMs ?? 0)),
    open: [...tickets].sort(inOrder),
    settings,
  };
}

function hallOf(records: Iterable<QueueRecord>): {
  readonly counters: readonly QueueCounter[];
  readonly services: readonly QueueService[];
} {
  const counters: QueueCounter[] = [];
  const services: QueueService[] = [];
  for (const record of records) {
    if (record.kind === 'counter') counters.push(record);
    else if (record.kind === 'service') services.push(record);
  }
  return {
    counters: counters.sort((a, b) => a.number - b.number),
    services: services.sort((a, b) => a.details.position - b.details.position),
  };
}

function deskOf(records: Iterable<CounterRecord>): {
  readonly tickets: readonly CounterTicket[];
  readonly nexts: ReadonlyMap<string, CounterNext>;
  readonly settings: QueueSettings;
} {
  const tickets: CounterTicket[] = [];
  const nexts = new Map<string, CounterNext>();
  let settings = defaultQueueSettings;
  for (const record of records) {
    if (record.kind === 'ticket') tickets.push(record);
    else if (record.kind === 'next') nexts.set(record.id, record);
    else if (record.kind === 'settings') settings = record.settings;
  }
  return { tickets, nexts, settings };
}

/** Whether a window calls from the line a number stands in. */
function isFor({ id, serviceIds }: QueueCounter, { boundTo, serviceId }: CounterTicket): boolean {
  return boundTo === null ? serviceIds.includes(serviceId) : boundTo === id;
}

function isAtCounter({ status, counterId: at }: CounterTicket, counterId: string): boolean {
  return at === counterId && (status === 'called' || status === 'serving');
}

function inOrder(a: CounterTicket, b: CounterTicket): number {
  if (isBefore(a, b)) return -1;
  return isBefore(b, a) ? 1 : 0;
}

function nextFirst(
  waiting: readonly CounterTicket[],
  next: CounterNext | null,
): readonly CounterTicket[] {
  const first = waiting.find(({ id }) => id === next?.ticketId);
  return first === undefined ? waiting : [first, ...waiting.filter((one) => one !== first)];
}

/** How a service's line stands at this window. */
export interface ServiceLine {
  readonly service: QueueService;
  readonly waiting: number;
  /** When the one who waits longest drew his number. */
  readonly oldestMs: number | null;
}

/** The lines this window serves, each with its count and its longest wait. */
export function linesOf({ counter, services, waiting }: QueueNow): ServiceLine[] {
  return services
    .filter(({ id }) => counter.serviceIds.includes(id))
    .map((service) => {
      const line = waiting.filter(({ serviceId }) => serviceId === service.id);
      const oldestMs = line.length === 0 ? null : Math.min(...line.map((one) => one.reservedAtMs));
      return { service, waiting: line.length, oldestMs };
    });
}

/** Whole minutes since; a clock that was set back shows none. */
export function minutesSince(sinceMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - sinceMs) / 60_000));
}
