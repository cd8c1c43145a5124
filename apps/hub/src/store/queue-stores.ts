import type { Call } from '@hall/core/domain/ticket/call';
import type { Counter } from '@hall/core/domain/service/counter';
import type { QueueSettings } from '@hall/core/domain/service/queue-settings';
import type { Rating } from '@hall/core/domain/ticket/rating';
import type { Service } from '@hall/core/domain/service/service';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { Candidate, QueueOrder } from '@hall/core/rules/dispatch';
import type { AggregateStore } from './stores.ts';

/** One line of people: of a service or bound to a counter, ordinary or priority. */
export interface QueueLine {
  readonly day: string;
  readonly lane: string;
  readonly priority: boolean;
}

export interface LaneTally {
  readonly ordinary: number;
  readonly priority: number;
}

export interface ServiceStore extends AggregateStore<Service> {
  /** Those in use, in the order of their tiles. */
  all(): Service[];
}

export interface CounterStore extends AggregateStore<Counter> {
  /** Those in use, by number. */
  all(): Counter[];
}

/** Numbers; the cost of nothing here depends on how many wait. */
export interface TicketStore extends AggregateStore<Ticket> {
  /** The newest day with numbers, up to and including `untilDay`. */
  newestDay(untilDay: string): string | null;
  /** The void ticket with the smallest number of a letter that may be given to the next person. */
  freeNumber(day: string, letter: string): Ticket | null;
  /** The ticket that has this number of a letter today, whatever became of it. */
  withNumber(day: string, letter: string, number: number): Ticket | null;
  byCode(day: string, code: string): Ticket | null;
  /** The newest number with a code, of whatever day. */
  withCode(code: string): Ticket | null;
  /** The first of a line. */
  next(of: QueueLine, limit: number): Candidate[];
  /** The one at a place of a line, counted from 0; for transfers. */
  atRank(of: QueueLine, rank: number): Candidate | null;
  /** How many of a line are before a place, counted up to 999. */
  before(of: QueueLine, order: QueueOrder): number;
  waiting(day: string, lane: string): LaneTally;
  /** Reservations nobody has spoken for in time. */
  lapsing(nowMs: number, limit: number): string[];
  /** Open numbers of earlier days, except those being served. */
  leftBefore(day: string, limit: number): string[];
  /** Everything that is not over, for screens. */
  openOn(day: string): Ticket[];
  lastCompletedAt(counterId: string, nowMs: number, withinMs: number): Ticket | null;
}

export interface CallStore extends AggregateStore<Call> {
  /** The newest, oldest first. */
  last(limit: number): Call[];
  /** Priority calls in a line since its last ordinary one, counted up to `most`. */
  inARow(day: string, lane: string, most: number): number;
  /** Priority numbers behind `order` called in a line, counted up to `most`. */
  overtaken(
    line: { readonly day: string; readonly lane: string },
    order: QueueOrder,
    most: number,
  ): number;
  /** When the last call but `back` in a line was made. */
  lastMs(line: { readonly day: string; readonly lane: string }, back: number): number | null;
  /** Waits per person ahead of the last calls of a service, newest first. */
  paces(day: string, serviceId: string, limit: number): number[];
}

/** What is kept of a number beside the ledger, for 30 days. */
export interface TicketLinkStore {
  link(ticketId: string, workerId: string, atMs: number): void;
  workerOf(ticketId: string): string | null;
  /** The number a worker took last, whatever became of it. */
  latestOf(workerId: string): string | null;
  isRated(ticketId: string): boolean;
  markRated(ticketId: string, atMs: number): void;
  forgetWorker(workerId: string): void;
}

/** The queue's part of what handlers may read. */
export interface QueueStores {
  readonly services: ServiceStore;
  readonly serviceCounters: CounterStore;
  readonly queue: { get(): QueueSettings };
  readonly tickets: TicketStore;
  readonly calls: CallStore;
  readonly ratings: AggregateStore<Rating>;
  readonly ticketLinks: TicketLinkStore;
}
