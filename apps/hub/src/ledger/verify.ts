import { eventHash, genesisHash } from '../store/event-chain.ts';
import type { EventReader, StoredEvent } from '../store/event-store.ts';

export interface ChainReport {
  readonly events: number;
  /** The first event whose content, place or predecessor is not what was written; null if none. */
  readonly brokenAtSeq: number | null;
}

/**
 * Recomputes the chain of one day (K-05). Every event must hash to what is stored, stand on the hash
 * of the number before it, and be stood on by the number after the day's last. So an edit, a
 * deletion (also of the day's last event, once another day followed) and a reordering show.
 */
export function verifyDay(reader: EventReader, day: string): ChainReport {
  let events = 0;
  let previous: StoredEvent | null = null;
  for (const event of reader.ofDay(day)) {
    const before = previous?.seq === event.seq - 1 ? previous : reader.at(event.seq - 1);
    // A neighbour of another day is looked at too: it may have been moved out of this one.
    if (before !== null && before !== previous && !isItself(before)) {
      return { events, brokenAtSeq: before.seq };
    }
    if (!standsOn(event, before) || !isItself(event)) {
      return { events, brokenAtSeq: event.seq };
    }
    events += 1;
    previous = event;
  }
  const next = previous === null ? null : reader.following(previous.seq);
  if (previous !== null && next !== null && !follows(next, previous)) {
    return { events, brokenAtSeq: previous.seq + 1 };
  }
  return { events, brokenAtSeq: null };
}

/** Recomputes the chain of the whole ledger, from its first event; for a process that nobody waits for. */
export function verifyWhole(reader: EventReader): ChainReport {
  let events = 0;
  let previous: StoredEvent | null = null;
  for (const event of reader.after(0)) {
    const isNext = event.seq === events + 1;
    if (!isNext || !standsOn(event, previous) || !isItself(event)) {
      return { events, brokenAtSeq: event.seq };
    }
    events += 1;
    previous = event;
  }
  return { events, brokenAtSeq: null };
}

function isItself(event: StoredEvent): boolean {
  return event.hash.equals(eventHash(event.prevHash, event));
}

function standsOn(event: StoredEvent, before: StoredEvent | null): boolean {
  const expected = event.seq === 1 ? genesisHash : before?.hash;
  return expected !== undefined && event.prevHash.equals(expected);
}

function follows(next: StoredEvent, event: StoredEvent): boolean {
  return next.seq === event.seq + 1 && next.prevHash.equals(event.hash);
}
