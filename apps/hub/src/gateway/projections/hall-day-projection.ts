import { startOfDay } from '@hall/core/basics/market-day';
import type { HallDayRecord } from '@hall/core/contract/topics/hall-day-topic';
import { changesHours, hallAheadOf, hallNowOf } from '../../hall-day.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { Told } from './told.ts';

const none: TopicChange<'hallDay'> = { puts: [], removes: [] };

/**
 * What the hall is for. It asks the clock and not the ledger: nothing that was or was not written
 * down keeps the doors shut in the morning.
 */
export class HallDayProjection implements Projection<'hallDay'> {
  readonly topic = 'hallDay';
  readonly #told = new Told<HallDayRecord>();

  load(stores: Stores, nowMs: number): HallDayRecord[] {
    this.#told.clear();
    return this.#told.news([recordOf(stores, nowMs)]);
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'hallDay'> {
    return changesHours(event) ? this.tick(event.atMs, stores) : none;
  }

  tick(nowMs: number, stores: Stores): TopicChange<'hallDay'> {
    return { puts: this.#told.news([recordOf(stores, nowMs)]), removes: [] };
  }
}

function recordOf(stores: Stores, nowMs: number): HallDayRecord {
  const { sinceMs, ...now } = hallNowOf(stores, nowMs);
  return {
    kind: 'phase',
    id: 'phase',
    ...now,
    sinceMs: sinceMs ?? startOfDay(nowMs),
    coming: hallAheadOf(stores, nowMs),
  };
}
