import { gzip } from 'node:zlib';
import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import type { TopicName, TopicRecord } from '@hall/core/contract/topics/registry';
import type { Delta, TopicPosition, TopicStart } from '@hall/core/contract/wire';
import type { TopicChange } from './projection.ts';

/** 20 deltas a second at most; more than an eye or a screen can follow. */
const deltaGapMs = 50;
/** A snapshot is made again at most this often; deltas bridge the rest. */
const snapshotAgeMaxMs = 1_000;
/** Deltas kept for screens that missed some: a minute at full rate. */
const deltasKept = 1_200;
/** A ceiling in records too, so that a burst of large deltas cannot fill the memory. */
const recordsKept = 20_000;

interface Snapshot {
  readonly seq: number;
  readonly madeMs: number;
  readonly gzip: Promise<Buffer<ArrayBuffer>>;
}

/**
 * One topic: whole records by id at a sequence number of its own, the last deltas, and a cached
 * snapshot. The work per change does not depend on how many records or screens there are.
 */
export class TopicState<T extends TopicName> {
  readonly #topic: T;
  readonly #epoch: string;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #send: (delta: Delta) => void;
  readonly #records = new Map<string, TopicRecord<T>>();
  /** Not sent yet. New ones after each delta: tables of a cleared Map hold on to one another. */
  #puts = new Map<string, TopicRecord<T>>();
  #removes = new Set<string>();
  readonly #ring: Delta[] = [];
  #ringRecords = 0;
  #seq = 0;
  #sentMs = Number.NEGATIVE_INFINITY;
  #cancel: CancelTimer | null = null;
  #snapshot: Snapshot | null = null;

  constructor(options: {
    readonly topic: T;
    /** New with every start of the hub: sequence numbers live in memory and begin again. */
    readonly epoch: string;
    readonly records: readonly TopicRecord<T>[];
    readonly clock: Clock;
    readonly timers: Timers;
    readonly send: (delta: Delta) => void;
  }) {
    this.#topic = options.topic;
    this.#epoch = options.epoch;
    this.#clock = options.clock;
    this.#timers = options.timers;
    this.#send = options.send;
    for (const record of options.records) {
      this.#records.set(record.id, record);
    }
  }

  get size(): number {
    return this.#records.size;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Takes a change. The first after a quiet moment goes out at once, the rest are put together. */
  change(change: TopicChange<T>): void {
    for (const id of change.removes) {
      this.#puts.delete(id);
      if (this.#records.has(id)) {
        this.#removes.add(id);
      }
    }
    for (const record of change.puts) {
      this.#removes.delete(record.id);
      this.#puts.set(record.id, record);
    }
  }

  /** Sends what was taken since, now or when the gap between deltas has passed. */
  flush(): void {
    if ((this.#puts.size === 0 && this.#removes.size === 0) || this.#cancel !== null) {
      return;
    }
    const waitMs = this.#sentMs + deltaGapMs - this.#clock.now();
    // A clock that was set back must not hold anything up for longer than the gap.
    if (waitMs <= 0 || waitMs > deltaGapMs) {
      this.#emit();
      return;
    }
    this.#cancel = this.#timers.after(waitMs, () => {
      this.#cancel = null;
      this.#emit();
    });
  }

  /**
   * What brings a client to the present: the deltas it missed, or a snapshot and the deltas since.
   * The caller subscribes it in the same turn in which it calls the returned function.
   */
  async prepare(have: TopicPosition | null): Promise<() => TopicStart> {
    if (this.#missedSince(have) === null) {
      await this.#freshSnapshot().gzip;
    }
    const snapshot = this.#snapshot;
    const bytes = snapshot === null ? null : await snapshot.gzip;
    return () => this.#start(have, snapshot, bytes);
  }

  /** Stops the pending timer. */
  close(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #start(
    have: TopicPosition | null,
    snapshot: Snapshot | null,
    bytes: Buffer<ArrayBuffer> | null,
  ): TopicStart {
    const missed = this.#missedSince(have);
    if (missed !== null) {
      return { start: 'deltas', deltas: missed };
    }
    if (snapshot === null || bytes === null) {
      throw new Error(`No snapshot of ${this.#topic} was prepared`);
    }
    const deltas = this.#missedSince({ epoch: this.#epoch, seq: snapshot.seq });
    return {
      start: 'snapshot',
      epoch: this.#epoch,
      seq: snapshot.seq,
      gzip: bytes,
      // More changes than the ring holds within the making of a snapshot: the client sees the gap
      // at the next delta and asks again.
      deltas: deltas ?? [],
    };
  }

  #missedSince(have: TopicPosition | null): Delta[] | null {
    if (have?.epoch !== this.#epoch || have.seq > this.#seq) {
      return null;
    }
    const missed = this.#seq - have.seq;
    return missed <= this.#ring.length ? this.#ring.slice(this.#ring.length - missed) : null;
  }

  #freshSnapshot(): Snapshot {
    const nowMs = this.#clock.now();
    const kept = this.#snapshot;
    if (kept !== null && this.#stillGood(kept, nowMs)) {
      return kept;
    }
    const json = JSON.stringify([...this.#records.values()]);
    const made: Snapshot = { seq: this.#seq, madeMs: nowMs, gzip: compress(json) };
    this.#snapshot = made;
    return made;
  }

  #stillGood(kept: Snapshot, nowMs: number): boolean {
    if (kept.seq === this.#seq) {
      return true;
    }
    const ageMs = nowMs - kept.madeMs;
    const bridged = this.#seq - kept.seq <= this.#ring.length;
    return bridged && ageMs >= 0 && ageMs < snapshotAgeMaxMs;
  }

  #emit(): void {
    const puts = [...this.#puts.values()];
    const removes = [...this.#removes];
    this.#puts = new Map();
    this.#removes = new Set();
    for (const id of removes) {
      this.#records.delete(id);
    }
    for (const record of puts) {
      this.#records.set(record.id, record);
    }
    const nowMs = this.#clock.now();
    const from = this.#seq;
    this.#seq += 1;
    this.#sentMs = nowMs;
    const delta: Delta = {
      topic: this.#topic,
      epoch: this.#epoch,
      from,
      to: this.#seq,
      puts,
      removes,
      hubNowMs: nowMs,
    };
    this.#remember(delta);
    this.#send(delta);
  }

  #remember(delta: Delta): void {
    this.#ring.push(delta);
    this.#ringRecords += delta.puts.length + delta.removes.length;
    while (this.#ring.length > deltasKept || this.#ringRecords > recordsKept) {
      const dropped = this.#ring.shift();
      this.#ringRecords -= (dropped?.puts.length ?? 0) + (dropped?.removes.length ?? 0);
    }
  }
}

function compress(text: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    gzip(text, (error, bytes) => {
      if (error === null) {
        resolve(bytes);
      } else {
        reject(error);
      }
    });
  });
}
