import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Person, PersonStore } from './stores.ts';
import type { Vault } from './vault.ts';

const sealed = z.instanceof(Buffer).nullable();
const personRow = z.object({
  name_sealed: sealed,
  id_number_sealed: sealed,
  phone_sealed: sealed,
  birth_date_sealed: sealed,
});
const ownerRow = z.object({ worker_id: z.string() });

/** Who the workers are; nothing of it lies in the clear. */
export class SqlitePersonStore implements PersonStore {
  readonly #vault: Vault;
  readonly #get: Statement;
  readonly #put: Statement;
  readonly #erase: Statement;
  readonly #byIdNumber: Statement;
  readonly #forgetCardReads: Statement;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#get = db.prepare(
      `SELECT name_sealed, id_number_sealed, phone_sealed, birth_date_sealed
       FROM person WHERE worker_id = ?`,
    );
    this.#put = db.prepare(
      `INSERT OR REPLACE INTO person (worker_id, name_sealed, id_number_sealed, phone_sealed,
         birth_date_sealed, id_number_hmac) VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#erase = db.prepare('DELETE FROM person WHERE worker_id = ?');
    // Readings at the gates belong to who is known by his number, and go with it (G-02).
    this.#forgetCardReads = db.prepare(
      `DELETE FROM gate_card_read
       WHERE id_number_hmac = (SELECT id_number_hmac FROM person WHERE worker_id = ?)`,
    );
    this.#byIdNumber = db.prepare(
      'SELECT worker_id FROM person WHERE id_number_hmac = ? ORDER BY worker_id LIMIT 1',
    );
  }

  get(workerId: string): Person | null {
    const found = this.#get.get(workerId);
    if (found === undefined) {
      return null;
    }
    const row = personRow.parse(found);
    return {
      name: this.#open(workerId, 'name', row.name_sealed),
      idNumber: this.#open(workerId, 'id_number', row.id_number_sealed),
      phone: this.#open(workerId, 'phone', row.phone_sealed),
      birthDate: this.#open(workerId, 'birth_date', row.birth_date_sealed),
    };
  }

  put(workerId: string, person: Person): void {
    if (person.idNumber === null) this.#forgetCardReads.run(workerId);
    this.#put.run(
      workerId,
      this.#seal(workerId, 'name', person.name),
      this.#seal(workerId, 'id_number', person.idNumber),
      this.#seal(workerId, 'phone', person.phone),
      this.#seal(workerId, 'birth_date', person.birthDate),
      person.idNumber === null ? null : this.#vault.lookUp('id_number', person.idNumber),
    );
  }

  erase(workerId: string): void {
    this.#forgetCardReads.run(workerId);
    this.#erase.run(workerId);
  }

  workerWithIdNumber(idNumber: string): string | null {
    const row = this.#byIdNumber.get(this.#vault.lookUp('id_number', idNumber));
    return row === undefined ? null : ownerRow.parse(row).worker_id;
  }

  #seal(workerId: string, field: string, value: string | null): Buffer | null {
    return value === null ? null : this.#vault.seal(`person/${workerId}/${field}`, value);
  }

  #open(workerId: string, field: string, value: Buffer | null): string | null {
    return value === null ? null : this.#vault.open(`person/${workerId}/${field}`, value);
  }
}
