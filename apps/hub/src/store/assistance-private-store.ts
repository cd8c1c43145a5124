import type { Database, Statement } from 'better-sqlite3';
import { assistanceNote, type AssistanceNote } from '@hall/core/domain/assistance/assistance-plan';
import { hardshipRecord, type HardshipRecord } from '@hall/core/domain/assistance/hardship';
import { z } from 'zod';
import type { AssistancePrivateStore } from './assistance-stores.ts';
import type { Vault } from './vault.ts';

const hardshipRow = z.object({ record_sealed: z.instanceof(Buffer) });
const noteRow = z.object({ worker_id: z.string(), note_sealed: z.instanceof(Buffer) });

/** Which hardship it is, and what was said; nothing of it lies in the clear (PIPL 28, 51). */
export class SqliteAssistancePrivateStore implements AssistancePrivateStore {
  readonly #vault: Vault;
  readonly #hardship: Statement;
  readonly #putHardship: Statement;
  readonly #note: Statement;
  readonly #putNote: Statement;
  readonly #erase: readonly Statement[];

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#hardship = db.prepare('SELECT record_sealed FROM hardship WHERE worker_id = ?');
    this.#putHardship = db.prepare('INSERT OR REPLACE INTO hardship VALUES (?, ?)');
    this.#note = db.prepare('SELECT worker_id, note_sealed FROM assistance_note WHERE id = ?');
    this.#putNote = db.prepare('INSERT INTO assistance_note VALUES (?, ?, ?)');
    this.#erase = [
      db.prepare('DELETE FROM hardship WHERE worker_id = ?'),
      db.prepare('DELETE FROM assistance_note WHERE worker_id = ?'),
    ];
  }

  hardshipOf(workerId: string): HardshipRecord | null {
    const row = this.#hardship.get(workerId);
    if (row === undefined) return null;
    const sealed = hardshipRow.parse(row).record_sealed;
    return hardshipRecord.parse(JSON.parse(this.#vault.open(`hardship/${workerId}`, sealed)));
  }

  putHardship(workerId: string, record: HardshipRecord): void {
    const text = JSON.stringify(hardshipRecord.parse(record));
    this.#putHardship.run(workerId, this.#vault.seal(`hardship/${workerId}`, text));
  }

  noteOf(noteId: string): AssistanceNote | null {
    const row = this.#note.get(noteId);
    if (row === undefined) return null;
    const { worker_id: workerId, note_sealed: sealed } = noteRow.parse(row);
    return assistanceNote.parse(JSON.parse(this.#vault.open(placeOf(workerId, noteId), sealed)));
  }

  putNote(workerId: string, noteId: string, note: AssistanceNote): void {
    const text = JSON.stringify(assistanceNote.parse(note));
    this.#putNote.run(noteId, workerId, this.#vault.seal(placeOf(workerId, noteId), text));
  }

  erase(workerId: string): void {
    for (const statement of this.#erase) statement.run(workerId);
  }
}

function placeOf(workerId: string, noteId: string): string {
  return `assistance_note/${workerId}/${noteId}`;
}
