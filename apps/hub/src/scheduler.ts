import { dayOf } from '@hall/core/basics/market-day';
import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { ok } from '@hall/core/basics/result';
import { complaintsKeptSinceMs } from '@hall/core/domain/complaint/retention';
import { agentsKeptSinceMs } from '@hall/core/domain/employer/agent-retention';
import { cardReadsKeptMs } from '@hall/core/domain/gate/pass';
import { lapseDay } from '@hall/core/domain/worker/retention';
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
import { queueDue } from './queue-clock.ts';
import { staleDue } from './stale-clock.ts';
import { standsDue } from './stand-clock.ts';
import type { HubStores } from './store/hub-stores.ts';

const tickMs = 1_000;
/** Postings taken down per second when many end together, e.g. after a night without the hub. */
const duePerTick = 100;
const housekeepingMs = 60_000;
/** Whose number it was is known for so long (E-13, PIPL 19). */
const ticketLinksKeptMs = 30 * 24 * 60 * 60_000;
const answersKeptMs = 7 * 24 * 60 * 60_000;
/** Old answers forgotten per minute; a bound on the work, not on how long they are kept. */
const answersPerRound = 5_000;

/** People and complaints forgotten per minute after a long pause of the hub. */
const lapsedPerRound = 50;

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
    const { clock, stores, dispatcher, topics, gateway, hallMode } = this.#parts;
    topics.tick(clock.now());
    hallMode.tell(clock.now());
    const due = stores.postings.due(clock.now(), duePerTick);
    const expiring = due.map(async ({ id }) => {
      const answer = await dispatcher.asSystem('posting.expire', { postingId: id });
      if (!answer.ok) {
        this.#parts.refused('posting.expire', answer);
      }
    });
    const nowMs = clock.now();
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
    const over = commands.map(async ({ name, input }) => {
      const answer = await dispatcher.asSystem(name, input);
      if (!answer.ok) {
        this.#parts.refused(name, answer);
      }
    });
    gateway.sweep();
    await Promise.all([...expiring, ...over]);
  }

  /** Forgets what need not be kept. */
  async housekeep(): Promise<void> {
    const { clock, dispatcher, sessions, keepHead } = this.#parts;
    await dispatcher.transact({ kind: 'system' }, 'housekeeping', ({ stores }) => {
      sessions.prune();
      stores.boothCodes.prune(clock.now());
      stores.commandLog.prune(clock.now() - answersKeptMs, answersPerRound);
      stores.gateHours.prune(hoursKeptSinceMs(clock.now()));
      stores.ticketLinks.prune(clock.now() - ticketLinksKeptMs, answersPerRound);
      const passesSinceMs = clock.now() - cardReadsKeptMs;
      stores.passes.prune(passesSinceMs, dayOf(passesSinceMs));
      return ok(null);
    });
    await this.#lapse();
    await this.#forgetComplaints();
    await this.#forgetAgents();
    await keepHead();
  }

  /** Deletes the people whose time has passed. */
  async #lapse(): Promise<void> {
    const { clock, dispatcher, stores } = this.#parts;
    for (const workerId of stores.workers.lapsed(lapseDay(clock.now()), lapsedPerRound)) {
      const answer = await dispatcher.asSystem('worker.lapse', { workerId });
      if (!answer.ok) {
        this.#parts.refused('worker.lapse', answer);
      }
    }
  }

  /** Erases what was told in complaints whose time has passed (K-06). */
  async #forgetComplaints(): Promise<void> {
    const { clock, dispatcher, stores } = this.#parts;
    const sinceMs = complaintsKeptSinceMs(clock.now());
    for (const complaintId of stores.complaints.toForget(sinceMs, lapsedPerRound)) {
      const answer = await dispatcher.asSystem('complaint.lapse', { complaintId });
      if (!answer.ok) {
        this.#parts.refused('complaint.lapse', answer);
      }
    }
  }

  /** Erases who acted for an employer and has long been disabled (K-06). */
  async #forgetAgents(): Promise<void> {
    const { clock, dispatcher, stores } = this.#parts;
    for (const agentId of stores.agents.toForget(agentsKeptSinceMs(clock.now()), lapsedPerRound)) {
      const answer = await dispatcher.asSystem('agent.lapse', { agentId });
      if (!answer.ok) {
        this.#parts.refused('agent.lapse', answer);
      }
    }
  }

  close(): void {
    this.#closed = true;
    for (const cancel of this.#cancels) {
      cancel();
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
