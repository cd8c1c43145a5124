import type { Database, Statement } from 'better-sqlite3';
import type { PostingStatus } from '@hall/core/domain/posting/posting';
import { z } from 'zod';

/** More than the largest market has open at once (domain rule 5.3); a bound, not a rule. */
const mostOpen = 20_000;
const idRow = z.object({ id: z.string() });

/** Which postings are open, by id alone: their texts are read one at a time. */
export class OpenPostings {
  readonly #inStatus: Statement;

  constructor(db: Database) {
    this.#inStatus = db.prepare('SELECT id FROM posting WHERE status = ? LIMIT ?');
  }

  ids(statuses: readonly PostingStatus[]): string[] {
    return statuses.flatMap((status) =>
      this.#inStatus.all(status, mostOpen).map((row) => idRow.parse(row).id),
    );
  }
}
