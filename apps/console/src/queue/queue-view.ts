import type {
  CounterRecord,
  CounterTicket,
  QueueCounter,
  QueueRecord,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import type { QueueSettings } from '@hall/core/domain/service/queue-settings';

/** The queue as the desk works with it. */
export interface QueueView {
  /** As the kiosk shows them. */
  readonly services: readonly QueueService[];
  readonly serviceById: ReadonlyMap<string, QueueService>;
  /** By number. */
  readonly counters: readonly QueueCounter[];
  readonly tickets: readonly CounterTicket[];
  /** Null before the hub has told. */
  readonly settings: QueueSettings | null;
}

/** The queue once the hub has told its settings. */
export type ReadyQueue = QueueView & { readonly settings: QueueSettings };

/** Sorts the records of the topics `queue` and `counter`. */
export function queueView(
  queue: Iterable<QueueRecord>,
  counter: Iterable<CounterRecord>,
): QueueView {
  const services: QueueService[] = [];
  const counters: QueueCounter[] = [];
  for (const record of queue) {
    if (record.kind === 'service') services.push(record);
    else if (record.kind === 'counter') counters.push(record);
  }
  const tickets: CounterTicket[] = [];
  let settings: QueueSettings | null = null;
  for (const record of counter) {
    if (record.kind === 'ticket') tickets.push(record);
    else if (record.kind === 'settings') settings = record.settings;
  }
  services.sort(
    ({ details: a }, { details: b }) => a.position - b.position || a.letter.localeCompare(b.letter),
  );
  return {
    services,
    serviceById: new Map(services.map((service) => [service.id, service])),
    counters: counters.sort((a, b) => a.number - b.number),
    tickets,
    settings,
  };
}

/** The services of a window that are still there, in the order of the kiosk. */
export function servedBy(
  { serviceIds }: Pick<QueueCounter, 'serviceIds'>,
  services: readonly QueueService[],
): QueueService[] {
  return services.filter(({ id }) => serviceIds.includes(id));
}

/** The windows of a service. */
export function windowsOf(serviceId: string, counters: readonly QueueCounter[]): QueueCounter[] {
  return counters.filter(({ serviceIds }) => serviceIds.includes(serviceId));
}

/** Services no window would serve any more, had this one only those services. */
export function leftUnserved(
  view: Pick<QueueView, 'services' | 'counters'>,
  counterId: string,
  serviceIds: readonly string[],
): QueueService[] {
  const isServed = (id: string): boolean =>
    serviceIds.includes(id) ||
    windowsOf(id, view.counters).some((counter) => counter.id !== counterId);
  const counter = view.counters.find(({ id }) => id === counterId);
  return counter === undefined
    ? []
    : servedBy(counter, view.services).filter(({ id }) => !isServed(id));
}
