import SqliteDatabase, { type Database } from 'better-sqlite3';

/** An empty ledger in memory, with nothing else of a hall. */
export function emptyLedger(): Database {
  const db = new SqliteDatabase(':memory:');
  db.exec(`CREATE TABLE event (seq INTEGER PRIMARY KEY, at_ms INTEGER, day TEXT, type TEXT,
    entity TEXT, entity_id TEXT, actor TEXT, detail_json TEXT, state_json TEXT, prev_hash BLOB,
    hash BLOB, changes_json TEXT) STRICT; CREATE INDEX event_by_agent ON event (actor)`);
  return db;
}
