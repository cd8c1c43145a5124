import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { PowerRecord } from '@hall/core/contract/topics/power-topic';
import type { PowerState } from '@hall/core/domain/power/power';
import {
  beginPowerWatch,
  minutesUntil,
  watchPower,
  type HeardPower,
  type PowerFact,
  type PowerWatch,
} from '@hall/core/domain/power/power-watch';
import { startUps, type Ups, type UpsEvent } from '@hall/devices/host/ups';
import type { Tx } from '../commands/handler.ts';
import type { HubConfig } from '../config/config.ts';
import type { HubLogger } from '../observability/logger.ts';
import type { Stores } from '../store/stores.ts';
import { withinDeadline } from './within-deadline.ts';

/** The power of the hall as its topic sees it. */
export interface PowerView {
  /** Null where no UPS is set up, and before it has said anything. */
  record(): PowerRecord | null;
}

export interface PowerDeskParts {
  readonly config: Pick<HubConfig, 'ups'>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly logger: HubLogger;
  readonly reportBug: (cause: unknown) => void;
}

/** Where what happens to the power is written down. */
export interface PowerLedger {
  readonly stores: Pick<Stores, 'power'>;
  transact(
    actor: Actor,
    name: string,
    work: (tx: Tx) => Result<null, HallError>,
  ): Promise<Result<null, HallError>>;
}

/** How often time alone is looked at: minutes on screens, the end of a flicker. */
const lookMs = 500;
/** Nothing that is to happen before the stop may hold it up longer. */
const beforeStopMs = 2_000;

/**
 * Watches the UPS of the hall (K-11): writes down what happens, lets every screen know, and wants the
 * hub stopped in good order when the battery is nearly empty. Nothing is stopped because of silence.
 */
export class PowerDesk implements PowerView {
  /** What is done before the stop, all at once, each given two seconds. */
  readonly beforeStop: (() => Promise<void>)[] = [];
  /** Resolves when the hub has to be closed because the battery is nearly empty; else never. */
  readonly stopWanted: Promise<void>;
  readonly #parts: PowerDeskParts;
  #wantStop: () => void = () => undefined;
  #watch: PowerWatch | null = null;
  #ledger: PowerLedger | null = null;
  #ups: Ups | null = null;
  #cancelLook: CancelTimer = () => undefined;

  constructor(parts: PowerDeskParts) {
    this.#parts = parts;
    this.stopWanted = new Promise((resolve) => {
      this.#wantStop = resolve;
    });
  }

  record(): PowerRecord | null {
    const { told, stopsAtMs, backAtMs } = this.#watch ?? { told: null };
    if (told === null) return null;
    const isShown = told.state === 'battery' || told.state === 'low';
    const atMs = isShown ? (stopsAtMs ?? null) : null;
    return {
      kind: 'power',
      id: 'power',
      ...told,
      stopsAtMs: atMs,
      minutesLeft: minutesUntil(atMs, this.#parts.clock.now()),
      backAtMs: backAtMs ?? null,
    };
  }

  /** Begins to watch; what was written down before the hub stopped still holds. */
  start(ledger: PowerLedger): void {
    const { config, clock, timers, random, logger } = this.#parts;
    if (config.ups === null) return;
    this.#ledger = ledger;
    this.#watch = beginPowerWatch(ledger.stores.power.get()?.phase ?? 'mains', clock.now());
    const onEvent = (event: UpsEvent): void => {
      if (event.type === 'power') this.#step(event.reading);
      else logger.info({ status: event.status }, 'the UPS');
    };
    this.#ups = startUps({ config: config.ups, onEvent, clock, timers, random });
    this.#lookAgain();
  }

  async close(): Promise<void> {
    this.#cancelLook();
    this.#ledger = null;
    const ups = this.#ups;
    this.#ups = null;
    await ups?.close();
  }

  #lookAgain(): void {
    this.#cancelLook = this.#parts.timers.after(lookMs, () => {
      this.#lookAgain();
      this.#step(null);
    });
  }

  #step(heard: HeardPower | null): void {
    const { clock, logger, reportBug } = this.#parts;
    if (this.#watch === null || this.#ledger === null) return;
    const wasStopping = this.#watch.isStopping;
    const { watch, facts } = watchPower(this.#watch, heard, clock.now());
    this.#watch = watch;
    for (const fact of facts) {
      logger.warn({ power: fact }, 'the power of the hall');
      void this.#write(fact, this.#ledger).catch(reportBug);
    }
    if (watch.isStopping && !wasStopping) void this.#stop().catch(reportBug);
  }

  async #write(fact: PowerFact, ledger: PowerLedger): Promise<void> {
    const minutesLeft = fact === 'lost' ? (this.record()?.minutesLeft ?? null) : null;
    const phase = phases[fact];
    const written = await ledger.transact(system, 'power', (tx) => {
      const state: PowerState = { phase, sinceMs: tx.nowMs, minutesLeft };
      const about = { entityId: 'power', state };
      if (fact === 'lost') tx.record({ type: 'power.lost', ...about, detail: { minutesLeft } });
      else tx.record({ type: `power.${fact}`, ...about, detail: {} });
      return ok(null);
    });
    // The hall is told all the same; a hub that cannot write has said so already.
    if (!written.ok) this.#parts.logger.error({ power: fact }, 'the power was not written down');
  }

  async #stop(): Promise<void> {
    const { timers, logger, reportBug } = this.#parts;
    logger.warn({ reason: 'power_low' }, 'the hub stops: the battery of the UPS is nearly empty');
    const deadline = { timers, withinMs: beforeStopMs, reportBug };
    await Promise.all(this.beforeStop.map((work) => withinDeadline(work, deadline)));
    this.#wantStop();
  }
}

const system: Actor = { kind: 'system' };
const phases = { lost: 'battery', low: 'low', back: 'mains' } as const;
