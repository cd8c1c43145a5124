import type { PowerRecord } from '@hall/core/contract/topics/power-topic';
import type { PowerView } from '../../power/power-desk.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { Told } from './told.ts';

const none: TopicChange<'power'> = { puts: [], removes: [] };

/** What feeds the hall. The UPS is asked elsewhere; what is written down is told at once. */
export class PowerProjection implements Projection<'power'> {
  readonly topic = 'power';
  readonly #power: PowerView;
  readonly #told = new Told<PowerRecord>();

  constructor(power: PowerView) {
    this.#power = power;
  }

  load(): PowerRecord[] {
    this.#told.clear();
    return this.#told.news(this.#records());
  }

  apply(event: CommittedEvent): TopicChange<'power'> {
    return event.entity === 'power' ? this.tick() : none;
  }

  tick(): TopicChange<'power'> {
    return { puts: this.#told.news(this.#records()), removes: [] };
  }

  #records(): PowerRecord[] {
    const record = this.#power.record();
    return record === null ? [] : [record];
  }
}
