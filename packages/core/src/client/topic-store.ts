import type { TopicName, TopicRecord } from '../contract/topics/registry.ts';
import type { Delta, TopicPosition } from '../contract/wire.ts';

/** What a screen reads of a topic; a new object whenever something changed. */
export interface TopicView<T extends TopicName> {
  /** Counts changes of this view; cheap to compare. */
  readonly version: number;
  /** False until the first snapshot, or a kept copy of one, is there. */
  readonly ready: boolean;
  readonly records: ReadonlyMap<string, TopicRecord<T>>;
  /** Hub time of the last thing heard about this topic; null while not ready. */
  readonly asOfMs: number | null;
}

/** What became of a delta that was offered. */
export type DeltaOutcome = 'applied' | 'repeated' | 'gap';

/** Turns an unknown record into one of the topic, or null when it is none. */
export type ParseRecord<T extends TopicName> = (value: unknown) => TopicRecord<T> | null;

/**
 * One topic on the client: whole records by id, and the position they stand at. A delta is applied
 * only on exactly the position it was made for; everything else is a gap and ends in a resync.
 */
export class TopicStore<T extends TopicName> {
  readonly #parse: ParseRecord<T>;
  readonly #records = new Map<string, TopicRecord<T>>();
  #position: TopicPosition | null = null;
  #view: TopicView<T>;

  constructor(parse: ParseRecord<T>) {
    this.#parse = parse;
    this.#view = { version: 0, ready: false, records: this.#records, asOfMs: null };
  }

  get view(): TopicView<T> {
    return this.#view;
  }

  get position(): TopicPosition | null {
    return this.#position;
  }

  /** Replaces everything. Records that do not parse are left out. */
  replace(position: TopicPosition | null, records: readonly unknown[], asOfMs: number): void {
    this.#records.clear();
    for (const value of records) {
      this.#put(value);
    }
    this.#position = position;
    this.#changed(asOfMs);
  }

  /** Applies a delta if it stands exactly on this position. */
  apply(delta: Delta): DeltaOutcome {
    if (this.#position === null || this.#position.epoch !== delta.epoch) {
      return 'gap';
    }
    if (delta.to <= this.#position.seq) {
      return 'repeated';
    }
    if (delta.from !== this.#position.seq) {
      return 'gap';
    }
    for (const id of delta.removes) {
      this.#records.delete(id);
    }
    for (const value of delta.puts) {
      this.#put(value);
    }
    this.#position = { epoch: delta.epoch, seq: delta.to };
    this.#changed(delta.hubNowMs);
    return 'applied';
  }

  /** Says that the hub has nothing newer; only the age of the data changes. */
  confirm(asOfMs: number): void {
    this.#changed(asOfMs);
  }

  #put(value: unknown): void {
    const record = this.#parse(value);
    if (record !== null) {
      this.#records.set(record.id, record);
    }
  }

  #changed(asOfMs: number): void {
    this.#view = {
      version: this.#view.version + 1,
      ready: true,
      records: this.#records,
      asOfMs,
    };
  }
}
