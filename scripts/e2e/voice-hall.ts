// A hall that calls numbers, and screens whose sound is written down as it is played.
import { join } from 'node:path';
import type { VoiceRecord } from '@hall/core/contract/topics/voice-topic';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import type { EmergencyKind } from '@hall/core/rules/announcement';
import { marketOf } from '@hall/core/testing/hall-builders';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ROOT, temporaryFolder } from './harness.ts';
import { listen } from './listening-page.ts';
import { storyKiosk, StoryHub, storyManager } from './story-hub.ts';

const pageDir = join(ROOT, 'packages/ui/src/voice/test-page');

export class VoiceHall {
  readonly counters: readonly string[];
  readonly #story: StoryHub;
  readonly #serviceId: string;
  readonly #removePage: () => Promise<void>;

  constructor(parts: {
    story: StoryHub;
    serviceId: string;
    counters: readonly string[];
    removePage: () => Promise<void>;
  }) {
    this.#story = parts.story;
    this.#serviceId = parts.serviceId;
    this.counters = parts.counters;
    this.#removePage = parts.removePage;
  }

  /** Raises a danger; null is the all-clear. */
  async danger(kind: EmergencyKind | null): Promise<void> {
    if (kind === null) await this.#story.does(storyManager, 'emergency.clear', {});
    else await this.#story.does(storyManager, 'emergency.raise', { danger: kind });
  }

  async issue(): Promise<void> {
    const serviceId = this.#serviceId;
    const input = { serviceId, priority: null, slipCode: null, language: 'zh-CN' } as const;
    const { ticketId } = await this.#story.does(storyKiosk, 'ticket.reserve', input);
    const printed = { ticketId, result: { outcome: 'confirmed' } } as const;
    await this.#story.does(storyKiosk, 'ticket.printed', printed);
  }

  async call(counter: number): Promise<void> {
    const counterId = this.counters[counter] ?? '';
    await this.#story.does(storyManager, 'counter.next', { counterId });
  }

  async recall(counter: number): Promise<void> {
    const counterId = this.counters[counter] ?? '';
    await this.#story.does(storyManager, 'counter.recall', { counterId });
  }

  token(name: string, board: BoardProfile | null = null): Promise<string> {
    return this.#story.screenToken({ kind: 'board', name, board });
  }

  /** Opens a screen that speaks; what it plays is written down from the first sound. */
  async open(browser: Browser, name: string): Promise<Page> {
    const page = await browser.newPage();
    await page.addInitScript(listen);
    await page.goto(`${this.url}/board/?token=${await this.token(name)}`);
    return page;
  }

  get url(): string {
    return this.#story.url;
  }

  /** The hub goes away; `back` starts it again on its data and its address. */
  away(): Promise<void> {
    return this.#story.away();
  }

  back(): Promise<void> {
    return this.#story.back();
  }

  async close(): Promise<void> {
    await this.#story.close();
    await this.#removePage();
  }
}

/** A page that does nothing but speak, in the place of the board's. */
async function buildSpeaker(folder: string): Promise<string> {
  const outDir = join(folder, 'page');
  await build({
    root: pageDir,
    base: './',
    logLevel: 'error',
    build: { outDir, target: 'chrome114' },
  });
  return outDir;
}

/**
 * Opens a hall with one service and `windows` windows. It serves screens that only speak, or none,
 * where the screens bring their own page.
 */
export async function openVoiceHall(
  windows: number,
  pages: 'speaker' | 'none' = 'speaker',
): Promise<VoiceHall> {
  const page = await temporaryFolder();
  const boardDir = pages === 'none' ? undefined : await buildSpeaker(page.path);
  const story = await StoryHub.open({
    hour: 10,
    environment: { HALL_BOARD_DIR: boardDir },
  });
  await story.hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  const name = { zh: '求职登记', en: 'Jobs' };
  const details = { letter: 'A', name, position: 1, targetMinutes: 5, hours: [] };
  const service = { serviceId: null, details };
  const { serviceId } = await story.does(storyManager, 'queue.saveService', service);
  const counters: string[] = [];
  for (let number = 1; number <= windows; number += 1) {
    const counter = { counterId: null, details: { number, name: null, serviceIds: [serviceId] } };
    counters.push((await story.does(storyManager, 'queue.saveCounter', counter)).counterId);
  }
  return new VoiceHall({ story, serviceId, counters, removePage: page.remove });
}

/** The topic as the page has it, and how far its clock is behind the hub's. */
export async function scheduleOf(
  page: Page,
): Promise<{ records: VoiceRecord[]; offsetMs: number }> {
  const records = await page.getAttribute('main', 'data-records');
  const offset = await page.textContent('#offset');
  return { records: JSON.parse(records ?? '[]') as VoiceRecord[], offsetMs: Number(offset) };
}
