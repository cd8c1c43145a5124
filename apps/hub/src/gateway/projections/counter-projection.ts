import type { CounterRecord, CounterTicket } from '@hall/core/contract/topics/queue-topic';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Call } from '@hall/core/domain/ticket/call';
import { undoMs } from '@hall/core/domain/ticket/at-counter';
import { laneOf, ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import { isOpen } from '@hall/core/domain/ticket/transition';
import type { Candidate } from '@hall/core/rules/dispatch';
import { headsIn, lanesOf, nextFor } from '../../commands/counter/dispatch-view.ts';
import { queueDayOf } from '../../commands/ticket/queue-tx.ts';
import type { Stores } from '../../store/stores.ts';
import type { WindowsView } from '../../windows/window-desk.ts';
import { windowTroubles } from '../../windows/window-troubles.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { Told } from './told.ts';

/** The queue as who works at a window needs it: every open number, and whom each press would call. */
export class CounterProjection implements Projection<'counter'> {
  readonly topic = 'counter';
  readonly #told = new Told<CounterRecord>();
  /** Apart from the rest: no day and no number takes a device away. */
  readonly #toldTroubles = new Told<CounterRecord>();
  readonly #windows: Pick<WindowsView, 'devices'>;
  /** The lane each open number was last seen in. */
  readonly #lanes = new Map<string, string>();
  /** Who is first in each line, ordinary and priority; while that stays, no next press changes. */
  readonly #heads = new Map<string, LaneHeads>();
  readonly #counters = new Map<string, Counter>();
  /** Lines whose first was just called; told with the call. */
  readonly #called = new Set<string>();
  #day = '';

  constructor(windows: Pick<WindowsView, 'devices'>) {
    this.#windows = windows;
  }

  load(stores: Stores, nowMs: number): CounterRecord[] {
    this.#told.clear();
    this.#toldTroubles.clear();
    return [...this.#everything(stores, nowMs), ...this.#troubles(stores)];
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'counter'> {
    if (event.state === null) return none;
    const nowMs = event.atMs;
    switch (event.entity) {
      case 'ticket':
        return this.#ticket(event, stores);
      case 'call':
        return this.#call(event.state as Call, stores, nowMs);
      case 'counter':
        return this.#counter(event.state as Counter, stores, nowMs);
      case 'queue':
        return this.#settings(stores, nowMs);
      default:
        return none;
    }
  }

  /** Whom a press would call may change with time alone, because nobody is overtaken for too long. */
  tick(nowMs: number, stores: Stores): TopicChange<'counter'> {
    const { puts, removes } = this.#byTime(nowMs, stores);
    return { puts: [...puts, ...this.#troubles(stores)], removes };
  }

  #troubles(stores: Stores): CounterRecord[] {
    return this.#toldTroubles.news(windowTroubles(this.#windows.devices(stores)));
  }

  #byTime(nowMs: number, stores: Stores): TopicChange<'counter'> {
    if (queueDayOf(stores, nowMs) === this.#day) return this.#next(stores, nowMs, null);
    const before = this.#told.ids();
    const puts = this.#everything(stores, nowMs);
    const kept = new Set([...this.#lanes.keys(), ...this.#counters.keys(), 'settings']);
    return { puts, removes: before.filter((id) => !kept.has(id) && this.#told.drop(id)) };
  }

  #everything(stores: Stores, nowMs: number): CounterRecord[] {
    this.#day = queueDayOf(stores, nowMs);
    this.#lanes.clear();
    this.#heads.clear();
    const tickets = stores.tickets.openOn(this.#day);
    for (const ticket of tickets) this.#lanes.set(ticket.id, laneOf(ticket));
    for (const lane of new Set(this.#lanes.values())) this.#headChanged(stores, lane);
    this.#counters.clear();
    const counters = stores.serviceCounters.all();
    for (const counter of counters) this.#counters.set(counter.id, counter);
    const round = { nowMs, known: new Map() };
    return this.#told.news([
      settingsRecord(stores),
      ...tickets.map(ticketRecord),
      ...counters.map((counter) => this.#nextRecord(stores, counter, round)),
    ]);
  }

  #ticket(event: CommittedEvent, stores: Stores): TopicChange<'counter'> {
    const ticket = event.state as Ticket;
    const lanes = new Set([laneOf(ticket), this.#lanes.get(ticket.id) ?? laneOf(ticket)]);
    const change = this.#shows(ticket) ? this.#open(ticket) : this.#over(ticket.id);
    const dirty = [...lanes].filter((lane) => this.#headChanged(stores, lane));
    if (dirty.length === 0) return change;
    if (event.type === 'ticket.called') {
      // The call itself follows and changes the same presses again.
      for (const lane of dirty) this.#called.add(lane);
      return change;
    }
    const next = this.#next(stores, event.atMs, dirty);
    return { puts: [...change.puts, ...next.puts], removes: change.removes };
  }

  #call({ lanes }: Call, stores: Stores, nowMs: number): TopicChange<'counter'> {
    const changed = [...lanes, ...this.#called];
    this.#called.clear();
    return this.#next(stores, nowMs, changed);
  }

  #shows({ status, day }: Ticket): boolean {
    if (status === 'reserved' || !isOpen(status)) return false;
    return day === this.#day || status === 'serving';
  }

  #open(ticket: Ticket): TopicChange<'counter'> {
    this.#lanes.set(ticket.id, laneOf(ticket));
    return { puts: this.#told.news([ticketRecord(ticket)]), removes: [] };
  }

  #over(id: string): TopicChange<'counter'> {
    this.#lanes.delete(id);
    return { puts: [], removes: this.#told.drop(id) ? [id] : [] };
  }

  #headChanged(stores: Stores, lane: string): boolean {
    const headOf = headsIn(stores, this.#day);
    const before = this.#heads.get(lane) ?? nobody;
    const now: LaneHeads = { ordinary: headOf(lane, false), priority: headOf(lane, true) };
    this.#heads.set(lane, now);
    return !isSame(before.ordinary, now.ordinary) || !isSame(before.priority, now.priority);
  }

  /** The next of the counters that call from some of these lanes, or of all. */
  #next(stores: Stores, nowMs: number, lanes: readonly string[] | null): TopicChange<'counter'> {
    const counters = [...this.#counters.values()].filter(
      (counter) => lanes === null || lanesOf(counter).some((lane) => lanes.includes(lane)),
    );
    const round = { nowMs, known: new Map() };
    const records = counters.map((counter) => this.#nextRecord(stores, counter, round));
    return { puts: this.#told.news(records), removes: [] };
  }

  #nextRecord(stores: Stores, counter: Counter, round: Round): CounterRecord {
    const next = nextFor(stores, {
      ...round,
      counter,
      day: this.#day,
      headOf: (lane, priority) => {
        const heads = this.#heads.get(lane) ?? nobody;
        return priority ? heads.priority : heads.ordinary;
      },
    });
    const { id, act } = counter;
    const undo = act === null ? null : { kind: act.kind, untilMs: act.atMs + undoMs };
    return { kind: 'next', id, ticketId: next?.ticketId ?? null, undo };
  }

  #counter(counter: Counter, stores: Stores, nowMs: number): TopicChange<'counter'> {
    if (counter.retired) {
      this.#counters.delete(counter.id);
      return { puts: [], removes: this.#told.drop(counter.id) ? [counter.id] : [] };
    }
    this.#counters.set(counter.id, counter);
    const round = { nowMs, known: new Map() };
    return { puts: this.#told.news([this.#nextRecord(stores, counter, round)]), removes: [] };
  }

  #settings(stores: Stores, nowMs: number): TopicChange<'counter'> {
    const next = this.#next(stores, nowMs, null);
    return { ...next, puts: [...this.#told.news([settingsRecord(stores)]), ...next.puts] };
  }
}

const none: TopicChange<'counter'> = { puts: [], removes: [] };

type Round = Pick<Parameters<typeof nextFor>[1], 'nowMs' | 'known'>;

interface LaneHeads {
  readonly ordinary: Candidate | null;
  readonly priority: Candidate | null;
}

const nobody: LaneHeads = { ordinary: null, priority: null };

function isSame(a: Candidate | null, b: Candidate | null): boolean {
  return a?.ticketId === b?.ticketId && a?.place === b?.place && a?.turn === b?.turn;
}

function settingsRecord(stores: Stores): CounterRecord {
  return { kind: 'settings', id: 'settings', settings: stores.queue.get() };
}

function ticketRecord(ticket: Ticket): CounterTicket {
  const { id, serviceId, boundTo, status, priority, place, turn, reservedAtMs } = ticket;
  const { counterId, calls, turnCalledMs, lastCallMs, servingAtMs, requeued, transfers } = ticket;
  return {
    kind: 'ticket',
    id,
    ticket: ticketNumber(ticket),
    serviceId,
    boundTo,
    status,
    priority,
    place,
    turn,
    reservedAtMs,
    counterId,
    calls,
    turnCalledMs,
    lastCallMs,
    servingAtMs,
    requeued,
    transfers,
  };
}
