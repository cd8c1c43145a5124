import type { Entity } from '@hall/core/audit/event-definition';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { EventReader, StoredEvent } from '../event-store.ts';
import { stateAfter } from '../told-state.ts';
import type { LedgerFollower } from './ledger-follower.ts';
import type { LedgerIndex } from './ledger-index.ts';

/** Behind every event. */
const newest = Number.MAX_SAFE_INTEGER;

/** What the ledger says of one thing, found by the index beside it. */
export class ThingHistory {
  readonly #events: EventReader;
  readonly #index: LedgerIndex;
  readonly #follower: LedgerFollower;

  constructor(events: EventReader, index: LedgerIndex, follower: LedgerFollower) {
    this.#events = events;
    this.#index = index;
    this.#follower = follower;
  }

  /**
   * Brings the index up to what was committed by now. `busy` while it is far behind, which it is only
   * when it is first made from a ledger that was there before.
   */
  upToDate(): Result<null, HallError> {
    return this.#follower.catchUp() ? ok(null) : err({ code: 'busy' });
  }

  /** The newest events about one thing, oldest first. */
  newest(entityId: string, limit: number): StoredEvent[] {
    const events: StoredEvent[] = [];
    for (const event of this.#before(entityId, newest)) {
      if (events.length >= limit) break;
      events.push(event);
    }
    return events.reverse();
  }

  /** The last event about a thing, before another one, that `isIt` is true of. */
  last(
    entityId: string,
    isIt: (event: StoredEvent) => boolean,
    beforeSeq: number = newest,
  ): StoredEvent | null {
    for (const event of this.#before(entityId, beforeSeq)) {
      if (isIt(event)) return event;
    }
    return null;
  }

  /** A thing's state as the ledger told it before an event; null when it had told none. */
  stateBefore(entity: Entity, entityId: string, beforeSeq: number = newest): unknown {
    const changes: StoredEvent[] = [];
    for (const event of this.#before(entityId, beforeSeq)) {
      if (event.entity !== entity) continue;
      changes.push(event);
      if (event.stateJson !== null) break;
    }
    return changes.reduceRight<unknown>((state, event) => stateAfter(event, state), null);
  }

  /** Newest first. */
  *#before(entityId: string, seq: number): Generator<StoredEvent> {
    for (const found of this.#index.about(entityId, seq)) {
      const event = this.#events.at(found);
      // One that was taken out of the ledger shows when its day is verified.
      if (event !== null) yield event;
    }
  }
}
