import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { GateSetupState, LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { GateMode } from '@hall/core/domain/gate/lane';
import { closesInbound } from '@hall/core/domain/gate/occupancy';
import type { GateEvent, PassRequest } from '@hall/devices/host/gates';
import type { LaneNews } from '@hall/devices/host/lane-runtime';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { HubLogger } from '../observability/logger.ts';
import type { Stores } from '../store/stores.ts';
import { applyIsolation, followLedger } from './follow-ledger.ts';
import type { AskOutcome, GatePort } from './gate-port.ts';
import {
  entranceRecordOf,
  laneRecordsOf,
  liveCount,
  type Counting,
  type GatesEntrance,
} from './gate-records.ts';
import type { GateSetup } from './gate-setup.ts';
import { LaneAsks } from './lane-asks.ts';
import { runGates, type DeskHall, type RunningGates } from './running-gates.ts';
import { TroubleLog } from './trouble-log.ts';

/** The gates as topics and the health page see them. */
export interface GatesView {
  readonly setup: GateSetupState;
  /** Null where no gates are set up. */
  entrance(stores: Stores): GatesEntrance | null;
  lanes(stores: Stores): LaneRecord[];
}

export interface GateDeskParts {
  readonly setup: GateSetup;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly logger: HubLogger;
  readonly reportBug: (cause: unknown) => void;
  /** Something changed that is not in the ledger; the topics look again. */
  readonly onChange: () => void;
}

/** Told of everything a lane says. */
export type LaneListener = (lane: string, news: LaneNews) => void;

/**
 * The gates that are plugged in at the hub. Whatever the hub does, a lane lets everybody out, and
 * nobody is ever asked who he is.
 */
export class GateDesk implements GatesView, GatePort {
  readonly #parts: GateDeskParts;
  readonly #troubles: TroubleLog;
  readonly #asks = new LaneAsks();
  readonly #listeners = new Set<LaneListener>();
  #running: RunningGates | null = null;
  #isOpen = true;
  #isFull = false;
  #cancelTelling: CancelTimer | null = null;

  constructor(parts: GateDeskParts) {
    this.#parts = parts;
    this.#troubles = new TroubleLog(parts.clock, (trouble) => {
      void this.#system('gate.troubled', trouble);
    });
    this.#tellSetup();
  }

  get setup(): GateSetupState {
    return this.#parts.setup.state;
  }

  entrance(stores: Stores): GatesEntrance | null {
    if (this.#parts.setup.state !== 'read') return null;
    return entranceRecordOf({ ...this.#counting(stores), mode: this.#mode(stores) });
  }

  lanes(stores: Stores): LaneRecord[] {
    const reports = this.#running?.gates.lanes() ?? [];
    return laneRecordsOf(reports, liveCount(this.#counting(stores)), (lane) =>
      this.#troubles.lastOf(lane),
    );
  }

  /** Opens the lines and brings the lanes to where the hall stands; an emergency goes on. */
  start(hall: DeskHall): void {
    const { config } = this.#parts.setup;
    if (config === null) return;
    const { clock, timers, random } = this.#parts;
    // What the lanes say while they are being made is heard once there is a desk to hear it.
    const early: GateEvent[] = [];
    const running = runGates({
      ...{ config, hall, clock, timers, random },
      mode: this.#mode(hall.stores),
      onEvent: (event) => {
        if (this.#running === null) early.push(event);
        else this.#heard(event, this.#running);
      },
      system: (name, input) => this.#system(name, input),
    });
    this.#running = running;
    for (const event of early) this.#heard(event, running);
    applyIsolation(running);
    running.watch.started(this.#isOpen);
    if (!this.#isOpen) this.#zero('hall_closed');
    this.#changed();
  }

  /** Called before the topics read what was committed. */
  committed(events: readonly CommittedEvent[]): void {
    const running = this.#running;
    if (running === null) return;
    const mode = (): GateMode => this.#mode(running.hall.stores);
    for (const event of events) if (followLedger(event, running, mode)) this.#changed();
  }

  /** Tells the lanes that the hall opened or closed; out always goes. */
  setHallMode(isOpen: boolean): void {
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    const running = this.#running;
    if (running === null) return;
    running.gates.setMode(this.#mode(running.hall.stores));
    running.watch.hallIs(isOpen);
    this.#zero(isOpen ? 'hall_opened' : 'hall_closed');
    this.#changed();
  }

  /** Has everything told that lanes say from now on; gives back how to end that. */
  listen(listener: LaneListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hasLane(lane: string): boolean {
    return this.#running?.gates.lanes().some((one) => one.lane === lane) === true;
  }

  ask(lane: string, request: PassRequest): AskOutcome | null {
    const running = this.#running;
    if (running === null) return null;
    const outcome = this.#asks.ask(running.gates, lane, request);
    // The last place is given once, whichever lane is asked next.
    if (outcome !== null) this.#changed();
    return outcome;
  }

  raise(cause: 'manager' | 'hall'): void {
    this.#running?.gates.raise(cause);
  }

  mayReset(): boolean {
    return this.#running?.contacts.mayReset(this.#running.gates.lanes()) ?? true;
  }

  hasRaised(): boolean {
    return this.#running?.gates.lanes().some(({ emergency }) => emergency !== null) === true;
  }

  /** Writes down who passed, ends pulses, leaves held gates open, and lets go of all ports. */
  async close(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    running.fire.close();
    running.watch.close();
    await running.gates.close();
    await running.counter.close();
    this.#running = null;
    this.#cancelTelling?.();
  }

  #heard(event: GateEvent, running: RunningGates): void {
    if (event.type === 'lane') this.#news(event.lane, event.news, running);
    running.watch.look();
    this.#changed();
    if (event.type === 'lane')
      for (const listener of this.#listeners) listener(event.lane, event.news);
  }

  #news(lane: string, news: LaneNews, { counter, fire }: RunningGates): void {
    switch (news.type) {
      case 'passed':
        counter.add({ lane, direction: news.direction });
        break;
      case 'refused':
      case 'opened':
        this.#asks.heard(news);
        break;
      case 'alarm':
        this.#troubles.alarm(lane, news);
        break;
      case 'emergency':
        if (news.cause === 'fire_input') fire.on(`lane:${lane}`);
        this.#troubles.opened(lane, news);
        break;
      default:
        break;
    }
  }

  /** Those who passed before are in the ledger before the hall counts as empty. */
  #zero(reason: 'hall_opened' | 'hall_closed'): void {
    void this.#running?.counter
      .flush()
      .then(() => this.#system('gate.zeroed', { reason }))
      .then(() => this.#running?.watch.look())
      .catch(this.#parts.reportBug);
  }

  /** Whether the ledger took it. */
  async #system(name: CommandName, input: unknown): Promise<boolean> {
    const answer = await this.#running?.hall.commands.asSystem(name, input);
    if (answer?.ok === false) {
      this.#parts.logger.error({ command: name, code: answer.error.code }, 'gates');
    }
    return answer?.ok === true;
  }

  #mode({ gateSettings }: Stores): GateMode {
    return this.#isOpen ? gateSettings.get().openMode : 'closed';
  }

  #counting(stores: Stores): Counting {
    return {
      stores,
      unwritten: this.#running?.counter.unwritten ?? [],
      reports: this.#running?.gates.lanes() ?? [],
      nowMs: this.#parts.clock.now(),
    };
  }

  /** Closes or opens the lanes to more people, and has the topics look again, a burst at once. */
  #changed(): void {
    const running = this.#running;
    if (running === null) return;
    const { mode, crowding } = this.entrance(running.hall.stores) ?? {
      mode: 'closed',
      crowding: 'ample',
    };
    const isFull = closesInbound(mode, crowding);
    if (isFull !== this.#isFull) {
      this.#isFull = isFull;
      running.gates.setFull(isFull);
    }
    this.#cancelTelling ??= this.#parts.timers.after(0, () => {
      this.#cancelTelling = null;
      this.#parts.onChange();
    });
  }

  #tellSetup(): void {
    const { setup, logger } = this.#parts;
    const { state, file, problems } = setup;
    if (state === 'none') return;
    if (state === 'read') logger.info({ file }, 'the gates are set up');
    else logger.error({ file, state, problems }, 'the gates are left out: see the file');
  }
}
