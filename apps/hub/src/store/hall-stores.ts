import type { Database, Statement } from 'better-sqlite3';
import { instantMs } from '@hall/core/basics/fields';
import {
  contentItem,
  notice,
  type ContentItem,
  type Notice,
} from '@hall/core/domain/content/content';
import { emergency, type Emergency } from '@hall/core/domain/emergency/emergency';
import {
  blankLexicon,
  hallLexicon,
  type HallLexicon,
} from '@hall/core/domain/lexicon/hall-lexicon';
import { market, type Market } from '@hall/core/domain/market/market';
import type { Lexicon } from '@hall/core/rules/scanner/lexicon-schema';
import { lexiconInForce } from '@hall/core/rules/scanner/local-lexicon';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { HelpRecord, Stores } from './stores.ts';
import { TallyTable } from './tally-table.ts';
import type { WrittenState } from './told-state.ts';

const helpRecord = z.strictObject({
  id: z.uuid(),
  terminalId: z.uuid(),
  page: z.string().max(30),
  calledAtMs: instantMs,
  answered: z.boolean(),
});
const emergencyState = z.strictObject({ emergency: emergency.nullable() });
const noticeState = z.strictObject({ notice: notice.nullable() });
const valueRow = z.object({ value: z.number() });

/** More open calls than a hall has people; a bound, not a rule. */
const openHelpMax = 200;

/** Pages of boards and kiosks in SQLite. */
export class SqliteContentStore {
  readonly #table: JsonTable<ContentItem>;
  readonly #all: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'content',
      schema: contentItem,
      columnsOf: (state) => ({ status: state.status, updated_at_ms: state.updatedAtMs }),
    });
    this.#all = db.prepare(
      'SELECT id, state_json FROM content ORDER BY updated_at_ms DESC LIMIT ?',
    );
  }

  get(id: string): ContentItem | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(limit: number): ContentItem[] {
    return this.#table.many(this.#all.all(limit));
  }
}

/** Calls for a person in SQLite. */
export class SqliteHelpStore {
  readonly #table: JsonTable<HelpRecord>;
  readonly #open: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable<HelpRecord>({
      db,
      name: 'help',
      schema: helpRecord,
      columnsOf: (state) => ({
        answered: state.answered ? 1 : 0,
        called_at_ms: state.calledAtMs,
      }),
    });
    this.#open = db.prepare(
      `SELECT id, state_json FROM help WHERE answered = 0 ORDER BY called_at_ms LIMIT ${openHelpMax}`,
    );
  }

  get(id: string): HelpRecord | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  open(): HelpRecord[] {
    return this.#table.many(this.#open.all());
  }
}

/** The market's own settings: one row. */
export class SqliteMarketStore {
  readonly #table: JsonTable<Market>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'market', schema: market, columnsOf: () => ({}) });
  }

  /** Throws before the first settings were written, which the start of the hub does. */
  get(): Market {
    const found = this.find();
    if (found === null) {
      throw new Error('The market has no settings yet');
    }
    return found;
  }

  find(): Market | null {
    return this.#table.get('market');
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** The notice over the boards: one row. */
export class SqliteNoticeStore {
  readonly #table: JsonTable<{ notice: Notice | null }>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'notice', schema: noticeState, columnsOf: () => ({}) });
  }

  get(): Notice | null {
    return this.#table.get('notice')?.notice ?? null;
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** The danger that is on every screen: one row. */
export class SqliteEmergencyStore {
  readonly #table: JsonTable<{ emergency: Emergency | null }>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'emergency',
      schema: emergencyState,
      columnsOf: () => ({}),
    });
  }

  get(): Emergency | null {
    return this.#table.get('emergency')?.emergency ?? null;
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** The market's part of the scanner's lexicon: one row, none before the first change. */
export class SqliteLexiconStore {
  readonly #table: JsonTable<HallLexicon>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'lexicon',
      schema: hallLexicon,
      columnsOf: () => ({}),
    });
  }

  get(): HallLexicon {
    return this.#table.get('lexicon') ?? blankLexicon;
  }

  /** What texts are read with now. */
  inForce(): Lexicon {
    return lexiconInForce(this.get().local);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}

/** Figures of a day (服务台账): added to as things happen, never counted. */
export class SqliteFigureStore {
  readonly #table: TallyTable;

  constructor(db: Database) {
    this.#table = new TallyTable(db, {
      read: 'SELECT value FROM figure WHERE day = ? AND name = ?',
      add: `INSERT INTO figure (day, name, value) VALUES (?, ?, ?)
            ON CONFLICT (day, name) DO UPDATE SET value = value + excluded.value`,
    });
  }

  get(day: string, figure: string): number {
    return this.#table.get(day, figure);
  }

  add: Stores['figures']['add'] = (day, figure, n) => {
    this.#table.add(n, day, figure);
  };
}

/** Visible numbers: gap-free within their scope, never from `max() + 1`. */
export class SqliteCounterStore {
  readonly #next: Statement;

  constructor(db: Database) {
    this.#next = db.prepare(
      `INSERT INTO counter (name, scope, value) VALUES (?, ?, 1)
       ON CONFLICT (name, scope) DO UPDATE SET value = value + 1 RETURNING value`,
    );
  }

  next(name: string, scope: string): number {
    return valueRow.parse(this.#next.get(name, scope)).value;
  }
}
