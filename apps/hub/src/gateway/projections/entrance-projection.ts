import type { EntranceTopicRecord } from '@hall/core/contract/topics/entrance-topic';
import type { GatesView } from '../../gates/gate-desk.ts';
import type { PassesView } from '../../passes/open-passes.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { isElsewhere } from './elsewhere.ts';
import { Told } from './told.ts';

/** How full the hall is, and the words at its lanes. What lanes do is not in the ledger, so that every look may bring something new. */
export class EntranceProjection implements Projection<'entrance'> {
  readonly topic = 'entrance';
  readonly #gates: GatesView;
  readonly #passes: PassesView;
  readonly #told = new Told<EntranceTopicRecord>();

  constructor(gates: GatesView, passes: PassesView) {
    this.#gates = gates;
    this.#passes = passes;
  }

  load(stores: Stores): EntranceTopicRecord[] {
    this.#told.clear();
    return this.#told.news(this.#records(stores));
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'entrance'> {
    if (isElsewhere(event)) return { puts: [], removes: [] };
    return this.#news(stores);
  }

  tick(_nowMs: number, stores: Stores): TopicChange<'entrance'> {
    return this.#news(stores);
  }

  #news(stores: Stores): TopicChange<'entrance'> {
    const records = this.#records(stores);
    const now = new Set(records.map(({ id }) => id));
    const removes = this.#told.ids().filter((id) => !now.has(id) && this.#told.drop(id));
    return { puts: this.#told.news(records), removes };
  }

  #records(stores: Stores): EntranceTopicRecord[] {
    const entrance = this.#gates.entrance(stores);
    if (entrance === null) return [];
    return [{ ...entrance, readers: this.#passes.readable() }, ...this.#passes.words()];
  }
}
