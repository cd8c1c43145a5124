import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateConfigInput } from '@hall/devices/host/gate-config';
import { startSimulatedGates, type RunningGates } from '@hall/devices/simulators/simulated-gates';
import type { SimulatedGate } from '@hall/devices/drivers/gate/simulator';
import { siteWiring } from '@hall/devices/drivers/gate/simulator-site';
import { z } from 'zod';
import { EventStream } from './event-stream.ts';
import {
  LaneReaders,
  readerActions,
  type PaperText,
  type ReaderAction,
  type ReadersState,
} from './lane-readers.ts';

const lane = z.string().regex(/^[0-9]{1,2}$/);
const direction = z.enum(['in', 'out']);

/** What a visitor may do at the entrance. */
export const entranceAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('walk'), lane, direction }),
  z.strictObject({ do: z.literal('tailgate'), lane }),
  z.strictObject({ do: z.literal('force'), lane }),
  z.strictObject({ do: z.literal('restart'), lane }),
  z.strictObject({ do: z.literal('button'), lane }),
  ...readerActions,
  z.strictObject({ do: z.literal('fire'), on: z.boolean() }),
  z.strictObject({ do: z.literal('cable'), plugged: z.boolean() }),
]);
export type EntranceAction = z.infer<typeof entranceAction>;

interface Counts {
  readonly in: number;
  readonly out: number;
}

/** The hub, as somebody in front of its lanes meets it. */
export interface HallBehind {
  /** Who passed each lane today, as it believes. */
  readonly counts: () => readonly ({ readonly lane: string } & Counts)[];
  /** What it says at the lanes now. */
  readonly words: () => readonly { readonly lane: string; readonly words: string }[];
  readonly papers: PaperText;
}

/** What became of a visitor's try; `nothing`: he has no such paper, or there is nothing to hold it to. */
export type EntranceOutcome = 'done' | 'shut' | 'occupied' | 'nothing';

/** How the entrance looks to somebody who stands in front of it. */
export interface EntranceState {
  readonly lanes: readonly {
    readonly lane: string;
    /** Painted over it; null where its number is. */
    readonly name: string | null;
    readonly readers: ReadersState;
    /** What the hub says there. */
    readonly says: string | null;
    readonly open: Readonly<Record<'in' | 'out', boolean>>;
    readonly relays: Readonly<Record<'in' | 'out', boolean>>;
    readonly restarting: boolean;
    /** Who really passed since the start. */
    readonly truth: Counts;
    /** Whom the hub counted since the start. */
    readonly hub: Counts;
  }[];
  readonly fire: boolean;
  readonly plugged: boolean;
}

const laneCount = 3;
/** One lane has a name, the others their number. */
const names: Readonly<Record<string, string>> = { '3': '无障碍通道' };
/** Where the door button of each lane is wired, and how long a finger stays on it. */
const buttonInput = 4;
const pressMs = 500;
/** The name under which the hub looks for its gates by itself. */
const fileName = 'gates.json';
/** A gate closes without a word, so it is looked at. */
const lookMs = 150;
const restartMs = 3_000;
/** The contact of the fire alarm panel hangs at one lane, and the hub opens the others. */
const fireLane = 0;
/** One person at a time: the next steps in when the one before is through. */
const passageMs = 700;
const tailgateMs = 1_600;
const none: Counts = { in: 0, out: 0 };

/** The simulated entrance of the demonstration: three lanes on one line, and people in front of them. */
export class Entrance {
  readonly events = new EventStream();
  readonly #gates: RunningGates;
  readonly #readers: LaneReaders;
  readonly #watch: NodeJS.Timeout;
  readonly #restarting = new Set<string>();
  readonly #occupiedUntilMs = new Map<string, number>();
  #hall: Pick<HallBehind, 'counts' | 'words'> = { counts: () => [], words: () => [] };
  #before = new Map<string, Counts>();
  #isFire = false;
  #isPlugged = true;
  #told = '';

  private constructor(gates: RunningGates, readers: LaneReaders) {
    this.#gates = gates;
    this.#readers = readers;
    this.#watch = setInterval(() => {
      this.#tell();
    }, lookMs);
    this.#watch.unref();
  }

  /** Starts the lanes and writes the settings by which the hub finds them. */
  static async start(dataDir: string): Promise<Entrance> {
    const gates = await startSimulatedGates({ via: 'tcp', kind: 'relays', lanes: laneCount });
    const readers = await LaneReaders.start();
    const settings = { ...settingsOf(gates.config), readers: readers.settings() };
    await writeFile(join(dataDir, fileName), `${JSON.stringify(settings, null, 2)}\n`);
    return new Entrance(gates, readers);
  }

  /** From now on the page shows what the hub believes and says beside what is true. */
  standBefore(hall: HallBehind): void {
    this.#hall = hall;
    this.#readers.takePapers(hall.papers);
    this.#before = new Map(hall.counts().map((one) => [one.lane, one]));
  }

  state(): EntranceState {
    const believed = new Map(this.#hall.counts().map((one) => [one.lane, one]));
    const said = new Map(this.#hall.words().map(({ lane: at, words }) => [at, words]));
    return {
      lanes: this.#gates.site.lanes.map(({ lane: name, gate, module }) => ({
        lane: name,
        name: names[name] ?? null,
        readers: this.#readers.state(name),
        says: said.get(name) ?? null,
        open: { in: gate.isOpen('in'), out: gate.isOpen('out') },
        relays: {
          in: module.relays.isOn(siteWiring.in),
          out: module.relays.isOn(siteWiring.out),
        },
        restarting: this.#restarting.has(name),
        truth: { ...gate.truth },
        hub: since(this.#before.get(name) ?? none, believed.get(name) ?? none),
      })),
      fire: this.#isFire,
      plugged: this.#isPlugged,
    };
  }

  /** Does what the visitor asked. */
  async act(action: EntranceAction): Promise<EntranceOutcome> {
    const outcome = await this.#act(action);
    this.#tell();
    return outcome;
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    this.events.close();
    await this.#gates.close();
    await this.#readers.close();
  }

  async #act(action: EntranceAction): Promise<EntranceOutcome> {
    switch (action.do) {
      case 'fire':
        this.#isFire = action.on;
        this.#gates.site.lanes[fireLane]?.gate.fire(action.on);
        return 'done';
      case 'cable':
        this.#isPlugged = action.plugged;
        await (action.plugged ? this.#gates.plug() : this.#gates.unplug());
        return 'done';
      case 'scan':
      case 'card':
      case 'plug':
        return (await this.#readers.act(action)) ? 'done' : 'nothing';
      default:
        return this.#atLane(action);
    }
  }

  #atLane(action: AtLane): EntranceOutcome {
    const found = this.#gates.site.lanes.find((one) => one.lane === action.lane);
    if (found === undefined) return 'shut';
    if (action.do === 'restart') {
      found.module.restart(restartMs);
      this.#restarting.add(found.lane);
      setTimeout(() => this.#restarting.delete(found.lane), restartMs).unref();
      return 'done';
    }
    if (action.do === 'button') {
      found.module.press(buttonInput);
      setTimeout(() => {
        found.module.release(buttonInput);
      }, pressMs).unref();
      return 'done';
    }
    const nowMs = performance.now();
    if (nowMs < (this.#occupiedUntilMs.get(found.lane) ?? 0)) return 'occupied';
    if (!passes(found.gate, action)) return 'shut';
    const takesMs = action.do === 'tailgate' ? tailgateMs : passageMs;
    this.#occupiedUntilMs.set(found.lane, nowMs + takesMs);
    return 'done';
  }

  #tell(): void {
    const state = this.state();
    const text = JSON.stringify(state);
    if (text === this.#told) return;
    this.#told = text;
    this.events.send(state);
  }
}

/** The hub's counts begin anew at midnight, those of the lanes do not. */
function since(before: Counts, now: Counts): Counts {
  const isSameDay = now.in >= before.in && now.out >= before.out;
  return isSameDay ? { in: now.in - before.in, out: now.out - before.out } : now;
}

/** What the gates are wired to, and what people of the hall call them. */
function settingsOf(config: GateConfigInput): GateConfigInput {
  return {
    ...config,
    lanes: (config.lanes ?? []).map((one) => ({
      ...one,
      name: names[one.lane] ?? null,
      sensesBy: one.sensesBy ? { ...one.sensesBy, button: buttonInput } : null,
      // The relays hold the free gate open, so that one sees what the hub tells it.
      freeBy: 'hold' as const,
    })),
  };
}

type AtLane = Exclude<Extract<EntranceAction, { lane: string }>, ReaderAction>;
type Passing = Exclude<AtLane, { do: 'restart' | 'button' }>;

/** Somebody sets out; false before a shut gate. Over the gate one always comes. */
function passes(gate: SimulatedGate, action: Passing): boolean {
  switch (action.do) {
    case 'walk':
      return action.direction === 'in' ? gate.walkIn() : gate.walkOut();
    case 'tailgate':
      return gate.tailgate('in');
    case 'force':
      gate.force('in');
      return true;
  }
}
