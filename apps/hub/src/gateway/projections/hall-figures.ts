import { dayOf } from '@hall/core/basics/market-day';
import type { HallStats } from '@hall/core/contract/topics/board-topic';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';
import type { LivePostings } from './live-postings.ts';

/** Today's figures, made once and the same for every topic (F-18). */
export class HallFigures {
  readonly #live: LivePostings;
  readonly #made = new WeakMap<CommittedEvent, HallStats>();

  constructor(live: LivePostings) {
    this.#live = live;
  }

  /** The figures as they are once `event` has happened; whoever asks first has them made. */
  after(event: CommittedEvent, stores: Stores): HallStats {
    const made = this.#made.get(event) ?? this.at(event.atMs, stores);
    this.#made.set(event, made);
    return made;
  }

  at(nowMs: number, stores: Stores): HallStats {
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
      matchedToday: stores.figures.get(day, 'matched'),
    };
  }
}
