// A hall with windows and a clock that a story moves on, for the desk at a window.
import { join } from 'node:path';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { PriorityClass } from '@hall/core/domain/service/queue-settings';
import { marketOf } from '@hall/core/testing/hall-builders';
import type { Hub } from '@hall/hub/hub-options';
import type { Browser, Page } from 'playwright-core';
import { buildApp } from '../build.ts';
import { ROOT } from './harness.ts';
import { storyKiosk, StoryHub, storyManager } from './story-hub.ts';

export const counterPassword = 'tea at nine in the morning';

const services = [
  { letter: 'A', name: { zh: '求职登记', en: 'Job seekers' }, targetMinutes: 8 },
  { letter: 'B', name: { zh: '劳动权益维护', en: 'Labour rights' }, targetMinutes: 15 },
  {
    letter: 'C',
    name: { zh: '就业困难人员认定与补贴', en: 'Hardship status and subsidies' },
    targetMinutes: 20,
  },
] as const;
export type Letter = (typeof services)[number]['letter'];

export class CounterHall {
  /** Ids of the windows: the first serves A and B, the second everything, the third C. */
  readonly windows: readonly string[];
  readonly #story: StoryHub;
  readonly #services: ReadonlyMap<Letter, string>;

  constructor(parts: {
    story: StoryHub;
    services: ReadonlyMap<Letter, string>;
    windows: readonly string[];
  }) {
    this.#story = parts.story;
    this.#services = parts.services;
    this.windows = parts.windows;
  }

  get hub(): Hub {
    return this.#story.hub;
  }

  /** The hub goes away, as with the power. */
  away(): Promise<void> {
    return this.#story.away();
  }

  /** A number whose paper came out. */
  async issue(letter: Letter = 'A', priority: PriorityClass | null = null): Promise<string> {
    const serviceId = this.#services.get(letter) ?? '';
    const input = { serviceId, priority, slipCode: null, language: 'zh-CN' } as const;
    const { ticketId, number } = await this.does(storyKiosk, 'ticket.reserve', input);
    await this.does(storyKiosk, 'ticket.printed', { ticketId, result: { outcome: 'confirmed' } });
    return number;
  }

  /** The hall's clock goes on by so much at once. */
  pass(ms: number): void {
    this.#story.pass(ms);
  }

  does<N extends CommandName>(
    actor: Actor | 'manager',
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> {
    return this.#story.does(actor === 'manager' ? storyManager : actor, name, input);
  }

  /** The token of a screen that a manager has bound to a window. */
  screenToken(window: number): Promise<string> {
    const counterId = this.windows[window] ?? null;
    return this.#story.screenToken({ kind: 'counter', name: '窗口屏', counterId });
  }

  /** The screen of a window, enrolled: nobody signs in. */
  async screen(browser: Browser, window: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addInitScript(
      (token) => {
        localStorage.setItem('hall.terminal.counter', token);
      },
      await this.screenToken(window),
    );
    const page = await context.newPage();
    await page.goto(`${this.hub.url}/counter/`);
    await page.locator('[data-look="step"]').waitFor();
    return page;
  }

  /** Somebody signs in at `/counter` and sits down at a window. */
  async sitDown(browser: Browser, window: number): Promise<Page> {
    const page = await this.signIn(browser);
    await page.locator('main li button').nth(window).click();
    await page.locator('[data-look="step"]').waitFor();
    return page;
  }

  /** Somebody signs in at `/counter` and is asked where he sits. */
  async signIn(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.goto(`${this.hub.url}/counter/`);
    const fields = page.locator('form input');
    await fields.nth(0).fill('window');
    await fields.nth(1).fill(counterPassword);
    await page.keyboard.press('Enter');
    await page.locator('main li button').first().waitFor();
    return page;
  }

  close(): Promise<void> {
    return this.#story.close();
  }
}

/** Opens the hall with its windows and one clerk; the console's page is built if it has to be. */
export async function openCounterHall(): Promise<CounterHall> {
  await buildApp('console', console.log);
  const story = await StoryHub.open({
    hour: 9,
    // The desk is silent; making a voice would only keep the machine busy.
    environment: {
      HALL_CONSOLE_DIR: join(ROOT, 'apps/console/dist'),
      HALL_VOICE_ENGINE: 'none',
    },
  });
  const { system } = story.hub;
  await system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  await system.createAccount({
    loginName: 'window',
    displayName: '窗口',
    jobNumber: '0001',
    roles: ['staff'],
    password: counterPassword,
  });
  return new CounterHall({ story, ...(await setUp(story)) });
}

async function setUp(story: StoryHub): Promise<{
  readonly services: ReadonlyMap<Letter, string>;
  readonly windows: readonly string[];
}> {
  const ids = new Map<Letter, string>();
  for (const [position, service] of services.entries()) {
    const input = { serviceId: null, details: { ...service, position, hours: [] } };
    const saved = await story.does(storyManager, 'queue.saveService', input);
    ids.set(service.letter, saved.serviceId);
  }
  const windows: string[] = [];
  const served: readonly (readonly Letter[])[] = [['A', 'B'], ['A', 'B', 'C'], ['C']];
  for (const [index, letters] of served.entries()) {
    const serviceIds = letters.map((letter) => ids.get(letter) ?? '');
    const input = { counterId: null, details: { number: index + 1, name: null, serviceIds } };
    windows.push((await story.does(storyManager, 'queue.saveCounter', input)).counterId);
  }
  return { services: ids, windows };
}
