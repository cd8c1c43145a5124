import { dayOf } from '@hall/core/basics/market-day';
import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { ok } from '@hall/core/basics/result';
import { cardReadsKeptMs } from '@hall/core/domain/gate/pass';
import type { Answer } from '@hall/core/contract/wire';
import { baysDue } from './bay-clock.ts';
import { campaignsDue } from './campaign-clock.ts';
import { fairsDue } from './fair-clock.ts';
import { hallDayDue } from './hall-day-clock.ts';
import type { HallModeTeller } from './hall-mode.ts';
import { gatesDue, hoursKeptSinceMs } from './gates/gate-clock.ts';
import { LexiconSweeper } from './lexicon-sweep.ts';
import type { Dispatcher } from './gateway/dispatcher.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Sessions } from './gateway/sessions.ts';
import type { TopicHub } from './gateway/topic-hub.ts';
import { matchesDue } from './match-clock.ts';
import { postingsDue } from './posting-clock.ts';
import { queueDue, type DueCommand } from './queue-clock.ts';
import { lapsesDue } from './retention-clock.ts';
import { staleDue } from './stale-clock.ts';
import { standsDue } from './stand-clock.ts';
import type { HubStores } from './store/hub-stores.ts';

const tickMs = 1_000;
const housekeepingMs = 60_000;
/** Whose number it was is known for so long (E-13, PIPL 19). */
const ticketLinksKeptMs = 30 * 24 * 60 * 60_000;
const answersKeptMs = 7 * 24 * 60 * 60_000;
/** Old answers forgotten per minute; a bound on the work, not on how long they are kept. */
const answersPerRound = 5_000;

export interface SchedulerParts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly dispatcher: Dispatcher;
  readonly stores: HubStores;
  readonly sessions: Sessions;
  readonly topics: TopicHub;
  readonly gateway: Gateway;
  readonly hallMode: HallModeTeller;
  /** Writes down, outside of the database, how far the ledger reaches. */
  readonly keepHead: () => Promise<void>;
  readonly refused: (name: string, answer: Extract<Answer, { ok: false }>) => void;
  /** A round threw; the next one comes all the same. */
  readonly reportBug: (cause: unknown) => void;
}

/** What the hub does because time passes. Each round plans the next, so rounds never overlap. */
export class Scheduler {
  readonly #parts: SchedulerParts;
  readonly #sweeper: LexiconSweeper;
  readonly #cancels = new Set<CancelTimer>();
  #closed = false;

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
    this.#sweeper = new LexiconSweeper(parts);
  }

  start(): void {
    this.#every(tickMs, () => this.tick());
    this.#every(housekeepingMs, () => this.housekeep());
    this.#sweepAfter(tickMs);
  }

  /** One second of the hall. */
  async tick(): Promise<void> {
    const { clock, stores, topics, gateway, hallMode } = this.#parts;
    topics.tick(clock.now());
    hallMode.tell(clock.now());
    const nowMs = clock.now();
    // Before the others are asked what is due: whatever is wrong with them, nothing stays on the boards.
    const expiring = postingsDue(stores, nowMs).map((command) => this.#carryOut(command));
    const commands = [
      ...hallDayDue(stores, nowMs),
      ...queueDue(stores, nowMs),
      ...matchesDue(stores, nowMs),
      ...staleDue(stores, nowMs),
      ...standsDue(stores, nowMs),
      ...fairsDue(stores, nowMs),
      ...campaignsDue(stores, nowMs),
      ...baysDue(stores, nowMs),
      ...gatesDue(stores, nowMs),
    ];
    const over = commands.map((command) => this.#carryOut(command));
    gateway.sweep();
    await Promise.all([...expiring, ...over]);
  }

  /** Forgets what need not be kept. */
  async housekeep(): Promise<void> {
    const { clock, dispatcher, sessions, keepHead } = this.#parts;
    await dispatcher.transact({ kind: 'system' }, 'housekeeping', ({ stores }) => {
      sessions.prune();
      stores.boothCodes.prune(clock.now());
      stores.commandLog.prune(clock.now(), answersKeptMs, answersPerRound);
      stores.gateHours.prune(hoursKeptSinceMs(clock.now()));
      stores.ticketLinks.prune(clock.now() - ticketLinksKeptMs, answersPerRound);
      const passesSinceMs = clock.now() - cardReadsKeptMs;
      stores.passes.prune(passesSinceMs, dayOf(passesSinceMs));
      return ok(null);
    });
    // One after the other: nobody waits for it, and whoever waits for a command goes between.
    for (const command of lapsesDue(this.#parts.stores, clock.now())) {
      await this.#carryOut(command);
    }
    await keepHead();
  }

  close(): void {
    this.#closed = true;
    for (const cancel of this.#cancels) {
      cancel();
    }
  }

  async #carryOut({ name, input }: DueCommand): Promise<void> {
    const answer = await this.#parts.dispatcher.asSystem(name, input);
    if (!answer.ok) {
      this.#parts.refused(name, answer);
    }
  }

  #every(intervalMs: number, round: () => Promise<void>): void {
    this.#after(intervalMs, () => {
      void round()
        .catch(this.#parts.reportBug)
        .finally(() => {
          this.#every(intervalMs, round);
        });
    });
  }

  /** The sweep says itself how long it rests. */
  #sweepAfter(delayMs: number): void {
    this.#after(delayMs, () => {
      void this.#sweeper
        .slice()
        .catch((cause: unknown) => {
          this.#parts.reportBug(cause);
          return housekeepingMs;
        })
        .then((restMs) => {
          this.#sweepAfter(restMs);
        });
    });
  }

  #after(delayMs: number, action: () => void): void {
    if (this.#closed) {
      return;
    }
    const cancel = this.#parts.timers.after(delayMs, () => {
      this.#cancels.delete(cancel);
      action();
    });
    this.#cancels.add(cancel);
  }
}
