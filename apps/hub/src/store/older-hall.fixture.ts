import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, ownMigrations, type Database } from './database.ts';

/** The database of `folder`, made by or brought to the version before a migration (its number, as in its name). */
export function openedBefore(folder: string, migration: string, nowMs: number): Database {
  const earlier = join(folder, `before-${migration}`);
  cpSync(ownMigrations, earlier, { recursive: true });
  for (const name of readdirSync(earlier)) {
    if (name >= migration) rmSync(join(earlier, name));
  }
  return opened(folder, earlier, nowMs);
}

/** The same, brought to this version. */
export function openedNow(folder: string, nowMs: number): Database {
  return opened(folder, ownMigrations, nowMs);
}

function opened(folder: string, migrationsFolder: string, nowMs: number): Database {
  const answer = openDatabase({ path: join(folder, 'hall.sqlite'), nowMs, migrationsFolder });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
