import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { BenchHall } from './bench-hall.ts';
import { sampleInputs } from '../../test/support/sample-inputs.ts';
import { ThinClient } from './thin-client.ts';

const came = { outcome: 'confirmed' } as const;

/** A bench's hall with a queue: one service and some counters that serve it. */
export class QueueHall {
  readonly hall: BenchHall;
  readonly serviceId: string;
  readonly counterIds: readonly string[];

  private constructor(hall: BenchHall, serviceId: string, counterIds: readonly string[]) {
    this.hall = hall;
    this.serviceId = serviceId;
    this.counterIds = counterIds;
  }

  /** Sets the queue up as a manager does, open all day. */
  static async setUp(hall: BenchHall, counters: number): Promise<QueueHall> {
    const manager = await hall.person('manager');
    const { market } = sampleInputs['market.update'];
    await does(manager, 'market.update', {
      market: { ...market, opensAt: '00:00', closesAt: '23:59' },
    });
    const { settings } = sampleInputs['queue.saveSettings'];
    await does(manager, 'queue.saveSettings', { settings: { ...settings, stopMinutesBefore: 0 } });
    const { details } = sampleInputs['queue.saveService'];
    const service = (await does(manager, 'queue.saveService', {
      serviceId: null,
      details: { ...details, hours: [] },
    })) as CommandOutput<'queue.saveService'>;
    const counterIds: string[] = [];
    for (let number = 1; number <= counters; number += 1) {
      const saved = (await does(manager, 'queue.saveCounter', {
        counterId: null,
        details: { number, name: null, serviceIds: [service.serviceId] },
      })) as CommandOutput<'queue.saveCounter'>;
      counterIds.push(saved.counterId);
    }
    manager.close();
    return new QueueHall(hall, service.serviceId, counterIds);
  }

  /** A number whose paper came out: the two commands a kiosk sends. */
  async issue(kiosk: ThinClient): Promise<void> {
    const { serviceId } = this;
    const input = { serviceId, priority: null, slipCode: null, language: 'zh-CN' };
    const reserved = (await does(
      kiosk,
      'ticket.reserve',
      input,
    )) as CommandOutput<'ticket.reserve'>;
    await does(kiosk, 'ticket.printed', { ticketId: reserved.ticketId, result: came });
  }

  /** Lets so many people wait. */
  async fill(kiosk: ThinClient, people: number): Promise<void> {
    const atOnce = 100;
    for (let done = 0; done < people; done += atOnce) {
      const some = Math.min(atOnce, people - done);
      await Promise.all(Array.from({ length: some }, () => this.issue(kiosk)));
    }
  }

  /** A screen that follows the queue. */
  async screen(): Promise<ThinClient> {
    const client = await ThinClient.hub(this.hall.port);
    await client.hello(this.hall.boardCredential, { queue: null });
    return client;
  }
}

/** A command of a bench has to be carried out. */
export async function does(client: ThinClient, name: string, input: unknown): Promise<unknown> {
  const answer = await client.command(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
