import type { GatesRecord } from '@hall/core/contract/topics/gates-topic';
import type { GatesView } from '../../gates/gate-desk.ts';
import type { PassesView } from '../../passes/open-passes.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { isElsewhere } from './elsewhere.ts';
import { Told } from './told.ts';

/** Every lane, the readers beside it, and what the manager decided about the entrance. */
export class GatesProjection implements Projection<'gates'> {
  readonly topic = 'gates';
  readonly #gates: GatesView;
  readonly #passes: PassesView;
  readonly #told = new Told<GatesRecord>();

  constructor(gates: GatesView, passes: PassesView) {
    this.#gates = gates;
    this.#passes = passes;
  }

  load(stores: Stores): GatesRecord[] {
    this.#told.clear();
    return this.#told.news(this.#records(stores));
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'gates'> {
    if (isElsewhere(event)) return { puts: [], removes: [] };
    return { puts: this.#told.news(this.#records(stores)), removes: [] };
  }

  tick(_nowMs: number, stores: Stores): TopicChange<'gates'> {
    return { puts: this.#told.news(this.#records(stores)), removes: [] };
  }

  /** Lanes and readers come and go with a start of the hub only. */
  #records(stores: Stores): GatesRecord[] {
    const { openMode, maxOccupancy } = stores.gateSettings.get();
    const { setup } = this.#gates;
    const readers = this.#passes.setup;
    return [
      { kind: 'gateSettings', id: 'gateSettings', setup, readers, openMode, maxOccupancy },
      ...this.#gates.lanes(stores),
      ...this.#passes.readers(),
    ];
  }
}
