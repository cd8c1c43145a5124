import { dayOf } from '@hall/core/basics/market-day';
import type { HallStats } from '@hall/core/contract/topics/board-topic';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import type { LivePostings } from './live-postings.ts';

/** Today's figures for one topic: the same source for all of them (F-18), told when they change. */
export class StatsFeed {
  readonly #live: LivePostings;
  #told = '';

  constructor(live: LivePostings) {
    this.#live = live;
  }

  /** The figures as they are. */
  current(stores: Stores, nowMs: number): HallStats {
    const stats = this.#stats(stores, nowMs);
    this.#told = JSON.stringify(stats);
    return stats;
  }

  /** The figures, if the event changed them. */
  after(event: CommittedEvent, stores: Stores): HallStats[] {
    if (event.entity !== 'posting' && event.entity !== 'worker') return [];
    return this.#ifChanged(stores, event.atMs);
  }

  /** The figures of the new day, when one has begun. */
  tick(stores: Stores, nowMs: number): HallStats[] {
    return this.#told.includes(`"day":"${dayOf(nowMs)}"`) ? [] : this.#ifChanged(stores, nowMs);
  }

  #ifChanged(stores: Stores, nowMs: number): HallStats[] {
    const told = this.#told;
    const stats = this.current(stores, nowMs);
    return this.#told === told ? [] : [stats];
  }

  #stats(stores: Stores, nowMs: number): HallStats {
    const day = dayOf(nowMs);
    return {
      kind: 'stats',
      id: 'stats',
      day,
      seekersToday: stores.workers.seenOn(day),
      livePostings: this.#live.count,
      liveVacancies: this.#live.vacancies,
      postingsToday: stores.figures.get(day, 'postings'),
      filledToday: Math.max(0, stores.figures.get(day, 'filled')),
    };
  }
}
