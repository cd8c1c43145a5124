import { isOpen } from '@hall/core/domain/hall-day/hall-phase';
import { hallNowOf } from './hall-day.ts';
import type { Stores } from './store/stores.ts';

/** A part of the hub that is not a screen and has to know whether people are let in. */
export interface HallModeDesk {
  setHallMode(isOpen: boolean): void;
}

/**
 * Tells the desks when the hall opens and closes, and when the hub starts. Like the screens they
 * follow the clock, not the ledger.
 */
export class HallModeTeller {
  readonly #stores: Stores;
  readonly #desks: readonly HallModeDesk[];
  #told: boolean | null = null;

  constructor(stores: Stores, desks: readonly HallModeDesk[]) {
    this.#stores = stores;
    this.#desks = desks;
  }

  tell(nowMs: number): void {
    const now = isOpen(hallNowOf(this.#stores, nowMs));
    if (now === this.#told) return;
    this.#told = now;
    for (const desk of this.#desks) desk.setHallMode(now);
  }
}
