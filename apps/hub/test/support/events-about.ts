import type { Database } from '../../src/store/database.ts';
import { EventReader, type StoredEvent } from '../../src/store/event-store.ts';

/** All that the ledger says of one thing, oldest first; reads the whole of it. */
export function eventsAbout(db: Database, id: string): StoredEvent[] {
  return [...new EventReader(db).after(0)].filter(({ entityId }) => entityId === id);
}
