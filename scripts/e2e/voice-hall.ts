// A hall that calls numbers, and screens whose sound is written down as it is played.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput, CommandName } from '@hall/core/contract/commands/registry';
import type { VoiceRecord } from '@hall/core/contract/topics/voice-topic';
import type { Actor } from '@hall/core/contract/roles';
import type { EmergencyKind } from '@hall/core/rules/announcement';
import { marketOf } from '@hall/core/testing/hall-builders';
import { VoiceProjection } from '@hall/hub/announcer/voice-projection';
import { readConfig } from '@hall/hub/config/config';
import { hallModules } from '@hall/hub/hall-modules';
import { defaultCommandsPerCommit, defaultRateLimit, startHub, type Hub } from '@hall/hub/hub';
import { createLogger } from '@hall/hub/observability/logger';
import { systemTimers } from '@hall/hub/system-ports';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ROOT } from './harness.ts';

const pageDir = join(ROOT, 'packages/ui/src/voice/test-page');

/** Ten in the morning in Shanghai, tomorrow: far from the browser's own clock, and the hall is open. */
const dayMs = 24 * 60 * 60_000;
const tenMs = Math.ceil(Date.now() / dayMs) * dayMs + 2 * 60 * 60_000;
const aheadMs = tenMs - Date.now();

/** One sound of a page, in seconds of its audio clock; `wallMs` is the browser's wall clock then. */
export interface Heard {
  readonly startsAt: number;
  readonly wallMs: number;
  readonly durationS: number;
  readonly stoppedAt: number | null;
  readonly endedAt: number | null;
}

/** Loudness of a moment of what the page sent to its loudspeaker. */
export interface Moment {
  readonly at: number;
  readonly rms: number;
}

export class VoiceHall {
  readonly hub: Hub;
  readonly counters: readonly string[];
  readonly #serviceId: string;
  readonly #folder: string;
  readonly #danger: { wanted: EmergencyKind | null };
  #commands = 0;

  constructor(parts: {
    hub: Hub;
    folder: string;
    danger: { wanted: EmergencyKind | null };
    serviceId: string;
    counters: readonly string[];
  }) {
    this.hub = parts.hub;
    this.#folder = parts.folder;
    this.#danger = parts.danger;
    this.#serviceId = parts.serviceId;
    this.counters = parts.counters;
  }

  /** Raises a danger within the next second of the hall; null is the all-clear. */
  danger(kind: EmergencyKind | null): void {
    this.#danger.wanted = kind;
  }

  async issue(): Promise<void> {
    const input = {
      serviceId: this.#serviceId,
      priority: null,
      slipCode: null,
      language: 'zh-CN',
    } as const;
    const { ticketId } = (await this.#does(kiosk, 'ticket.reserve', input)) as { ticketId: string };
    await this.#does(kiosk, 'ticket.printed', { ticketId, result: { outcome: 'confirmed' } });
  }

  async call(counter: number): Promise<void> {
    await this.#does(staff, 'counter.next', { counterId: this.counters[counter] ?? '' });
  }

  async token(name: string): Promise<string> {
    const enrolled = await this.hub.system.enrol({ kind: 'board', name, board: null });
    if (!enrolled.ok) throw new Error(enrolled.error.code);
    return enrolled.value.token;
  }

  /** Opens a screen that speaks; what it plays is written down from the first sound. */
  async open(browser: Browser, name: string): Promise<Page> {
    const page = await browser.newPage();
    await page.addInitScript(listen);
    await page.goto(`${this.hub.url}/board/?token=${await this.token(name)}`);
    return page;
  }

  async close(): Promise<void> {
    await this.hub.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #does<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>): Promise<unknown> {
    this.#commands += 1;
    return does(this.hub, actor, { name, input, number: this.#commands });
  }
}

const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const kiosk: Actor = { kind: 'terminal', terminalId: uuid(1), terminal: 'kiosk' };
const staff: Actor = {
  kind: 'staff',
  staffId: uuid(2),
  displayName: '窗口',
  roles: ['staff', 'manager'],
};

async function does(
  hub: Hub,
  actor: Actor,
  command: { name: CommandName; input: unknown; number: number },
): Promise<unknown> {
  const { name, input, number } = command;
  const answer = await hub.system.command(actor, { commandId: uuid(1_000 + number), name, input });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Opens a hall with one service and `windows` windows, and waits for its voice. */
export async function openVoiceHall(windows: number): Promise<VoiceHall> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-e2e-'));
  const boardDir = join(folder, 'page');
  await build({
    root: pageDir,
    base: './',
    logLevel: 'error',
    build: { outDir: boardDir, target: 'chrome114' },
  });
  const danger = { wanted: null as EmergencyKind | null };
  const hub = await openHub(folder, boardDir, danger);
  await hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  const details = {
    letter: 'A',
    name: { zh: '求职登记', en: 'Jobs' },
    position: 1,
    targetMinutes: 5,
    hours: [],
  };
  const saved = await does(hub, staff, {
    name: 'queue.saveService',
    input: { serviceId: null, details },
    number: -1,
  });
  const { serviceId } = saved as { serviceId: string };
  const counters: string[] = [];
  for (let number = 1; number <= windows; number += 1) {
    const counter = await does(hub, staff, {
      name: 'queue.saveCounter',
      input: { counterId: null, details: { number, name: null, serviceIds: [serviceId] } },
      number: -1 - number,
    });
    counters.push((counter as { counterId: string }).counterId);
  }
  return new VoiceHall({ hub, folder, danger, serviceId, counters });
}

async function openHub(
  folder: string,
  boardDir: string,
  danger: { readonly wanted: EmergencyKind | null },
): Promise<Hub> {
  const config = readConfig({
    HALL_DATA_DIR: join(folder, 'data'),
    HALL_HOST: '127.0.0.1',
    HALL_PORT: '0',
    HALL_BOARD_DIR: boardDir,
  });
  if (!config.ok) throw new Error(config.error.fields.join());
  const modules = hallModules();
  let raised: EmergencyKind | null = null;
  const opened = await startHub({
    config: config.value,
    modules: {
      ...modules,
      projections: (parts) => {
        const all = modules.projections(parts);
        const inner = all.voice;
        if (!(inner instanceof VoiceProjection)) throw new Error('no voice to raise a danger with');
        const voice: typeof all.voice = {
          topic: 'voice',
          load: (stores, nowMs) => inner.load(stores, nowMs),
          apply: (event, stores) => inner.apply(event, stores),
          tick: (nowMs, stores) => {
            if (danger.wanted === raised) return inner.tick(nowMs, stores);
            raised = danger.wanted;
            return inner.emergency(raised, stores);
          },
        };
        return { ...all, voice };
      },
    },
    clock: { now: () => Date.now() + aheadMs },
    timers: systemTimers,
    logger: createLogger('silent'),
    rateLimit: defaultRateLimit,
    commandsPerCommit: defaultCommandsPerCommit,
    firstManager: 'none',
    extraRoutes: null,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** What the page wrote down. */
export function heardBy(page: Page): Promise<{ heard: Heard[]; moments: Moment[] }> {
  return page.evaluate(() => {
    const { heard, moments } = (
      window as unknown as { hall: { heard: Heard[]; moments: Moment[] } }
    ).hall;
    return { heard: heard.map((one) => ({ ...one })), moments };
  });
}

/** The topic as the page has it, and how far its clock is behind the hub's. */
export async function scheduleOf(
  page: Page,
): Promise<{ records: VoiceRecord[]; offsetMs: number }> {
  const records = await page.getAttribute('main', 'data-records');
  const offset = await page.textContent('#offset');
  return { records: JSON.parse(records ?? '[]') as VoiceRecord[], offsetMs: Number(offset) };
}

/** Runs in the page before anything else: notes every sound that is started, and what comes out. */
function listen(): void {
  const heard: { -readonly [K in keyof Heard]: Heard[K] }[] = [];
  const moments: Moment[] = [];
  (window as unknown as { hall: unknown }).hall = { heard, moments };
  type Timed = (this: AudioBufferSourceNode, when: number) => void;
  const { start, stop } = AudioBufferSourceNode.prototype as unknown as {
    start: Timed;
    stop: Timed;
  };
  const notes = new WeakMap<AudioBufferSourceNode, (typeof heard)[number]>();
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0) {
    const now = this.context.currentTime;
    const note = {
      startsAt: when,
      wallMs: Date.now() + (when - now) * 1_000,
      durationS: this.buffer?.duration ?? 0,
      stoppedAt: null as number | null,
      endedAt: null as number | null,
    };
    notes.set(this, note);
    heard.push(note);
    this.addEventListener('ended', () => {
      note.endedAt = this.context.currentTime;
    });
    start.call(this, when);
  };
  AudioBufferSourceNode.prototype.stop = function (this: AudioBufferSourceNode, when = 0) {
    const note = notes.get(this);
    if (note !== undefined) note.stoppedAt = when;
    stop.call(this, when);
  };
  /* eslint-disable @typescript-eslint/no-deprecated -- its successor wants a file of its own from
     the page's server, and the product has none for a test's meter. */
  // The meter stands between the page and the loudspeaker, and lets everything through unheard.
  const meters = new WeakMap<BaseAudioContext, AudioNode>();
  const { connect } = AudioNode.prototype as unknown as {
    connect: (this: AudioNode, to: AudioNode) => AudioNode;
  };
  const meterOf = (context: BaseAudioContext): AudioNode => {
    const known = meters.get(context);
    if (known !== undefined) return known;
    const meter = (context as AudioContext).createScriptProcessor(1_024, 1, 1);
    meter.onaudioprocess = ({ inputBuffer, playbackTime }) => {
      let sum = 0;
      const samples = inputBuffer.getChannelData(0);
      for (const sample of samples) sum += sample * sample;
      moments.push({ at: playbackTime, rms: Math.sqrt(sum / samples.length) });
    };
    connect.call(meter, context.destination);
    meters.set(context, meter);
    return meter;
  };
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to instanceof AudioDestinationNode) connect.call(this, meterOf(this.context));
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
  /* eslint-enable @typescript-eslint/no-deprecated */
}
