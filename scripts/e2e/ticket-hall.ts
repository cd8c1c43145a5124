// A hub with one service and one window, whose clock a test may push on.
import { dayOf } from '@hall/core/basics/market-day';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import { marketOf } from '@hall/core/testing/hall-builders';
import { StoryHub, storyManager } from './story-hub.ts';

export class TicketHall {
  counterId = '';
  readonly #story: StoryHub;

  constructor(story: StoryHub) {
    this.#story = story;
  }

  get url(): string {
    return this.#story.url;
  }

  /** The hall's clock moves on. */
  pass(ms: number): void {
    this.#story.pass(ms);
  }

  kioskToken(): Promise<string> {
    return this.#story.screenToken({ kind: 'kiosk', name: '1号机' });
  }

  /** What staff do at the window or in the office. */
  does<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
    return this.#story.does(storyManager, name, input);
  }

  /** The number that is called. */
  async callNext(): Promise<string | null> {
    const { ticket } = await this.does('counter.next', { counterId: this.counterId });
    return ticket?.number ?? null;
  }

  /** How it stands with a number in the queue; null for one that is not yet in it, or not any more. */
  status(number: string): string | null {
    const open = this.#story.hub.system.stores.tickets.openOn(this.#day());
    return open.find((ticket) => ticketNumber(ticket) === number)?.status ?? null;
  }

  isRated(code: string): boolean {
    const { tickets, ticketLinks } = this.#story.hub.system.stores;
    const ticket = tickets.byCode(this.#day(), code);
    return ticket !== null && ticketLinks.isRated(ticket.id);
  }

  close(): Promise<void> {
    return this.#story.close();
  }

  #day(): string {
    return dayOf(this.#story.nowMs);
  }
}

/** Opens the hall: numbers with the letter A, called at window 1. */
export async function openTicketHall(): Promise<TicketHall> {
  const story = await StoryHub.open({ hour: 10, environment: { HALL_VOICE_ENGINE: 'none' } });
  await story.hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  const hall = new TicketHall(story);
  const name = { zh: '求职登记', en: 'Job seekers' };
  const details = { letter: 'A', name, position: 0, targetMinutes: 5, hours: [] };
  const { serviceId } = await hall.does('queue.saveService', { serviceId: null, details });
  const window = { number: 1, name: null, serviceIds: [serviceId] };
  const saved = await hall.does('queue.saveCounter', { counterId: null, details: window });
  hall.counterId = saved.counterId;
  return hall;
}
