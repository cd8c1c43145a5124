import type { Connection } from '@hall/core/client/hall-client';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { Timers } from '@hall/core/basics/ports';
import type { QueueSource } from './call-store.ts';

/** A hub in memory that calls numbers: its records, clock and connection are set by the test. */
export class QueueHall implements QueueSource {
  records: Map<string, QueueRecord>;
  nowMs: number;
  connection: Connection = { state: 'live' };
  version = 0;
  ready = true;
  readonly #listeners = new Set<() => void>();
  #ticks: (() => void)[] = [];

  constructor(records: readonly QueueRecord[], nowMs: number) {
    this.records = new Map(records.map((record) => [record.id, record]));
    this.nowMs = nowMs;
  }

  topic(): ReturnType<QueueSource['topic']> {
    const { version, ready, records, nowMs } = this;
    return { version, ready, records, asOfMs: nowMs };
  }

  hubNow(): number {
    return this.nowMs;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly timers: Timers = {
    after: (_delayMs, action) => {
      this.#ticks.push(action);
      return () => undefined;
    },
  };

  /** A delta, or a change of the connection. */
  change(...puts: readonly QueueRecord[]): void {
    for (const record of puts) this.records.set(record.id, record);
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }

  lose(): void {
    this.connection = { state: 'lost', sinceMs: 0 };
    this.change();
  }

  /** Lets the seconds go by. */
  run(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.nowMs += 1_000;
      for (const tick of this.#ticks.splice(0)) tick();
    }
  }
}
