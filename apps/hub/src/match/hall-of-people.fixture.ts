import { dayOf } from '@hall/core/basics/market-day';
import type { Match } from '@hall/core/domain/match/match';
import type { ConsentPurpose, Worker } from '@hall/core/domain/worker/worker';
import { wishesOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { SlipRecord, Stores } from '../store/stores.ts';

/** The id number `n` of a kind; ids are in the order of their numbers. */
export function testId(kind: string, n: number): string {
  return `00000000-0000-4000-8${kind.padEnd(3, '0')}-${String(n).padStart(12, '0')}`;
}

export function workerOf(n: number, changes: Partial<Worker> = {}): Worker {
  return {
    id: testId('a', n),
    registrationNo: `990001-261123-${String(n).padStart(4, '0')}`,
    idType: 'resident_id',
    verified: true,
    ageBand: '18-39',
    minorWorker: false,
    gender: 'unknown',
    residenceRegion: null,
    wishes: wishesOf(),
    consents: [],
    elderMode: false,
    recommendations: true,
    status: 'seeking',
    lastSeenDay: dayOf(fiveAmMs),
    createdAtMs: fiveAmMs,
    updatedAtMs: fiveAmMs,
    ...changes,
  };
}

export function consentOf(purpose: ConsentPurpose, given = true): Worker['consents'][number] {
  return { purpose, given, textVersion: '1', textHash: 'a'.repeat(64), atMs: fiveAmMs };
}

/** The rows a view of today's people reads, and the events that come with them. */
export class HallOfPeople {
  readonly #workers = new Map<string, Worker>();
  readonly #slips = new Map<string, SlipRecord>();
  readonly #matches: Match[] = [];
  #seq = 0;

  /** As much of the stores as a view of people reads. */
  readonly stores = {
    workers: { get: (id: string) => this.#workers.get(id) ?? null },
    slips: {
      ofDay: (day: string) => [...this.#slips.values()].filter((slip) => slip.day === day),
    },
    matches: {
      openOrConfirmedOf: (id: string) => this.#matches.filter(({ workerId }) => workerId === id),
    },
  } as unknown as Stores;

  change(worker: Worker, atMs = fiveAmMs): CommittedEvent {
    this.#workers.set(worker.id, worker);
    return this.#event({ type: 'worker.corrected', entity: 'worker', state: worker, atMs });
  }

  /** A slip, which is what a check-in gives; the first of a day stays. */
  checkIn(worker: Worker, atMs = fiveAmMs): CommittedEvent[] {
    const changed = this.change(worker, atMs);
    const day = dayOf(atMs);
    const key = `${day}/${worker.id}`;
    const slip: SlipRecord = this.#slips.get(key) ?? {
      id: testId('b', this.#slips.size + 1),
      code: String(this.#slips.size).padStart(6, '0'),
      day,
      workerId: worker.id,
      postingIds: [],
      recommended: true,
      reprints: 0,
      issuedAtMs: atMs,
    };
    this.#slips.set(key, slip);
    return [changed, this.#event({ type: 'slip.issued', entity: 'slip', state: slip, atMs })];
  }

  meet(match: Match, atMs = fiveAmMs): CommittedEvent {
    this.#matches.push(match);
    return this.#event({ type: 'match.arrived', entity: 'match', state: match, atMs });
  }

  #event(event: Pick<CommittedEvent, 'type' | 'entity' | 'state' | 'atMs'>): CommittedEvent {
    this.#seq += 1;
    return { ...event, seq: this.#seq, entityId: (event.state as { id: string }).id };
  }
}
