import { dayOf } from '@hall/core/basics/market-day';
import type { BoothRecord } from '@hall/core/contract/topics/booth-topic';
import type { PointToPoint } from '@hall/core/domain/assistance/point-to-point';
import type { Bay } from '@hall/core/domain/bay/bay';
import type { Agent } from '@hall/core/domain/employer/agent';
import type { Match } from '@hall/core/domain/match/match';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';

const none: TopicChange<'booth'> = { puts: [], removes: [] };

/** What changes a worker's name or phone, or takes them away. */
const personal: ReadonlySet<CommittedEvent['type']> = new Set([
  'worker.corrected',
  'worker.registered',
  'worker.deleted',
]);

/**
 * Whose postings and matches changed. A revision is the place of the change in the ledger, so it only
 * ever goes up, over restarts too. Who was not told of anything today has no record.
 */
export class BoothProjection implements Projection<'booth'> {
  readonly topic = 'booth';
  readonly #told = new Set<string>();
  /** Whose vehicle stands in a bay; who has left one is told too. */
  readonly #inBays = new Map<string, string>();
  #day = '';

  load(stores: Stores, nowMs: number): BoothRecord[] {
    this.#told.clear();
    this.#inBays.clear();
    for (const bay of stores.bays.all()) this.#turnOf(bay);
    this.#day = dayOf(nowMs);
    return [];
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'booth'> {
    const told =
      event.entity === 'bay' && event.state !== null
        ? this.#turnOf(event.state as Bay)
        : employersOf(event, stores);
    const employers = [...new Set(told)];
    for (const id of employers) this.#told.add(id);
    const puts = employers.map((id) => ({ kind: 'change' as const, id, revision: event.seq }));
    return { puts, removes: [] };
  }

  /** Who stood in a bay, and who does now. */
  #turnOf({ id, stay }: Bay): string[] {
    const before = this.#inBays.get(id);
    if (stay === null) this.#inBays.delete(id);
    else this.#inBays.set(id, stay.employerId);
    return [before, stay?.employerId].filter((one) => one !== undefined);
  }

  /** A booth's day ends with the day; so do the records of those who were at one. */
  tick(nowMs: number): TopicChange<'booth'> {
    const day = dayOf(nowMs);
    if (day === this.#day) return none;
    this.#day = day;
    const removes = [...this.#told];
    this.#told.clear();
    return { puts: [], removes };
  }
}

function employersOf(event: CommittedEvent, stores: Stores): string[] {
  if (event.state === null) return [];
  switch (event.entity) {
    case 'posting':
      return [(event.state as Posting).employerId];
    case 'match':
      return [(event.state as Match).employerId];
    case 'point_to_point':
      return [(event.state as PointToPoint).employerId];
    case 'agent':
      return [(event.state as Agent).employerId];
    case 'employer':
      return [event.entityId];
    case 'worker':
      return personal.has(event.type)
        ? stores.matches.openOrConfirmedOf(event.entityId).map(({ employerId }) => employerId)
        : [];
    default:
      return [];
  }
}
