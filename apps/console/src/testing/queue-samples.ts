import type {
  CounterTicket,
  QueueCounter,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import type { ServiceDetails } from '@hall/core/domain/service/service';
import { queueView, type ReadyQueue } from '../queue/queue-view.ts';
import { sampleNowMs } from './samples.ts';

/** A readable id: the same group and number give the same one. */
export function queueId(group: 'a' | 'b' | 'c', number: number): string {
  return `00000000-0000-4000-8000-${group}${String(number).padStart(11, '0')}`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The n-th service: letter and place by its number. */
export function sampleService(
  number: number,
  over: Partial<QueueService> = {},
  details: Partial<ServiceDetails> = {},
): QueueService {
  const letter = letters[number - 1] ?? 'Z';
  return {
    kind: 'service',
    id: queueId('a', number),
    details: {
      letter,
      name: { zh: `业务${letter}`, en: `Service ${letter}` },
      position: number,
      targetMinutes: 10,
      hours: [],
      ...details,
    },
    phase: 'open',
    startsAtMs: null,
    waiting: 0,
    expectedWaitMs: null,
    ...over,
  };
}

/** The n-th window, open and free. */
export function sampleCounter(
  number: number,
  services: readonly number[],
  over: Partial<QueueCounter> = {},
): QueueCounter {
  return {
    kind: 'counter',
    id: queueId('b', number),
    number,
    name: null,
    serviceIds: services.map((service) => queueId('a', service)),
    shows: 'idle',
    ticket: null,
    callSeq: null,
    sinceMs: sampleNowMs,
    ...over,
  };
}

/** Somebody who waits for the first service. */
export function sampleTicket(number: number, over: Partial<CounterTicket> = {}): CounterTicket {
  return {
    kind: 'ticket',
    id: queueId('c', number),
    ticket: `A${String(number).padStart(3, '0')}`,
    serviceId: queueId('a', 1),
    boundTo: null,
    status: 'waiting',
    priority: null,
    place: number,
    turn: 0,
    reservedAtMs: sampleNowMs,
    counterId: null,
    calls: 0,
    turnCalledMs: null,
    lastCallMs: null,
    servingAtMs: null,
    requeued: false,
    transfers: 0,
    ...over,
  };
}

/** A hall of these services, windows and people, by the usual rules. */
export function sampleQueue(
  services: readonly QueueService[],
  counters: readonly QueueCounter[],
  tickets: readonly CounterTicket[] = [],
): ReadyQueue {
  const settings = { kind: 'settings', id: 'settings', settings: defaultQueueSettings } as const;
  const view = queueView([...services, ...counters], [...tickets, settings]);
  return { ...view, settings: defaultQueueSettings };
}
