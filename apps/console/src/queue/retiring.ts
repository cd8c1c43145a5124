import type { QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import { leftUnserved, servedBy, windowsOf, type QueueView } from './queue-view.ts';

/** What retiring a service would do, and whether the hub would let it. */
export interface ServiceRetirement {
  /** People in its line; with one of them it cannot be retired. */
  readonly waiting: number;
  /** Called, served or put aside; they are finished as usual. */
  readonly underWay: number;
  /** Windows that serve nothing else. */
  readonly idleWindows: readonly QueueCounter[];
}

/** Looks at what retiring a service would do. */
export function serviceRetirement(service: QueueService, view: QueueView): ServiceRetirement {
  const own = view.tickets.filter(({ serviceId }) => serviceId === service.id);
  return {
    waiting: own.filter(({ status, boundTo }) => status === 'waiting' && boundTo === null).length,
    underWay: own.filter(({ status }) => ['called', 'serving', 'held'].includes(status)).length,
    idleWindows: windowsOf(service.id, view.counters).filter(
      (counter) => servedBy(counter, view.services).length === 1,
    ),
  };
}

/** What retiring a window would do, and whether the hub would let it. */
export interface CounterRetirement {
  /** Somebody is called to it or served there; with him it cannot be retired. */
  readonly busyWith: string | null;
  /** People sent to this window and no other; with one of them it cannot be retired. */
  readonly sentHere: number;
  /** Services without a window afterwards. */
  readonly unserved: readonly QueueService[];
}

/** Looks at what retiring a window would do. */
export function counterRetirement(counter: QueueCounter, view: QueueView): CounterRetirement {
  return {
    busyWith: counter.ticket,
    sentHere: view.tickets.filter(
      ({ status, boundTo }) => status === 'waiting' && boundTo === counter.id,
    ).length,
    unserved: leftUnserved(view, counter.id, []),
  };
}
