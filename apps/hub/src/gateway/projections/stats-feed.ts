import { dayOf } from '@hall/core/basics/market-day';
import type { HallStats } from '@hall/core/contract/topics/board-topic';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import type { HallFigures } from './hall-figures.ts';

/** What the figures count. */
const counted: ReadonlySet<CommittedEvent['entity']> = new Set(['posting', 'worker', 'match']);

/** Today's figures for one topic, told when they change. */
export class StatsFeed {
  readonly #figures: HallFigures;
  #day = '';
  #told = '';

  constructor(figures: HallFigures) {
    this.#figures = figures;
  }

  /** The figures as they are. */
  current(stores: Stores, nowMs: number): HallStats {
    const stats = this.#figures.at(nowMs, stores);
    this.#remember(stats);
    return stats;
  }

  /** The figures, if the event changed them. */
  after(event: CommittedEvent, stores: Stores): HallStats[] {
    if (!counted.has(event.entity)) return [];
    return this.#ifChanged(this.#figures.after(event, stores));
  }

  /** The figures of the new day, when one has begun. */
  tick(stores: Stores, nowMs: number): HallStats[] {
    return this.#day === dayOf(nowMs) ? [] : this.#ifChanged(this.#figures.at(nowMs, stores));
  }

  #ifChanged(stats: HallStats): HallStats[] {
    const told = this.#told;
    this.#remember(stats);
    return this.#told === told ? [] : [stats];
  }

  #remember(stats: HallStats): void {
    this.#day = stats.day;
    this.#told = JSON.stringify(stats);
  }
}
