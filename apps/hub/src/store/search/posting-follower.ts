import type { Database, Statement } from 'better-sqlite3';
import { posting } from '@hall/core/domain/posting/posting';
import { findOccupation } from '@hall/core/rules/occupations';
import { z } from 'zod';
import { EventReader } from '../event-store.ts';
import type { IndexPosition, SearchedTexts, SearchIndex } from './search-index.ts';

/** Postings or events taken in one go: some milliseconds, between which queries are answered. */
const slice = 200;

/** The few fields that are searched: a million postings are read in a minute that way. */
const searchedPosting = z.object({
  content: posting.shape.content
    .pick({
      occupationId: true,
      workContent: true,
      skillRequirements: true,
      workAddress: true,
      meetingPoint: true,
    })
    .strip(),
});

const steadyRow = z.object({ id: z.string(), steady_json: z.string() });
const eventRow = z.object({
  seq: z.number().int(),
  entity: z.string(),
  entity_id: z.string(),
  hash: z.instanceof(Buffer),
});
const hashRow = z.object({ seq: z.number().int(), hash: z.instanceof(Buffer) });

/**
 * Keeps the index of words in step with the ledger. An index that is new, or of another ledger (a
 * backup was restored), first reads all postings in the order of their ids; from then on it reads
 * the events since. Stopped at any moment it goes on where it was.
 */
export class PostingFollower {
  readonly #index: SearchIndex;
  readonly #head: Statement;
  readonly #ledger: EventReader;
  readonly #events: Statement;
  readonly #page: Statement;
  readonly #one: Statement;
  #isChecked = false;

  constructor(db: Database, index: SearchIndex) {
    this.#index = index;
    this.#head = db.prepare('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
    this.#ledger = new EventReader(db);
    this.#events = db.prepare(
      `SELECT seq, entity, entity_id, hash FROM event WHERE seq > ? ORDER BY seq LIMIT ${slice}`,
    );
    this.#page = db.prepare(
      `SELECT id, steady_json FROM posting_steady WHERE id > ? ORDER BY id LIMIT ${slice}`,
    );
    this.#one = db.prepare('SELECT id, steady_json FROM posting_steady WHERE id = ?');
  }

  /** Whether every posting of the time before the index was made is in it. */
  get isBuilt(): boolean {
    const position = this.#index.position();
    return position !== null && position.builtTo === null;
  }

  /** Takes the next slice; false when there is nothing left to take. */
  step(): boolean {
    if (!this.#isChecked) this.#check();
    const position = this.#index.position() ?? this.#begin();
    return position.builtTo === null ? this.#follow(position) : this.#build(position);
  }

  /** A position the ledger does not have is of another ledger. */
  #check(): void {
    this.#isChecked = true;
    const position = this.#index.position();
    if (position === null || position.seq === 0) return;
    if (!this.#ledger.holds(position)) this.#index.clear();
  }

  /** What happens from here on is read from the ledger, what was before from the postings. */
  #begin(): IndexPosition {
    const found = this.#head.get();
    const head = found === undefined ? null : hashRow.parse(found);
    return { seq: head?.seq ?? 0, hash: head?.hash.toString('hex') ?? '', builtTo: '' };
  }

  #build(position: IndexPosition): boolean {
    const rows = this.#page.all(position.builtTo).map((row) => steadyRow.parse(row));
    const builtTo = rows.at(-1)?.id ?? null;
    this.#index.write(rows.map(textsIn), { ...position, builtTo });
    return true;
  }

  #follow(position: IndexPosition): boolean {
    const events = this.#events.all(position.seq).map((row) => eventRow.parse(row));
    const last = events.at(-1);
    if (last === undefined) return false;
    const ids = new Set(
      events.filter(({ entity }) => entity === 'posting').map((event) => event.entity_id),
    );
    const rows = [...ids].flatMap((id) => {
      const row = this.#one.get(id);
      return row === undefined ? [] : [steadyRow.parse(row)];
    });
    const { seq, hash } = last;
    this.#index.write(rows.map(textsIn), { seq, hash: hash.toString('hex'), builtTo: null });
    return events.length === slice;
  }
}

function textsIn(row: z.infer<typeof steadyRow>): readonly [string, SearchedTexts] {
  return [row.id, searchedTexts(searchedPosting.parse(JSON.parse(row.steady_json)))];
}

/** What people remember of a posting: the work, what it asked for, and where it was. */
function searchedTexts({ content }: z.infer<typeof searchedPosting>): SearchedTexts {
  const occupation = content.occupationId === null ? null : findOccupation(content.occupationId);
  return {
    trade: occupation?.name ?? '',
    work: content.workContent ?? '',
    skills: content.skillRequirements ?? '',
    place: [content.workAddress, content.meetingPoint].filter((text) => text !== null).join(' '),
  };
}
