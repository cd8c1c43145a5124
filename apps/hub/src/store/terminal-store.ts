import type { Database, Statement } from 'better-sqlite3';
import { terminal, type Terminal } from '@hall/core/domain/device/terminal';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import { remembersOn, type Remembering } from './remembering.ts';
import type { TerminalStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

const { kind, name, board, counterId, zone } = terminal.shape;
const invitation = z.strictObject({
  /** The id the terminal will have. */
  terminalId: z.uuid(),
  kind,
  name,
  board,
  counterId,
  zone,
});
/** What a terminal will be once it shows its pairing code. */
export type Invitation = z.infer<typeof invitation>;

const invitationRow = z.object({ invitation_json: z.string() });

/**
 * Terminals in SQLite; a token is kept as its SHA-256 only (it is 256 random bits). Whose it is, is
 * remembered: after a power cut every screen of the hall shows its own within the same second.
 */
export class SqliteTerminalStore implements TerminalStore, Remembering {
  readonly #table: JsonTable<Terminal>;
  readonly #all: Statement;
  readonly #byTokenHash: Statement;
  readonly #setTokenHash: Statement;
  /** As many as there are terminals: what nobody has is not remembered. */
  readonly #idByTokenHash = new Map<string, string>();

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'terminal',
      schema: terminal,
      columnsOf: (state) => ({ kind: state.kind }),
    });
    this.#all = db.prepare('SELECT id, state_json FROM terminal ORDER BY id');
    this.#byTokenHash = db
      .prepare('SELECT terminal_id FROM terminal_secret WHERE token_hash = ?')
      .pluck();
    this.#setTokenHash = db.prepare(
      'INSERT OR REPLACE INTO terminal_secret (terminal_id, token_hash) VALUES (?, ?)',
    );
    remembersOn(db, this);
  }

  get(id: string): Terminal | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(): Terminal[] {
    return this.#table.many(this.#all.all());
  }

  byTokenHash(hash: string): Terminal | null {
    const id = this.#idByTokenHash.get(hash) ?? this.#byTokenHash.get(hash);
    if (typeof id !== 'string') return null;
    this.#idByTokenHash.set(hash, id);
    return this.#table.get(id);
  }

  setTokenHash(terminalId: string, hash: string): void {
    this.#setTokenHash.run(terminalId, hash);
    this.#idByTokenHash.clear();
  }

  forgetUnsettled(): void {
    this.#idByTokenHash.clear();
  }
}

/** Pairing codes that wait for their terminal. */
export class SqliteInvitationStore {
  readonly #put: Statement;
  readonly #take: Statement;
  readonly #prune: Statement;

  constructor(db: Database) {
    this.#put = db.prepare('INSERT OR REPLACE INTO invitation VALUES (?, ?, ?)');
    this.#take = db.prepare(
      'DELETE FROM invitation WHERE code_hash = ? AND until_ms > ? RETURNING invitation_json',
    );
    this.#prune = db.prepare('DELETE FROM invitation WHERE until_ms <= ?');
  }

  put(codeHash: string, untilMs: number, value: Invitation): void {
    this.#put.run(codeHash, untilMs, JSON.stringify(value));
  }

  /** A code works once. */
  take(codeHash: string, nowMs: number): Invitation | null {
    this.#prune.run(nowMs);
    const row = this.#take.get(codeHash, nowMs);
    return row === undefined
      ? null
      : invitation.parse(JSON.parse(invitationRow.parse(row).invitation_json));
  }
}
