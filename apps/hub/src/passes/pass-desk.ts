import type { Clock, Timers } from '@hall/core/basics/ports';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { LaneWord } from '@hall/core/contract/topics/entrance-topic';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { Answer } from '@hall/core/contract/wire';
import type { PassBy } from '@hall/core/domain/gate/lane';
import {
  isSamePerson,
  noLatePasses,
  withLatePass,
  withoutLatePass,
  wordFor,
  wordWithoutPass,
  type LaneOutcome,
  type LatePasses,
} from '@hall/core/domain/gate/pass';
import type { GateReaderConfig } from '@hall/devices/host/gate-reader-config';
import {
  startGateReaders,
  type GateReader,
  type GateReaderEvent,
  type GateReaders,
} from '@hall/devices/host/gate-readers';
import type { PassRequest } from '@hall/devices/host/gates';
import type { LaneNews } from '@hall/devices/host/lane-runtime';
import type { Stores } from '../store/stores.ts';
import { LaneWords } from './lane-words.ts';
import { judgeText, traceOfCard } from './pass-judge.ts';

/** The lanes, as readers use them. */
export interface PassLanes {
  /** Asks now or not at all; what comes of it is told as news. Null: there is no such lane. */
  ask(lane: string, request: PassRequest): unknown;
  /** How the lanes stand. */
  lanes(stores: Stores): readonly Pick<LaneRecord, 'lane' | 'mode' | 'emergency'>[];
}

/** The hub, as readers use it. */
export interface PassHub {
  readonly stores: Stores;
  readonly commands: {
    asSystem(name: 'gate.pass', input: unknown, device: string): Promise<Answer>;
  };
}

export interface PassDeskParts {
  readonly lanes: PassLanes;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly newId: () => string;
  /** What the hall calls a lane. */
  readonly nameOf: (lane: string) => string | null;
  /** A word came up or is over. */
  readonly onWord: () => void;
  readonly onStatus: (reader: GateReader, status: DeviceStatus) => void;
  readonly reportBug: (cause: unknown) => void;
}

/** What one ask was made of, until the lane has said what it made of it. */
interface Asked {
  readonly key: string;
  readonly trace: Pick<CommandInput<'gate.pass'>, 'slipId' | 'cardHmac'>;
}

/** A lane answers each ask within half a second; more than this at once cannot be. */
const mostAsked = 256;

/**
 * Whoever holds a slip or a card before a reader is judged from what the hub knows, his lane is
 * asked, once, and only then is anything written. Nobody is kept for later: a lane that cannot open
 * now does not open when it is back.
 */
export class PassDesk {
  readonly #parts: PassDeskParts;
  readonly #words: LaneWords;
  readonly #asked = new Map<string, Asked>();
  #late: LatePasses = noLatePasses;
  #readers: GateReaders | null = null;
  #hub: PassHub | null = null;

  constructor(parts: PassDeskParts) {
    this.#parts = parts;
    this.#words = new LaneWords(parts);
  }

  /** What stands at the lanes at this moment. */
  words(): LaneWord[] {
    return this.#words.all();
  }

  start(hub: PassHub, readers: readonly GateReaderConfig[]): void {
    this.#hub = hub;
    this.#readers = startGateReaders({
      readers,
      ports: this.#parts,
      onEvent: (event) => {
        this.#heard(event, hub);
      },
    });
  }

  /** What a lane tells; whoever asked it, a slip, a button or a colleague. */
  laneNews(lane: string, news: LaneNews): void {
    if (!('grantId' in news) || news.grantId === null || news.type === 'passed') return;
    const asked = this.#asked.get(news.grantId) ?? null;
    this.#asked.delete(news.grantId);
    const outcome = outcomeOf(news);
    // The end of an opening that was answered before is nothing that anybody has to be told.
    if (outcome === null || (asked === null && outcome === 'not_opened')) return;
    if (outcome === 'opened') this.#record({ lane, ...news }, asked);
    else if (asked !== null) this.#late = withoutLatePass(this.#late, asked.key);
    const word = wordFor(outcome, news.direction);
    if (word !== null) this.#words.say(lane, word);
  }

  /** Lets go of all ports; nobody is heard any more. */
  async close(): Promise<void> {
    this.#hub = null;
    this.#words.close();
    await this.#readers?.close();
    this.#readers = null;
  }

  #heard(event: GateReaderEvent, { stores }: PassHub): void {
    if (this.#hub === null) return;
    const nowMs = this.#parts.clock.now();
    switch (event.type) {
      case 'status':
        this.#parts.onStatus(event.reader, event.status);
        return;
      case 'card-unreadable':
        this.#pointToButton(event.reader, stores);
        return;
      case 'card': {
        const hash = stores.passes.hashOf(event.idNumber);
        this.#ask(event.reader, { key: hash, trace: traceOfCard(stores, hash, nowMs) });
        return;
      }
      case 'text': {
        const verdict = judgeText(stores, event.text, nowMs);
        if (verdict.kind === 'press_button') this.#pointToButton(event.reader, stores);
        else {
          const { slipId } = verdict;
          this.#ask(event.reader, { key: slipId, trace: { slipId, cardHmac: null } });
        }
      }
    }
  }

  #ask({ lane, direction, kind }: GateReader, asked: Asked): void {
    const nowMs = this.#parts.clock.now();
    const wasLetThrough = isSamePerson(this.#late, asked.key, nowMs);
    if (wasLetThrough) return;
    this.#late = withLatePass(this.#late, asked.key, nowMs);
    const grantId = this.#parts.newId();
    this.#remember(grantId, asked);
    const by: PassBy = kind === 'scanner' ? 'slip' : 'card';
    if (this.#parts.lanes.ask(lane, { grantId, direction, by }) !== null) return;
    this.#asked.delete(grantId);
    this.#late = withoutLatePass(this.#late, asked.key);
    this.#words.say(lane, 'try_again');
  }

  #remember(grantId: string, asked: Asked): void {
    const oldest = this.#asked.keys().next();
    if (this.#asked.size >= mostAsked && oldest.done !== true) this.#asked.delete(oldest.value);
    this.#asked.set(grantId, asked);
  }

  #pointToButton({ lane, direction }: GateReader, stores: Stores): void {
    const stands = this.#parts.lanes.lanes(stores).find((one) => one.lane === lane);
    if (direction === 'out' || stands === undefined) return;
    const { mode, emergency } = stands;
    this.#words.say(lane, wordWithoutPass({ mode, isEmergency: emergency !== null }));
  }

  #record(
    { lane, direction, by }: Pick<CommandInput<'gate.pass'>, 'lane' | 'direction' | 'by'>,
    asked: Asked | null,
  ): void {
    const trace = asked?.trace ?? { slipId: null, cardHmac: null };
    const input: CommandInput<'gate.pass'> = { lane, direction, by, ...trace };
    this.#hub?.commands
      .asSystem('gate.pass', input, `lane:${lane}`)
      .then((answer) => {
        if (!answer.ok) this.#parts.reportBug(new Error(`gate.pass: ${answer.error.code}`));
      })
      .catch(this.#parts.reportBug);
  }
}

function outcomeOf(news: LaneNews): LaneOutcome | null {
  switch (news.type) {
    case 'opened':
      return 'opened';
    case 'refused':
      return news.reason;
    case 'not_opened':
    case 'lost_sight':
      return 'not_opened';
    default:
      return null;
  }
}
