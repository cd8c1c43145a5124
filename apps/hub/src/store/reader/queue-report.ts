import type { Database, Statement } from 'better-sqlite3';
import { addDays, parseDay, startOfDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import type { QueryOutput } from '@hall/core/contract/queries';
import { counter } from '@hall/core/domain/service/counter';
import { service } from '@hall/core/domain/service/service';
import { z } from 'zod';
import type { QueryRunner } from './reader-queries.ts';

type Report = QueryOutput<'queue.report'>;
type Figures = Omit<Report['byHour'][number], 'hour'>;

const ticketRow = z.object({
  service_id: z.string(),
  counter_id: z.string().nullable(),
  status: z.string(),
  missed: z.number(),
  reserved_at_ms: z.number(),
  called_at_ms: z.number().nullable(),
  serving_at_ms: z.number().nullable(),
  ended_at_ms: z.number().nullable(),
});
const ratingRow = z.object({
  service_id: z.string(),
  counter_id: z.string().nullable(),
  score: z.number(),
});
const stateRow = z.object({ id: z.string(), state_json: z.string() });
type TicketRow = z.infer<typeof ticketRow>;

/** A month; longer reports are made from months. */
const daysMost = 31;
const msPerHour = 3_600_000;

/** One line of the report while it is being added up. */
class Line {
  tickets = 0;
  completed = 0;
  called = 0;
  missed = 0;
  readonly waitsMs: number[] = [];
  readonly handlingsMs: number[] = [];
  readonly scores: number[] = [];

  add(row: TicketRow): void {
    this.tickets += 1;
    if (row.called_at_ms !== null) {
      this.called += 1;
      this.waitsMs.push(Math.max(0, row.called_at_ms - row.reserved_at_ms));
      this.missed += row.missed;
    }
    if (row.status !== 'completed') return;
    this.completed += 1;
    if (row.serving_at_ms !== null && row.ended_at_ms !== null) {
      this.handlingsMs.push(Math.max(0, row.ended_at_ms - row.serving_at_ms));
    }
  }

  figures(): Figures {
    return {
      tickets: this.tickets,
      completed: this.completed,
      missed: this.missed,
      avgWaitMs: rounded(average(this.waitsMs)),
      p90WaitMs: p90(this.waitsMs),
      avgHandlingMs: rounded(average(this.handlingsMs)),
      missedShare: this.called === 0 ? null : this.missed / this.called,
      ratings: this.scores.length,
      avgRating: average(this.scores),
    };
  }
}

function average(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

function p90(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null;
}

/** `queue.report`: the queue in figures by service, counter and hour of the day (E-09). */
export function queueReport(db: Database): QueryRunner<'queue.report'> {
  const tickets = db.prepare(
    `SELECT service_id, counter_id, status, missed, reserved_at_ms, called_at_ms, serving_at_ms,
       ended_at_ms FROM ticket WHERE day BETWEEN ? AND ? AND joined = 1`,
  );
  const ratings = db.prepare(
    'SELECT service_id, counter_id, score FROM rating WHERE day BETWEEN ? AND ?',
  );
  const named: Named = {
    service: db.prepare('SELECT id, state_json FROM service WHERE id = ?'),
    counter: db.prepare('SELECT id, state_json FROM service_counter WHERE id = ?'),
  };
  return ({ fromDay, toDay }) => {
    const from = parseDay(fromDay);
    if (from === null || toDay < fromDay || toDay >= addDays(from, daysMost)) {
      return err({ code: 'invalid_fields', fields: ['toDay'] });
    }
    const sums = new Sums();
    for (const row of tickets.iterate(fromDay, toDay)) sums.addTicket(ticketRow.parse(row));
    for (const row of ratings.iterate(fromDay, toDay)) sums.addRating(ratingRow.parse(row));
    return ok(sums.report(named));
  };
}

/** Where services and counters are looked up, also those that are gone from the queue. */
interface Named {
  readonly service: Statement;
  readonly counter: Statement;
}

function serviceNames(
  named: Named,
  id: string,
): Pick<Report['byService'][number], 'letter' | 'name'> {
  const row = stateRow.parse(named.service.get(id));
  const { letter, name } = service.parse(JSON.parse(row.state_json)).details;
  return { letter, name };
}

function counterNames(
  named: Named,
  id: string,
): Pick<Report['byCounter'][number], 'number' | 'name'> {
  const row = stateRow.parse(named.counter.get(id));
  const { number, name } = counter.parse(JSON.parse(row.state_json)).details;
  return { number, name };
}

class Sums {
  readonly #total = new Line();
  readonly #byService = new Map<string, Line>();
  readonly #byCounter = new Map<string, Line>();
  readonly #byHour = new Map<number, Line>();

  addTicket(row: TicketRow): void {
    const hour = Math.floor((row.reserved_at_ms - startOfDay(row.reserved_at_ms)) / msPerHour);
    this.#total.add(row);
    lineOf(this.#byService, row.service_id).add(row);
    lineOf(this.#byHour, hour).add(row);
    if (row.counter_id !== null) lineOf(this.#byCounter, row.counter_id).add(row);
  }

  addRating({ service_id, counter_id, score }: z.infer<typeof ratingRow>): void {
    this.#total.scores.push(score);
    lineOf(this.#byService, service_id).scores.push(score);
    if (counter_id !== null) lineOf(this.#byCounter, counter_id).scores.push(score);
  }

  report(named: Named): Report {
    const { scores } = this.#total;
    return {
      total: this.#total.figures(),
      scores: [1, 2, 3, 4, 5].map((points) => scores.filter((score) => score === points).length),
      byService: entries(this.#byService)
        .map(([serviceId, line]) => ({ serviceId, ...serviceNames(named, serviceId), ...line }))
        .sort((a, b) => a.letter.localeCompare(b.letter)),
      byCounter: entries(this.#byCounter)
        .map(([counterId, line]) => ({ counterId, ...counterNames(named, counterId), ...line }))
        .sort((a, b) => a.number - b.number),
      byHour: entries(this.#byHour)
        .map(([hour, line]) => ({ hour, ...line }))
        .sort((a, b) => a.hour - b.hour),
    };
  }
}

function lineOf<K>(lines: Map<K, Line>, key: K): Line {
  const line = lines.get(key) ?? new Line();
  lines.set(key, line);
  return line;
}

function entries<K>(lines: Map<K, Line>): [K, Figures][] {
  return [...lines].map(([key, line]) => [key, line.figures()]);
}
