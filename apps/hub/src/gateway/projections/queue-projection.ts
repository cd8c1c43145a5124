import type { QueueCall, QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Service } from '@hall/core/domain/service/service';
import type { Call } from '@hall/core/domain/ticket/call';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import { queueDayOf, servicePace } from '../../commands/ticket/queue-tx.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { callRecord, counterRecord, serviceRecord } from './queue-records.ts';
import { Told } from './told.ts';

/** Boards show six; the rest is for a voice that comes back after a moment without the hub. */
const callsKept = 30;

/** The queue as everybody in the hall may see it. */
export class QueueProjection implements Projection<'queue'> {
  readonly topic = 'queue';
  readonly #told = new Told<QueueRecord>();
  /** In the order in which they were made. */
  readonly #calls = new Map<string, QueueCall>();
  /** Waits per person ahead; they change with calls only. */
  readonly #paces = new Map<string, number | null>();
  #day = '';

  load(stores: Stores, nowMs: number): QueueRecord[] {
    this.#told.clear();
    this.#begin(stores, nowMs);
    return this.#told.news(this.#all(stores, nowMs));
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'queue'> {
    if (event.state === null) return none;
    const nowMs = event.atMs;
    switch (event.entity) {
      case 'ticket':
        // The call itself follows in the same commit and tells the line again.
        if (event.type === 'ticket.called') return none;
        return this.#put(this.#servicesOf(event, stores));
      case 'call':
        return this.#call(event.state as Call, stores, nowMs);
      case 'counter':
        return this.#counter(event.state as Counter, stores);
      case 'service':
        return this.#service(event.state as Service, stores, nowMs);
      case 'queue':
      case 'market':
        return this.#put([...this.#services(stores, nowMs), this.#rules(stores)]);
      default:
        return none;
    }
  }

  tick(nowMs: number, stores: Stores): TopicChange<'queue'> {
    if (queueDayOf(stores, nowMs) === this.#day) return this.#put(this.#services(stores, nowMs));
    const before = this.#told.ids();
    this.#begin(stores, nowMs);
    const records = this.#all(stores, nowMs);
    const now = new Set(records.map(({ id }) => id));
    const removes = before.filter((id) => !now.has(id) && this.#told.drop(id));
    return { puts: this.#told.news(records), removes };
  }

  #begin(stores: Stores, nowMs: number): void {
    this.#day = queueDayOf(stores, nowMs);
    this.#paces.clear();
    this.#calls.clear();
    for (const call of stores.calls.last(callsKept)) {
      if (call.day === this.#day) this.#calls.set(call.id, callRecord(call));
    }
  }

  #all(stores: Stores, nowMs: number): QueueRecord[] {
    const counters = stores.serviceCounters.all();
    return [
      this.#rules(stores),
      ...this.#services(stores, nowMs),
      ...counters.map((counter) => counterRecord(stores, counter, this.#calls.values())),
      ...this.#calls.values(),
    ];
  }

  #put(records: readonly QueueRecord[]): TopicChange<'queue'> {
    return { puts: this.#told.news(records), removes: [] };
  }

  #rules(stores: Stores): QueueRecord {
    const { priority, voice } = stores.queue.get();
    return {
      kind: 'rules',
      id: 'rules',
      day: this.#day,
      priorityClasses: priority.classes,
      voice,
    };
  }

  #services(stores: Stores, nowMs: number): QueueRecord[] {
    return stores.services.all().map((service) => this.#record(service, stores, nowMs));
  }

  #record(service: Service, stores: Stores, nowMs: number): QueueRecord {
    const day = this.#day;
    let paceMs = this.#paces.get(service.id);
    if (paceMs === undefined) {
      paceMs = servicePace(stores, day, service.id);
      this.#paces.set(service.id, paceMs);
    }
    return serviceRecord(stores, service, { day, nowMs, paceMs });
  }

  /** The lines an event about a ticket can have changed. */
  #servicesOf(event: CommittedEvent, stores: Stores): QueueRecord[] {
    const moved = event.type === 'ticket.transferred' || event.type === 'ticket.undone';
    if (moved) return this.#services(stores, event.atMs);
    const service = stores.services.get((event.state as Ticket).serviceId);
    if (service === null || service.retired) return [];
    return [this.#record(service, stores, event.atMs)];
  }

  #call(call: Call, stores: Stores, nowMs: number): TopicChange<'queue'> {
    this.#paces.delete(call.serviceId);
    this.#calls.set(call.id, callRecord(call));
    const [oldest] = this.#calls.keys();
    const over = this.#calls.size > callsKept && oldest !== undefined;
    if (over) this.#calls.delete(oldest);
    const removes = over && this.#told.drop(oldest) ? [oldest] : [];
    const service = stores.services.get(call.serviceId);
    const records = service === null || service.retired ? [] : [service];
    const puts = this.#told.news([
      callRecord(call),
      ...records.map((one) => this.#record(one, stores, nowMs)),
    ]);
    return { puts, removes };
  }

  #counter(counter: Counter, stores: Stores): TopicChange<'queue'> {
    if (counter.retired) return this.#gone(counter.id);
    // The newest state, because a later event of the same commit may have changed it again.
    const newest = stores.serviceCounters.get(counter.id) ?? counter;
    return this.#put([counterRecord(stores, newest, this.#calls.values())]);
  }

  #service(service: Service, stores: Stores, nowMs: number): TopicChange<'queue'> {
    if (service.retired) return this.#gone(service.id);
    return this.#put([this.#record(service, stores, nowMs)]);
  }

  #gone(id: string): TopicChange<'queue'> {
    return { puts: [], removes: this.#told.drop(id) ? [id] : [] };
  }
}

const none: TopicChange<'queue'> = { puts: [], removes: [] };
