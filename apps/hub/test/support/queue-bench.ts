import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { PriorityClass } from '@hall/core/domain/service/queue-settings';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { marketOf } from '@hall/core/testing/hall-builders';
import { openBench, type HallBench } from './hall-bench.ts';

/** A hall with two services and two windows: the first serves A, the second everything. */
export class QueueBench {
  readonly bench: HallBench;
  readonly a: string;
  readonly b: string;
  readonly first: string;
  readonly second: string;

  constructor(parts: { bench: HallBench; a: string; b: string; first: string; second: string }) {
    this.bench = parts.bench;
    this.a = parts.a;
    this.b = parts.b;
    this.first = parts.first;
    this.second = parts.second;
  }

  reserve(
    serviceId = this.a,
    priority: PriorityClass | null = null,
  ): Promise<CommandOutput<'ticket.reserve'>> {
    const input = { serviceId, priority, slipCode: null, language: 'zh-CN' } as const;
    return this.bench.does(this.bench.kiosk, 'ticket.reserve', input);
  }

  /** A number whose paper came out. */
  async issue(
    serviceId = this.a,
    priority: PriorityClass | null = null,
  ): Promise<CommandOutput<'ticket.reserve'>> {
    const reserved = await this.reserve(serviceId, priority);
    const { ticketId } = reserved;
    const result = { outcome: 'confirmed' } as const;
    await this.bench.does(this.bench.kiosk, 'ticket.printed', { ticketId, result });
    return reserved;
  }

  press(
    counterId: string,
    name: 'next' | 'recall' | 'miss' | 'start' | 'complete' | 'hold' | 'undo',
  ): Promise<CommandOutput<'counter.next'>> {
    const command: 'counter.next' = `counter.${name}` as 'counter.next';
    return this.bench.does(this.bench.people.staff, command, { counterId });
  }

  refused(
    counterId: string,
    name: 'next' | 'recall' | 'miss' | 'start' | 'hold' | 'undo',
  ): Promise<string | null> {
    return this.bench.refused(this.bench.people.staff, `counter.${name}`, { counterId });
  }

  /** Calls the next and serves him to the end; his number. */
  async serveNext(counterId: string): Promise<string> {
    const { ticket } = await this.press(counterId, 'next');
    await this.press(counterId, 'start');
    await this.press(counterId, 'complete');
    return ticket?.number ?? '';
  }

  /** Stops the hub and starts it again over the same data. */
  restart(): Promise<void> {
    return this.bench.hall.restart({ clock: this.bench.time, timers: this.bench.time });
  }

  ticket(ticketId: string): Ticket {
    const found = this.bench.stores.tickets.get(ticketId);
    if (found === null) throw new Error('no such ticket');
    return found;
  }
}

const names = { zh: '业务', en: 'Service' };

/** Opens the hall at five in the morning. */
export async function openQueue(market: Parameters<typeof marketOf>[0] = {}): Promise<QueueBench> {
  const bench = await openBench(market);
  const { manager } = bench.people;
  const service = async (letter: string, position: number): Promise<string> => {
    const details = { letter, name: names, position, targetMinutes: 5, hours: [] };
    const saved = await bench.does(manager, 'queue.saveService', { serviceId: null, details });
    return saved.serviceId;
  };
  const counter = async (number: number, serviceIds: string[]): Promise<string> => {
    const details: CommandInput<'queue.saveCounter'>['details'] = {
      number,
      name: null,
      serviceIds,
    };
    const saved = await bench.does(manager, 'queue.saveCounter', { counterId: null, details });
    return saved.counterId;
  };
  const a = await service('A', 1);
  const b = await service('B', 2);
  const first = await counter(1, [a]);
  const second = await counter(2, [a, b]);
  return new QueueBench({ bench, a, b, first, second });
}
