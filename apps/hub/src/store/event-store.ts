import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { eventHash, genesisHash, type ChainedEvent } from './event-chain.ts';
import { remembersOn } from './remembering.ts';
import { WholeToday, type ToldState, type WrittenState } from './told-state.ts';

const eventRow = z.object({
  seq: z.number().int(),
  at_ms: z.number().int(),
  day: z.string(),
  type: z.string(),
  entity: z.string(),
  entity_id: z.string(),
  actor: z.string(),
  detail_json: z.string(),
  state_json: z.string().nullable(),
  changes_json: z.string().nullable(),
  prev_hash: z.instanceof(Buffer),
  hash: z.instanceof(Buffer),
});

const headRow = z.object({ seq: z.number().int(), hash: z.instanceof(Buffer) });

/** An event as it lies in the ledger. */
export interface StoredEvent extends ChainedEvent {
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

const columns =
  'seq, at_ms, day, type, entity, entity_id, actor, detail_json, state_json, prev_hash, hash, changes_json';

/** A copy that an older hub made has no changes; all its events tell whole states. */
function columnsIn(db: Database): string {
  const hasChanges = db
    .prepare("SELECT 1 FROM pragma_table_info('event') WHERE name = 'changes_json'")
    .get();
  return hasChanges === undefined ? columns.replace('changes_json', 'NULL AS $&') : columns;
}

function fromRow(found: unknown): StoredEvent {
  const row = eventRow.parse(found);
  return {
    seq: row.seq,
    atMs: row.at_ms,
    day: row.day,
    type: row.type,
    entity: row.entity,
    entityId: row.entity_id,
    actor: row.actor,
    detailJson: row.detail_json,
    stateJson: row.state_json,
    changesJson: row.changes_json,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

/** The last event's number and hash. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: Buffer;
}

/** The ledger's table, for reading; works on a read-only connection. */
export class EventReader {
  readonly #ofDay: Statement;
  readonly #byAgent: Statement;
  readonly #from: Statement;
  readonly #at: Statement;
  readonly #next: Statement;
  readonly #head: Statement;

  constructor(db: Database) {
    const columns = columnsIn(db);
    this.#ofDay = db.prepare(`SELECT ${columns} FROM event WHERE day = ? ORDER BY seq`);
    this.#byAgent = db.prepare(
      `SELECT ${columns} FROM event INDEXED BY event_by_agent
       WHERE substr(actor, 1, 42) = ? AND actor >= 'agent:' AND actor < 'agent;'
       ORDER BY seq DESC LIMIT ?`,
    );
    this.#from = db.prepare(`SELECT ${columns} FROM event WHERE seq > ? ORDER BY seq`);
    this.#at = db.prepare(`SELECT ${columns} FROM event WHERE seq = ?`);
    this.#next = db.prepare(`SELECT ${columns} FROM event WHERE seq > ? ORDER BY seq LIMIT 1`);
    this.#head = db.prepare('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  }

  /** Where the ledger ends. */
  head(): LedgerHead {
    const row = this.#head.get();
    return row === undefined ? { seq: 0, hash: genesisHash } : headRow.parse(row);
  }

  /** The events of one market day; unbounded, so only for the reader process and tests. */
  *ofDay(day: string): Generator<StoredEvent> {
    for (const row of this.#ofDay.iterate(day)) {
      yield fromRow(row);
    }
  }

  /** Everything after `seq`; unbounded, for a rebuild and for the reader process. */
  *after(seq: number): Generator<StoredEvent> {
    for (const row of this.#from.iterate(seq)) {
      yield fromRow(row);
    }
  }

  /** What somebody who acts for an employer did at booths, newest first. */
  byAgent(agentId: string, limit: number): StoredEvent[] {
    return this.#byAgent.all(`agent:${agentId}`, limit).map(fromRow);
  }

  at(seq: number): StoredEvent | null {
    const row = this.#at.get(seq);
    return row === undefined ? null : fromRow(row);
  }

  /** Whether the ledger still has this event: a position in it may be of another ledger, or cut off. */
  holds({ seq, hash }: { readonly seq: number; readonly hash: string }): boolean {
    return this.at(seq)?.hash.toString('hex') === hash;
  }

  /** The first event after `seq`, whatever its number. */
  following(seq: number): StoredEvent | null {
    const row = this.#next.get(seq);
    return row === undefined ? null : fromRow(row);
  }
}

/** An event to be, with what the store wrote of its thing's state; null when it concerns none. */
export interface NewLedgerEvent extends Omit<ChainedEvent, 'seq' | keyof ToldState> {
  readonly written: WrittenState | null;
}

/** Appends to the ledger; there is no other way to write to it. */
export class EventWriter {
  readonly #reader: EventReader;
  readonly #insert: Statement;
  readonly #wholeToday: WholeToday;
  /** Where the next event goes; null when it has to be looked up, as after a rollback. */
  #head: LedgerHead | null = null;

  constructor(db: Database) {
    this.#reader = new EventReader(db);
    this.#insert = db.prepare(
      `INSERT INTO event (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#wholeToday = new WholeToday(db);
    remembersOn(db, {
      forgetUnsettled: () => {
        this.#head = null;
      },
    });
  }

  head(): LedgerHead {
    return this.#reader.head();
  }

  /** Gives the event its number and its place in the chain. */
  append({ written, ...event }: NewLedgerEvent): number {
    const head = this.#head ?? this.#reader.head();
    const thing = `${event.entity}/${event.entityId}`;
    const told = this.#wholeToday.tell(event.day, thing, written);
    const numbered: ChainedEvent = { ...event, ...told, seq: head.seq + 1 };
    const hash = eventHash(head.hash, numbered);
    this.#insert.run(
      numbered.seq,
      numbered.atMs,
      numbered.day,
      numbered.type,
      numbered.entity,
      numbered.entityId,
      numbered.actor,
      numbered.detailJson,
      numbered.stateJson,
      head.hash,
      hash,
      numbered.changesJson,
    );
    this.#head = { seq: numbered.seq, hash };
    return numbered.seq;
  }
}
