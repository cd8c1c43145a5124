// A hall with a desk and a queue and nothing else, on a clock that a story moves.
import { join } from 'node:path';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { PriorityClass } from '@hall/core/domain/service/queue-settings';
import type { ServiceDetails } from '@hall/core/domain/service/service';
import type { Hub } from '@hall/hub/hub-options';
import { buildApp } from '../build.ts';
import { sampleMarket } from '../seed/sample-market.ts';
import { seedAccounts, type DemoStaff } from '../seed/seed-accounts.ts';
import { hallUrls } from '../start/urls.ts';
import { ROOT } from './harness.ts';
import { storyKiosk, StoryHub } from './story-hub.ts';

/** A service as a story tells of it; what it leaves out is as usual. */
export type Offered = Partial<ServiceDetails> & { readonly letter: string };

/** The hall, and what people do in it. */
export class QueueHall {
  readonly consoleUrl: string;
  readonly #story: StoryHub;
  readonly #staff: DemoStaff;

  constructor(story: StoryHub, staff: DemoStaff) {
    this.#story = story;
    this.#staff = staff;
    this.consoleUrl = hallUrls(story.url).console;
  }

  get hub(): Hub {
    return this.#story.hub;
  }

  /** Lets the hall's time pass at once; to be done before a page is opened. */
  pass(minutes: number): void {
    this.#story.pass(minutes * 60_000);
  }

  does<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    actor: Actor = this.#staff.manager,
  ): Promise<CommandOutput<N>> {
    return this.#story.does(actor, name, input);
  }

  async service(details: Offered): Promise<string> {
    const saved = await this.does('queue.saveService', {
      serviceId: null,
      details: {
        name: { zh: `业务${details.letter}`, en: `Service ${details.letter}` },
        position: details.letter.charCodeAt(0) - 65,
        targetMinutes: 10,
        hours: [],
        ...details,
      },
    });
    return saved.serviceId;
  }

  async counter(number: number, serviceIds: readonly string[]): Promise<string> {
    const details = { number, name: null, serviceIds: [...serviceIds] };
    return (await this.does('queue.saveCounter', { counterId: null, details })).counterId;
  }

  /** Somebody takes a number, and its paper comes out. */
  async issue(serviceId: string, priority: PriorityClass | null = null): Promise<string> {
    const input = { serviceId, priority, slipCode: null, language: 'zh-CN' } as const;
    const { ticketId, number } = await this.does('ticket.reserve', input, storyKiosk);
    await this.does('ticket.printed', { ticketId, result: { outcome: 'confirmed' } }, storyKiosk);
    return number;
  }

  async press(counterId: string, ...names: readonly CounterPress[]): Promise<void> {
    for (const name of names) await this.does(`counter.${name}`, { counterId });
  }

  close(): Promise<void> {
    return this.#story.close();
  }
}

/** Presses that need nothing but the window. */
export type CounterPress = 'next' | 'start' | 'complete' | 'miss' | 'hold';

/** Opens the hall at ten in the morning with its accounts and the built console. */
export async function openQueueHall(): Promise<QueueHall> {
  await buildApp('console', console.log);
  const story = await StoryHub.open({
    hour: 10,
    environment: { HALL_CONSOLE_DIR: join(ROOT, 'apps', 'console', 'dist') },
  });
  const { system } = story.hub;
  await system.setMarket(sampleMarket('county'));
  return new QueueHall(story, await seedAccounts(system));
}
