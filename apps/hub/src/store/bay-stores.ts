import type { Bay } from '@hall/core/domain/bay/bay';
import type { AggregateStore } from './stores.ts';

export interface BayStore extends AggregateStore<Bay> {
  /** Those that are there, by number. */
  all(): Bay[];
}

/** The ends of plates; in no ledger, and not brought back by a rebuild. */
export interface BayPlateStore {
  get(stayId: string): string | null;
  put(stayId: string, plateEnd: string): void;
  erase(stayId: string): void;
}

/** The bays' part of what handlers may read. */
export interface BayStores {
  readonly bays: BayStore;
  readonly bayPlates: BayPlateStore;
}
